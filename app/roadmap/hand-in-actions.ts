'use server'
import { removeFile as removeFileCommand } from '#lib/commands/remove-file.ts'
import { submitMilestone } from '#lib/commands/submit-milestone.ts'
import { withdrawSubmission } from '#lib/commands/withdraw-submission.ts'
import { draftIn, draftText } from '#lib/domain/review/hand-in-draft.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import type { Place } from './actions.ts'
import { saveNote } from './note-actions.ts'

/** The form of a draft. One button saves it, the other hands it in. */
export async function handIn(place: Place, before: FormState, data: FormData): Promise<FormState> {
  const { go, key, ...fields } = readForm(data)
  const rest = draftText(draftIn(Object.entries(fields)))
  if (go !== 'hand-in') return keepFields(fields, await saveNote({ ...place, kind: 'evidence' }, before, withRest(data, rest)))
  const { body = '', links = '', revision = '' } = fields
  const message = ({ number, changed }: { number: number; changed: boolean }) =>
    changed ? `Handed in as try ${number}. You can go on meanwhile: what comes after this is open.` : 'You handed this in already.'
  return keepFields(fields, await execute(submitMilestone, { ...place, key, body, links, rest, revision }, { message }))
}

/** What the command for a draft knows, and the buttons of a choice between two versions. */
function withRest(data: FormData, rest: string): FormData {
  const known = new FormData()
  for (const name of ['body', 'links', 'revision', 'choice', 'theirs', 'theirLinks'])
    for (const value of data.getAll(name)) known.append(name, value)
  known.append('rest', rest)
  return known
}

/** What comes back after a failure is what was in the fields; on which revision it is based, the state alone says. */
function keepFields(fields: ReturnType<typeof readForm>, state: FormState): FormState {
  if (state.status !== 'failed') return state
  const { rest: _rest, ...values } = state.values
  const { choice: _choice, theirs: _theirs, theirLinks: _links, revision: _revision, ...typed } = fields
  return { ...state, values: { ...typed, ...values } }
}

export async function withdraw(place: Place, _: FormState, __: FormData): Promise<FormState> {
  const message = ({ changed }: { changed: boolean }) =>
    changed ? 'Taken back. Your draft and its files are here.' : 'Nothing waits any more.'
  return execute(withdrawSubmission, place, { message })
}

/** The pressed button names the file. */
export async function removeFile(place: Place, _: FormState, data: FormData): Promise<FormState> {
  return execute(removeFileCommand, { ...place, file: readForm(data)['file'] }, { message: () => 'Removed.' })
}
