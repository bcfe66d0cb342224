/** What a review is about, and the pages on which each side finds it. */
import { Scope } from '../curriculum/curriculum.ts'

export type ReviewSubject = { kind: 'submission'; milestoneId: string; scope: Scope } | { kind: 'roadmap'; lineId: string }

/** From the column; null for what this version does not know. */
export function subjectOf(column: string): ReviewSubject | null {
  const [kind, id = '', scope] = column.split(':')
  if (kind === 'roadmap' && id !== '') return { kind, lineId: id }
  const asked = Scope.safeParse(scope)
  return kind === 'milestone' && id !== '' && asked.success ? { kind: 'submission', milestoneId: id, scope: asked.data } : null
}

export const learnersPath = (reviewId: string): string => `/reviews/${reviewId}`

/** @param kind as the review's column has it */
export const mentorsPath = ({ id, kind }: { id: string; kind: string }): string =>
  kind === 'roadmap' ? `/mentoring/roadmaps/${id}` : `/mentoring/reviews/${id}`
