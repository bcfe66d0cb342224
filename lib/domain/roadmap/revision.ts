/**
 * A roadmap as it was after one edit, and two of them compared. What a mentor reviews is the difference since the revision they approved,
 * so it must leave nothing out: applied to the older revision it gives the newer one.
 */
import type { Scope } from '../curriculum/curriculum.ts'
import type { Range } from '../path/hours.ts'
import { longestRising } from './longest-rising.ts'

/** The words of a milestone that is in no curriculum. */
export interface OwnWords {
  why: string
  criteria: readonly string[]
  /** Addresses. */
  links: readonly string[]
}

/** What is planned of one milestone. */
export interface PlannedMilestone {
  milestone: string
  title: string
  stage: string
  scope: Scope
  learning: Range
  practice: Range
  elective: boolean
  /** Milestones of the same roadmap that come before it. */
  prerequisites: readonly string[]
  /** The reason for leaving it out; null while it is on the way. */
  leftOut: string | null
  /** Null for what the curriculum has or had. */
  own: OwnWords | null
  /** The day on which the learner wants to be done with it. */
  pinnedOn: string | null
}

/** One revision. */
export interface Plan {
  trackId: string
  scope: Scope
  hoursPerWeek: number
  /** Minutes of each weekday, Monday first; null when the hours fall on any. */
  weekdays: readonly number[] | null
  /** Milestones worked on at one time. */
  parallel: 1 | 2
  /** Calendar day, YYYY-MM-DD. */
  startOn: string
  /** The day by which to be done. */
  targetOn: string | null
  /** In order. */
  milestones: readonly PlannedMilestone[]
}

/** Places count from 0. */
export type Change =
  | { kind: 'path'; from: string; to: string }
  | { kind: 'scope'; from: Scope; to: Scope }
  | { kind: 'pace'; from: number; to: number }
  | { kind: 'start'; from: string; to: string }
  | { kind: 'weekdays'; from: readonly number[] | null; to: readonly number[] | null }
  | { kind: 'parallel'; from: 1 | 2; to: 1 | 2 }
  | { kind: 'target'; from: string | null; to: string | null }
  | { kind: 'added'; milestone: string; place: number; row: PlannedMilestone }
  | { kind: 'removed'; milestone: string; row: PlannedMilestone }
  | { kind: 'left-out'; milestone: string; reason: string }
  | { kind: 'put-back'; milestone: string }
  | { kind: 'moved'; milestone: string; from: number; to: number }
  | { kind: 'rescoped'; milestone: string; from: Scope; to: Scope }
  | { kind: 'pinned'; milestone: string; from: string | null; to: string | null }
  | { kind: 'hours'; milestone: string; from: Hours; to: Hours }
  /** Title, stage, prerequisites or words: the curriculum's doing, or a move into another stage. */
  | { kind: 'reworded'; milestone: string; from: Reworded; to: Reworded }

export type ChangeKind = Change['kind']
type Hours = Pick<PlannedMilestone, 'learning' | 'practice'>
type Reworded = Pick<PlannedMilestone, 'title' | 'stage' | 'elective' | 'prerequisites' | 'own'>

/** What leads from one revision to a newer one. Nothing for the same. */
export function compare(before: Plan, after: Plan): Change[] {
  const was = byId(before)
  const is = byId(after)
  const moved = movedBetween(before, after)
  return [
    ...differencesOfAll(before, after),
    ...after.milestones.flatMap((row, place): Change[] => {
      const old = was.get(row.milestone)
      if (!old) return [{ kind: 'added', milestone: row.milestone, place, row }]
      const from = moved.has(row.milestone) ? before.milestones.indexOf(old) : null
      return [...(from === null ? [] : [{ kind: 'moved', milestone: row.milestone, from, to: place } as const]), ...differences(old, row)]
    }),
    ...before.milestones.flatMap((row): Change[] => (is.has(row.milestone) ? [] : [{ kind: 'removed', milestone: row.milestone, row }])),
  ]
}

function differencesOfAll(was: Plan, is: Plan): Change[] {
  return [
    ...(was.trackId === is.trackId ? [] : [{ kind: 'path', from: was.trackId, to: is.trackId } as const]),
    ...(was.scope === is.scope ? [] : [{ kind: 'scope', from: was.scope, to: is.scope } as const]),
    ...(was.hoursPerWeek === is.hoursPerWeek ? [] : [{ kind: 'pace', from: was.hoursPerWeek, to: is.hoursPerWeek } as const]),
    ...(same(was.weekdays, is.weekdays) ? [] : [{ kind: 'weekdays', from: was.weekdays, to: is.weekdays } as const]),
    ...(was.parallel === is.parallel ? [] : [{ kind: 'parallel', from: was.parallel, to: is.parallel } as const]),
    ...(was.startOn === is.startOn ? [] : [{ kind: 'start', from: was.startOn, to: is.startOn } as const]),
    ...(was.targetOn === is.targetOn ? [] : [{ kind: 'target', from: was.targetOn, to: is.targetOn } as const]),
  ]
}

