/**
 * What a changed curriculum means for one roadmap, and what the roadmap would be after it. Nothing that was done is lost: finished work
 * moves to the milestones that took its place, and where there are none the old milestone stays, with its title and its hours.
 */
import type { Scope } from '../curriculum/curriculum.ts'
import { hoursOf, type MilestoneFacts } from './progress.ts'
import type { Standing, Planned, Work } from './standing.ts'

/** A milestone as stored, before the change or after it. */
export interface Listed extends Omit<Planned, 'position' | 'work'> {
  title: string
  stage: string
  retired: boolean
}

/** Ids that took a retired milestone's place. */
export type Successors = ReadonlyMap<string, readonly string[]>

/** What takes the place of others counts as finished when they all are, as credited when all are finished or credited, else as nothing. */
export type CountsAs = 'finished' | 'credited' | null

export interface CurriculumChange {
  added: readonly string[]
  /** No longer in the curriculum, with nothing in its place. */
  removed: readonly { milestone: string; kept: boolean }[]
  /** One milestone takes the place of others. */
  merged: readonly { from: readonly string[]; into: string; counts: CountsAs }[]
  hours: readonly { milestone: string; before: number; after: number }[]
  renamed: readonly { milestone: string; before: string; after: string }[]
  /** Another order, other prerequisites or another stage. */
  moved: boolean
}

export const isNoChange = (it: CurriculumChange): boolean =>
  it.added.length + it.removed.length + it.merged.length + it.hours.length + it.renamed.length === 0 && !it.moved

/**
 * @param present the roadmap as it stands
 * @param next the same choice planned with the new curriculum
 */
export function changeOf<P extends Planned & Listed>(
  present: readonly Standing<P>[],
  next: readonly Listed[],
  successors: Successors,
): CurriculumChange {
  const after = new Map(next.map((it) => [it.milestone, it]))
  const before = new Map(present.map((it) => [it.milestone, it]))
  const gone = present.filter((it) => !after.has(it.milestone) && !it.retired)
  const merged = mergesOf(gone, before, after, successors)
  const taken = new Set(merged.flatMap((it) => it.from))
  const replaced = new Set(merged.map((it) => it.into))
  const both = present.flatMap((was) => {
    const now = after.get(was.milestone)
    return now ? [{ was, now }] : []
  })
  return {
    added: next.filter((it) => !before.has(it.milestone) && !replaced.has(it.milestone)).map((it) => it.milestone),
    removed: gone.filter((it) => !taken.has(it.milestone)).map((it) => ({ milestone: it.milestone, kept: isTouched(it) })),
    merged,
    hours: both.flatMap(({ was, now }) =>
      hoursOf(was) === hoursOf(now) ? [] : [{ milestone: was.milestone, before: hoursOf(was), after: hoursOf(now) }],
    ),
    renamed: both.flatMap(({ was, now }) =>
      was.title === now.title ? [] : [{ milestone: was.milestone, before: was.title, after: now.title }],
    ),
    moved:
      both.some(({ was, now }) => was.stage !== now.stage || was.prerequisites.join() !== now.prerequisites.join()) || isReordered(both),
  }
}

const isReordered = (both: readonly { was: MilestoneFacts; now: Listed }[]): boolean => {
  const order = both.toSorted((a, b) => a.was.position - b.was.position).map((it) => it.now)
  const places = new Map(order.map((it, place) => [it.milestone, place]))
  const next = both.map((it) => it.now)
  return next.some((it, place) => places.get(it.milestone) !== place)
}

/** Whether the learner did anything in it that a roadmap must keep showing. */
const isTouched = (it: MilestoneFacts): boolean => it.startedAt !== null || it.finishedAt !== null || it.creditedAt !== null

function mergesOf(
  gone: readonly MilestoneFacts[],
  before: ReadonlyMap<string, MilestoneFacts>,
  after: ReadonlyMap<string, Listed>,
  successors: Successors,
): CurriculumChange['merged'] {
  const into = [...new Set(gone.flatMap((it) => successors.get(it.milestone) ?? []))].filter((id) => after.has(id))
  return into.map((id) => {
    const from = gone.filter((it) => successors.get(it.milestone)?.includes(id))
    const own = before.get(id)
    const sources = own ? [...from, own] : from
    return { from: from.map((it) => it.milestone), into: id, counts: countsAs(sources) }
  })
}

