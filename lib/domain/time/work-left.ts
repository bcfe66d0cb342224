/** What is left to do of a roadmap: the milestones that still ask for hours, with the hours they still ask for. */
import { scale, type Range } from '../path/hours.ts'
import { hoursLeft } from './hours-spread.ts'
import { LIMITS } from './plan-refusal.ts'
import { isEntry } from '../roadmap/plan-row.ts'
import { isOutOfTheWay, isSettled, leftOf, type MilestoneFacts } from '../roadmap/progress.ts'

export interface WorkLeft {
  milestone: string
  /** Milestones of the list that come before it. What is out of the way already is not in the list and holds nothing up. */
  prerequisites: readonly string[]
  /** Hours. */
  left: Range
  /** The area that it mainly belongs to: its milestones take longer or shorter together. */
  area: string
  elective: boolean
  /** Begun work goes on before other work. */
  isUnderWay: boolean
  /** Whether it may be left out to make a date: what is under way, has a day of its own or is taken for granted is not. */
  isKept: boolean
  /** The day on which the learner wants to be done with it; null for any. */
  pinnedOn: string | null
}

/** What a roadmap knows of a milestone beyond its facts. */
export interface PlannedFacts extends MilestoneFacts {
  area: string
  elective: boolean
  pinnedOn: string | null
}

/**
 * In the order of the roadmap. Finished, known, left out and what is with a mentor ask for no hours now.
 * @param worked hours worked on each milestone
 * @param factor what the learner's hours come to for one hour of an estimate; 1 leaves the estimates as they are
 */
export function workLeft(facts: readonly PlannedFacts[], worked: ReadonlyMap<string, number>, factor = 1): WorkLeft[] {
  const open = facts.filter((it) => !isSettled(it) && it.handedIn?.review !== 'with-mentor')
  const inTheWay = new Set(facts.filter((it) => !isOutOfTheWay(it)).map((it) => it.milestone))
  return open
    .toSorted((a, b) => a.position - b.position)
    .map((it) => {
      const hours = worked.get(it.milestone) ?? 0
      const isUnderWay = it.startedAt !== null || it.handedIn !== null || hours > 0
      const isOpen = isUnderWay || it.openedAt !== null
      return {
        milestone: it.milestone,
        prerequisites: isOpen ? [] : it.prerequisites.filter((id) => inTheWay.has(id)),
        left: hoursLeft(scale(leftOf(it), factor), hours),
        area: it.area,
        elective: it.elective,
        isUnderWay,
        isKept: isUnderWay || it.pinnedOn !== null || isEntry(it.milestone),
        pinnedOn: it.pinnedOn,
      }
    })
}

/** Likely minutes left, whole. */
export const minutesLeft = ({ left }: Pick<WorkLeft, 'left'>): number => Math.round(60 * left.likely)

/** Milestones with more hours left than one milestone may have, or with none that can be counted. */
export const tooLong = (work: readonly WorkLeft[]): string[] =>
  work.flatMap((it) => (it.left.likely >= 0 && it.left.likely <= LIMITS.milestoneHours ? [] : [it.milestone]))
