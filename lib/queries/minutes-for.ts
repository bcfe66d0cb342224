/** How long a mentor reads at a try: all of it the first time, then what changed. Minutes. */
import type { IterationRow } from '../db/review-thread.ts'
import { minutesToRead } from '../domain/review/reading-time.ts'
import type { Judged } from './judged-criteria.ts'

export function minutesFor({ body, answers, links, files }: IterationRow, { change, since }: Judged): number {
  const length = (texts: readonly string[]) => texts.reduce((sum, it) => sum + it.length, 0)
  if (!since || !change)
    return minutesToRead({ characters: body.length + length(Object.values(answers)), links: links.length, files: files.length })
  const changed = [...(change.body ?? []), ...[...change.answers.values()].flat()].map((it) => it.text)
  return minutesToRead({ characters: length(changed), links: change.links.added.length, files: change.files.added.length })
}
