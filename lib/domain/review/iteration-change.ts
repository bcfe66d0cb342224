/** What changed from one iteration to another: by criterion, in the text, and which links and files came and went. */
import type { CriterionAnswers } from './criterion-answers.ts'
import { aroundChanges, wordDifference, type DiffPart } from './word-difference.ts'

export interface Comparable {
  body: string
  links: readonly string[]
  answers: CriterionAnswers
  /** Names of files with their size, so that another file of the same name is another. */
  files: readonly string[]
}

export interface IterationChange {
  /** By the criterion's id; those that did not change are left out. */
  answers: ReadonlyMap<string, readonly DiffPart[]>
  /** Null when the text is the same. */
  body: readonly DiffPart[] | null
  links: { added: readonly string[]; removed: readonly string[] }
  files: { added: readonly string[]; removed: readonly string[] }
}

export function changeBetween(before: Comparable, after: Comparable): IterationChange {
  const ids = [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])]
  const changed = ids.filter((id) => (before.answers[id] ?? '') !== (after.answers[id] ?? ''))
  const parts = (old: string, now: string) => aroundChanges(wordDifference(old, now))
  return {
    answers: new Map(changed.map((id) => [id, parts(before.answers[id] ?? '', after.answers[id] ?? '')])),
    body: before.body === after.body ? null : parts(before.body, after.body),
    links: cameAndWent(before.links, after.links),
    files: cameAndWent(before.files, after.files),
  }
}

const cameAndWent = (before: readonly string[], after: readonly string[]) => ({
  added: after.filter((it) => !before.includes(it)),
  removed: before.filter((it) => !after.includes(it)),
})

/** Whether anything did. */
export const isChanged = ({ answers, body, links, files }: IterationChange): boolean =>
  answers.size > 0 || body !== null || [links.added, links.removed, files.added, files.removed].some((it) => it.length > 0)
