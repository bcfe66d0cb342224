/** What a mentor proposes instead of a change that a learner made: the way it was. */
import type { Scope } from '../curriculum/curriculum.ts'
import type { Change, Plan } from '../roadmap/revision.ts'

export type Counter =
  | { kind: 'remove' | 'restore'; milestoneId: string }
  | { kind: 'move'; milestoneId: string; before: string | null }
  | { kind: 'rescope'; milestoneId: string; scope: Scope }

/** Null where nothing but words can be proposed: hours, pace, what is gone from the roadmap. */
export function counterTo(
  changes: readonly Change[],
  milestoneId: string,
  { before, after }: { before: Plan; after: Plan },
): Counter | null {
  const own = changes.filter((it) => 'milestone' in it && it.milestone === milestoneId)
  const has = (kind: Change['kind']) => own.some((it) => it.kind === kind)
  if (has('left-out')) return { kind: 'restore', milestoneId }
  if (has('added') || has('put-back')) return { kind: 'remove', milestoneId }
  const rescoped = own.find((it) => it.kind === 'rescoped')
  if (rescoped?.kind === 'rescoped') return { kind: 'rescope', milestoneId, scope: rescoped.from }
  return has('moved') ? { kind: 'move', milestoneId, before: followerOf(before, after, milestoneId) } : null
}

/** What stood behind it and is still there. */
function followerOf(before: Plan, after: Plan, milestoneId: string): string | null {
  const place = before.milestones.findIndex((it) => it.milestone === milestoneId)
  const here = new Set(after.milestones.map((it) => it.milestone))
  return before.milestones.slice(place + 1).find((it) => here.has(it.milestone))?.milestone ?? null
}
