/** Work that was done under another name of what was asked. */
import type { Content } from '../curriculum/content.ts'
import type { MovedWork } from './curriculum-change.ts'
import type { Scope } from '../curriculum/curriculum.ts'
import { askedScope } from '../path/hours.ts'
import type { Work } from './standing.ts'

/** What is asked of a milestone on a roadmap of a scope; all of it where a track takes it for granted. */
export function askedOf(content: Content, milestone: string, scope: Scope): Scope {
  const authored = content.milestones.get(milestone)
  return authored ? askedScope(authored, scope) : 'full'
}

/**
 * Where the curriculum asks a first role for all of a milestone, what was done for a first role is all of it: work that is older than
 * that, or than the difference between the two.
 * @param work what the person did, by milestone and scope
 */
export function askedAlike(
  content: Content,
  planned: readonly { milestone: string; scope: Scope }[],
  work: ReadonlyMap<string, Record<Scope, Work | null>>,
): MovedWork[] {
  return planned.flatMap(({ milestone, scope }): MovedWork[] => {
    const done = work.get(milestone)?.['first-role'] ?? null
    return done && scope === 'full' && askedOf(content, milestone, 'first-role') === 'full' ? [{ milestone, scope, work: done }] : []
  })
}

/** The work once it is written where it is asked for now. What is there already stays. */
export function withMoved(
  work: ReadonlyMap<string, Record<Scope, Work | null>>,
  moved: readonly MovedWork[],
): Map<string, Record<Scope, Work | null>> {
  const after = new Map(work)
  for (const { milestone, scope, work: more } of moved) {
    const both = after.get(milestone) ?? { 'first-role': null, full: null }
    const own = both[scope]
    const joined: Work = {
      startedAt: own?.startedAt ?? more.startedAt,
      finishedAt: own?.finishedAt ?? more.finishedAt,
      creditedAt: own?.creditedAt ?? more.creditedAt,
    }
    after.set(milestone, { ...both, [scope]: joined })
  }
  return after
}
