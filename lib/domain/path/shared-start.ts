/**
 * The path-neutral start: where effort and interest disagree, or the lean is not clear, the first stretch that two paths share, dated, with
 * what it would cost to begin on one alone and change.
 */
import { addDays } from '../calendar/calendar.ts'
import { entryId, type Path, type Step } from './path.ts'
import { add, sum, type Range } from './hours.ts'

/** Weeks of work that a start covers at least, where the paths share so much. */
export const WEEKS_OF_TRUTH = 2
/** Milestones of a start at most. */
const MOST = 3
/** Weeks after which somebody changes who began on one path alone, unless the fork comes late: then twice as long as it takes. */
export const CHANGES_AFTER = 20

export interface SharedStart {
  /** In the order of the first path. At least one. */
  milestones: readonly SharedMilestone[]
  /** Work behind the learner at the fork, all of which counts on both paths, and how much of the likely hours is new. */
  hours: Range
  newHours: number
  /** The calendar day of the fork at the pace. */
  fork: Days
  /** From the fork on, in the order of the paths. */
  onwards: readonly { track: string; hours: number; on: string }[]
  /** Beginning on one path alone instead: on the first, then on the second. */
  alone: readonly BeginningAlone[]
}

export interface SharedMilestone {
  milestone: string
  title: string
  hours: Range
  /** Of the likely hours. */
  newHours: number
  /** Likely calendar day. */
  endsOn: string
}

/** Calendar days: everything goes fast, as it is likely to, slowly. */
export type Days = Readonly<Record<keyof Range, string>>

/** "If you began on `track` and changed after so many weeks, `lost` of `done` hours would not count towards `other`." */
export interface BeginningAlone {
  track: string
  other: string
  weeks: number
  /** Likely hours of the milestones that are finished by then, … */
  done: number
  /** … and of those among them that the other path does not have. What is only begun counts as neither. */
  lost: number
}

export interface Pace {
  /** Above 0. */
  hoursPerWeek: number
  /** Calendar day. */
  startOn: string
}

/**
 * Milestones that both paths need, whose prerequisites are among them, until there are two weeks of work. Null when there are none.
 * @param paths of one person at one scope, without electives
 */
export function sharedStart(paths: readonly [Path, Path], { hoursPerWeek, startOn }: Pace): SharedStart | null {
  const steps = firstOf(sharedSteps(paths), WEEKS_OF_TRUTH * hoursPerWeek)
  if (steps.length === 0) return null
  const on = (hours: number) => addDays(startOn, Math.ceil((7 * hours) / hoursPerWeek))
  const hours = sum(steps.map(hoursOf))
  const weeks = Math.max(CHANGES_AFTER, Math.ceil((2 * hours.likely) / hoursPerWeek))
  const shared = new Set(steps.map((it) => it.milestone))
  return {
    milestones: steps.map((it, i) => ({
      milestone: it.milestone,
      title: it.title,
      hours: hoursOf(it),
      newHours: it.learning.likely,
      endsOn: on(sum(steps.slice(0, i + 1).map(hoursOf)).likely),
    })),
    hours,
    newHours: steps.reduce((total, it) => total + it.learning.likely, 0),
    fork: { low: on(hours.low), likely: on(hours.likely), high: on(hours.high) },
    onwards: paths.map((path) => {
      const left = sum(path.steps.filter((it) => !shared.has(it.milestone)).map(hoursOf)).likely
      return { track: path.track, hours: left, on: on(hours.likely + left) }
    }),
    alone: [alone(paths[0], paths[1], { weeks, hoursPerWeek }), alone(paths[1], paths[0], { weeks, hoursPerWeek })],
  }
}

const hoursOf = ({ learning, practice }: Step): Range => add(learning, practice)

/** In the order of the first path, each after its prerequisites. What one of them holds already asks for nothing and is left out. */
function sharedSteps([first, second]: readonly [Path, Path]): Step[] {
  const others = new Map(second.steps.map((it) => [it.milestone, it]))
  const taken = new Set<string>()
  return first.steps.flatMap((step) => {
    const other = others.get(step.milestone)
    if (!other || [...step.prerequisites, ...other.prerequisites].some((id) => !taken.has(id))) return []
    taken.add(step.milestone)
    // What only one path teaches before it makes it shorter there. Before a shared start nothing of that was done.
    const longer = hoursOf(step).likely >= hoursOf(other).likely ? step : other
    return hoursOf(longer).likely === 0 ? [] : [longer]
  })
}

function firstOf(steps: readonly Step[], enough: number): Step[] {
  const start: Step[] = []
  for (const step of steps) {
    if (start.length === MOST || sum(start.map(hoursOf)).likely >= enough) break
    start.push(step)
  }
  return start
}

function alone(path: Path, other: Path, { weeks, hoursPerWeek }: { weeks: number; hoursPerWeek: number }): BeginningAlone {
  const counts = new Set(other.steps.map((it) => it.milestone))
  const whole = Math.min(weeks, Math.ceil(path.total.likely / hoursPerWeek))
  let [done, lost] = [0, 0]
  for (const step of path.steps) {
    const hours = hoursOf(step).likely
    if (done + hours > whole * hoursPerWeek) break
    done += hours
    // What a path takes for granted is no milestone of it, and most of it the other takes for granted too.
    if (!counts.has(step.milestone) && step.milestone !== entryId(path.track)) lost += hours
  }
  return { track: path.track, other: other.track, weeks: whole, done, lost }
}
