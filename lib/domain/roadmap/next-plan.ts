/** A roadmap planned anew, with what the learner had decided on the one before. */
import type { Planned } from './standing.ts'

/** The learner's own decisions about a milestone on one roadmap. */
export interface Decisions {
  skippedAt: Date | null
  skipReason: string | null
  openedAt: Date | null
  pinnedOn: string | null
}

/**
 * Takes over what was skipped, opened early or pinned to a day. Earlier lists win.
 * @param before roadmaps to take decisions from, the one being left first
 */
export function withDecisions<M extends { milestone: string }>(
  next: readonly M[],
  before: readonly (readonly (Pick<Planned, 'milestone'> & Decisions)[])[],
): (M & Decisions)[] {
  return next.map((it) => {
    const known = before.flatMap((list) => list.filter((old) => old.milestone === it.milestone))[0]
    const { skippedAt = null, skipReason = null, openedAt = null, pinnedOn = null } = known ?? {}
    return { ...it, skippedAt, skipReason, openedAt, pinnedOn }
  })
}

/** Milestones of two roadmaps: on both, only on the new one, only on the old one. */
export function overlap<A extends { milestone: string }, B extends { milestone: string }>(
  present: readonly A[],
  next: readonly B[],
): { both: B[]; fresh: B[]; aside: A[] } {
  const had = new Set(present.map((it) => it.milestone))
  const has = new Set(next.map((it) => it.milestone))
  return {
    both: next.filter((it) => had.has(it.milestone)),
    fresh: next.filter((it) => !had.has(it.milestone)),
    aside: present.filter((it) => !has.has(it.milestone)),
  }
}