/** The newer revision, from the older one and what leads to it. */
export function apply(plan: Plan, changes: readonly Change[]): Plan {
  const gone = new Set(changes.flatMap((it) => (it.kind === 'removed' || it.kind === 'moved' ? [it.milestone] : [])))
  const known = byId(plan)
  const placed = changes
    .flatMap((it) => {
      if (it.kind === 'added') return [{ place: it.place, row: it.row }]
      const row = it.kind === 'moved' ? known.get(it.milestone) : undefined
      return it.kind === 'moved' && row ? [{ place: it.to, row }] : []
    })
    .sort((a, b) => a.place - b.place)
  const milestones = plan.milestones.filter((it) => !gone.has(it.milestone))
  // Each place is the final one, so they are filled from the first to the last.
  for (const { place, row } of placed) milestones.splice(place, 0, row)
  const whole = { ...plan, milestones: milestones.map((row) => rowAfter(row, changes)) }
  return changes.reduce<Plan>((it, change) => planAfter(it, change), whole)
}

/** Milestones that a difference is about. */
export const touchedBy = (changes: readonly Change[]): Set<string> =>
  new Set(changes.flatMap((it) => ('milestone' in it ? [it.milestone] : [])))

/** One text that names a change within a difference: `moved:<milestone>`, `pace`. */
export const changeKey = (it: Change): string => ('milestone' in it ? `${it.kind}:${it.milestone}` : it.kind)

const byId = (plan: Plan): Map<string, PlannedMilestone> => new Map(plan.milestones.map((it) => [it.milestone, it]))

/** As few as can explain the new order: those outside the longest run that kept it. */
function movedBetween(before: Plan, after: Plan): Set<string> {
  const places = new Map(before.milestones.map((it, place) => [it.milestone, place]))
  const both = after.milestones.flatMap(({ milestone }) => {
    const place = places.get(milestone)
    return place === undefined ? [] : [{ milestone, place }]
  })
  const kept = new Set(longestRising(both.map((it) => it.place)))
  return new Set(both.filter((it) => !kept.has(it.place)).map((it) => it.milestone))
}

function differences(was: PlannedMilestone, is: PlannedMilestone): Change[] {
  const { milestone } = is
  return [
    ...(is.leftOut !== null && is.leftOut !== was.leftOut ? [{ kind: 'left-out', milestone, reason: is.leftOut } as const] : []),
    ...(is.leftOut === null && was.leftOut !== null ? [{ kind: 'put-back', milestone } as const] : []),
    ...(was.scope === is.scope ? [] : [{ kind: 'rescoped', milestone, from: was.scope, to: is.scope } as const]),
    ...(was.pinnedOn === is.pinnedOn ? [] : [{ kind: 'pinned', milestone, from: was.pinnedOn, to: is.pinnedOn } as const]),
    ...(same(hours(was), hours(is)) ? [] : [{ kind: 'hours', milestone, from: hours(was), to: hours(is) } as const]),
    ...(same(words(was), words(is)) ? [] : [{ kind: 'reworded', milestone, from: words(was), to: words(is) } as const]),
  ]
}

const hours = ({ learning, practice }: PlannedMilestone): Hours => ({ learning: bands(learning), practice: bands(practice) })
const bands = ({ low, likely, high }: Range): Range => ({ low, likely, high })
const words = ({ title, stage, elective, prerequisites, own }: PlannedMilestone): Reworded => ({
  title,
  stage,
  elective,
  prerequisites,
  own: own && { why: own.why, criteria: own.criteria, links: own.links },
})
/** Both are made by the functions above, so their keys come in the same order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function rowAfter(row: PlannedMilestone, changes: readonly Change[]): PlannedMilestone {
  const own = changes.filter((it) => 'milestone' in it && it.milestone === row.milestone)
  return own.reduce<PlannedMilestone>((it, change) => {
    switch (change.kind) {
      case 'left-out':
        return { ...it, leftOut: change.reason }
      case 'put-back':
        return { ...it, leftOut: null }
      case 'rescoped':
        return { ...it, scope: change.to }
      case 'pinned':
        return { ...it, pinnedOn: change.to }
      case 'hours':
      case 'reworded':
        return { ...it, ...change.to }
      default:
        return it
    }
  }, row)
}

function planAfter(plan: Plan, change: Change): Plan {
  switch (change.kind) {
    case 'path':
      return { ...plan, trackId: change.to }
    case 'scope':
      return { ...plan, scope: change.to }
    case 'pace':
      return { ...plan, hoursPerWeek: change.to }
    case 'weekdays':
      return { ...plan, weekdays: change.to }
    case 'parallel':
      return { ...plan, parallel: change.to }
    case 'start':
      return { ...plan, startOn: change.to }
    case 'target':
      return { ...plan, targetOn: change.to }
    default:
      return plan
  }
}
