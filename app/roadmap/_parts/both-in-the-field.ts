/** Without JavaScript, after a conflict: both versions of somebody's words put into the field, to be sent once more. */
import type { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { chosenWords } from './note-state.ts'

type Sent = string | string[] | undefined

/** @param theirs what is saved meanwhile */
export function bothInTheField(
  { body, links, revision = '' }: ReturnType<typeof readForm>,
  theirs: { body: Sent; links?: Sent },
): FormState {
  const mine = { body: lines(body), links: lines(links) }
  const values = { ...chosenWords('both', mine, { body: lines(theirs.body), links: lines(theirs.links) }), revision }
  return { status: 'failed', message: 'Both are in the field now. Change what you like, then save.', errors: {}, values }
}

/** Forms end their lines with two characters. */
const lines = (sent: Sent): string => [sent ?? ''].flat().join('\n').replace(/\r\n?/g, '\n')
