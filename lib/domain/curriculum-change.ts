/**
 * What a changed curriculum means for one roadmap, and what the roadmap would be after it. Nothing that was done is lost: finished work
 * moves to the milestones that took its place, and where there are none the old milestone stays, with its title and its hours.
 */
import type { Scope } from './curriculum.ts'
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

export interface CurriculumChange {
  added: readonly string[]
  /** No longer in the curriculum, with nothing in its place. */
  removed: readonly { milestone: string; kept: boolean }[]
  /** One milestone takes the place of others. `finished`: all of its sources are finished, so it counts as finished. */
  merged: readonly { from: readonly string[]; into: string; finished: boolean }[]
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
    return { from: from.map((it) => it.milestone), into: id, finished: sources.every((it) => it.finishedAt !== null) }
  })
}

/** Milestones that leave the curriculum but stay on the roadmap, because something was done in them that nothing else shows. */
export function keptOf<P extends Planned & Listed>(present: readonly Standing<P>[], change: CurriculumChange): Standing<P>[] {
  const unfinished = new Set(change.merged.filter((it) => !it.finished).flatMap((it) => it.from))
  const removed = new Set(change.removed.filter((it) => it.kept).map((it) => it.milestone))
  return present.filter((it) => it.retired || removed.has(it.milestone) || (unfinished.has(it.milestone) && isTouched(it)))
}

/**
 * Work to be carried over, so that finished stays finished: from retired milestones to the one that took their place, when all of them
 * are finished, and to what a milestone asks for now where that is named otherwise than before.
 */
export function movedWork(
  present: readonly Standing[],
  next: readonly Pick<Listed, 'milestone' | 'scope'>[],
  change: CurriculumChange,
): { milestone: string; scope: Scope; work: Work }[] {
  const merges = change.merged.filter((it) => it.finished)
  return next.flatMap(({ milestone, scope }) => {
    const own = present.find((it) => it.milestone === milestone)
    const sources = merges.filter((it) => it.into === milestone).flatMap((it) => it.from)
    if (sources.length > 0) return [{ milestone, scope, work: together(present.filter((it) => sources.includes(it.milestone))) }]
    const isNamedOtherwise = own !== undefined && own.workScope === 'first-role' && scope === 'full'
    return isNamedOtherwise && isTouched(own) ? [{ milestone, scope, work: together([own]) }] : []
  })
}

/** From the first start to the last finish. */
function together(sources: readonly Work[]): Work {
  const times = (of: keyof Work) => sources.flatMap((it) => it[of] ?? []).sort((a, b) => a.getTime() - b.getTime())
  return {
    startedAt: times('startedAt').at(0) ?? null,
    finishedAt: times('finishedAt').at(-1) ?? null,
    creditedAt: times('creditedAt').at(-1) ?? null,
  }
}