function countsAs(sources: readonly Work[]): CountsAs {
  if (sources.every((it) => it.finishedAt !== null)) return 'finished'
  return sources.every((it) => it.finishedAt !== null || it.creditedAt !== null) ? 'credited' : null
}

/**
 * Milestones that leave the curriculum but stay on the roadmap, because something was done in them that nothing else shows. What was kept
 * before and has come back to the path stands on it again and needs no keeping.
 */
export function keptOf<P extends Planned & Listed>(
  present: readonly Standing<P>[],
  next: readonly Pick<Listed, 'milestone'>[],
  change: CurriculumChange,
): Standing<P>[] {
  const after = new Set(next.map((it) => it.milestone))
  const removed = new Set(change.removed.filter((it) => it.kept).map((it) => it.milestone))
  // What takes the place of several shows what was done in them only when it counts as that: finished is not shown by known already.
  const isHidden = (it: Standing<P>) =>
    change.merged.some(
      ({ from, counts }) =>
        from.includes(it.milestone) && (counts === 'credited' ? it.finishedAt !== null : counts === null && isTouched(it)),
    )
  return present.filter((it) => !after.has(it.milestone)).filter((it) => it.retired || removed.has(it.milestone) || isHidden(it))
}

/** Work to be written where the curriculum asks for it now. */
export interface MovedWork {
  milestone: string
  scope: Scope
  work: Work
}

/**
 * Work to be carried over, so that settled stays settled: from retired milestones to the one that took their place, when all of them
 * are finished or credited, and to what a milestone asks for now where that is named otherwise than before.
 */
export function movedWork(
  present: readonly Standing[],
  next: readonly Pick<Listed, 'milestone' | 'scope'>[],
  change: CurriculumChange,
): MovedWork[] {
  const merged = mergedWork(present, next, change)
  const otherwise = next.flatMap(({ milestone, scope }): MovedWork[] => {
    if (merged.some((it) => it.milestone === milestone)) return []
    const own = present.find((it) => it.milestone === milestone)
    return own && isNamedOtherwise(own, scope) && isTouched(own) ? [{ milestone, scope, work: workOf(own) }] : []
  })
  return [...merged, ...otherwise]
}

/** The part of it that goes from retired milestones to the one that took their place. */
export function mergedWork(
  present: readonly Standing[],
  next: readonly Pick<Listed, 'milestone' | 'scope'>[],
  change: CurriculumChange,
): MovedWork[] {
  return next.flatMap(({ milestone, scope }) => {
    const merge = change.merged.find((it) => it.into === milestone)
    if (!merge || merge.counts === null) return []
    const sources = present.filter((it) => merge.from.includes(it.milestone))
    return [{ milestone, scope, work: together(sources, merge.counts) }]
  })
}

/** What was settled for all of it counts for a first role anyway. */
const isNamedOtherwise = (own: Standing, scope: Scope): boolean =>
  own.workScope !== scope && (scope === 'full' || (own.finishedAt === null && own.creditedAt === null))

const workOf = ({ startedAt, finishedAt, creditedAt }: Work): Work => ({ startedAt, finishedAt, creditedAt })

/** From the first start to the last finish, or to the last that was credited or finished. The evidence stays where it was given. */
function together(sources: readonly Work[], counts: 'finished' | 'credited'): Work {
  const times = (of: (it: Work) => Date | null) => sources.flatMap((it) => of(it) ?? []).sort((a, b) => a.getTime() - b.getTime())
  const startedAt = times((it) => it.startedAt).at(0) ?? null
  if (counts === 'finished') return { startedAt, finishedAt: times((it) => it.finishedAt).at(-1) ?? null, creditedAt: null }
  return { startedAt, finishedAt: null, creditedAt: times((it) => it.finishedAt ?? it.creditedAt).at(-1) ?? null }
}
