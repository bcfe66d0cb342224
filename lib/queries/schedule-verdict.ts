/** Whether a roadmap is done by the day its learner wants, and what would make it so. */
import { feasibility, type Feasibility } from '../domain/time/feasibility.ts'
import { ENOUGH_WEEKS, type OwnWeek } from '../domain/time/pace.ts'
import { scheduleOf, type RoadmapInTime } from './roadmap-in-time.ts'

/** Hours are likely ones. Days are calendar days. */
export type Verdict =
  | { kind: 'done' }
  /** It cannot be planned. `titles` of the milestones that it is about. */
  | { kind: 'refused'; words: string; titles: readonly string[] }
  /** No day is wanted. */
  | { kind: 'open'; finish: string }
  /** The wanted day is over. */
  | { kind: 'over'; target: string; finish: string }
  /** `spare` hours are left over. */
  | { kind: 'fits'; target: string; finish: string; available: number; spare: number }
  | {
      kind: 'late'
      target: string
      finish: string
      available: number
      /** Hours that do not fit. */
      missing: number
      /** Hours a week, planned and needed; null when more than can be planned. */
      have: number
      need: number | null
      /** In how many of the last weeks they were reached; null while there are few. */
      reached: { weeks: number; of: number } | null
      cut: ShownCut | null
    }

export interface ShownCut {
  milestones: readonly { id: string; title: string; hours: number; elective: boolean }[]
  hours: number
  isSmallest: boolean
}

type TitleOf = (milestone: string) => string

/** @param plan of the same, where it is known already */
export function verdictOf(inTime: RoadmapInTime, target: string | null, titleOf: TitleOf, plan = scheduleOf(inTime)): Verdict {
  const { work, capacity, begin } = inTime
  if (work.length === 0) return { kind: 'done' }
  if (plan.refused) return { kind: 'refused', words: plan.refused.words, titles: plan.refused.milestones.map(titleOf) }
  if (capacity.refused) return { kind: 'refused', words: capacity.refused.words, titles: [] }
  if (target === null) return { kind: 'open', finish: plan.finish }
  if (target < begin.from) return { kind: 'over', target, finish: plan.finish }
  const found = feasibility(work, { capacity, begin, plan, target })
  if (found.refused) return { kind: 'refused', words: found.refused.words, titles: [] }
  const { available, left, finish } = found
  if (found.fits) return { kind: 'fits', target, finish, available, spare: available - left }
  return late(inTime, found, target, titleOf)
}

function late({ work, weeks }: RoadmapInTime, found: Feasibility, target: string, titleOf: TitleOf): Verdict {
  const { finish, available, left, have, need } = found
  const known = new Map(work.map((it) => [it.milestone, it]))
  const cut = found.cut && {
    ...found.cut,
    milestones: found.cut.milestones.map((id) => ({
      id,
      title: titleOf(id),
      hours: known.get(id)?.left.likely ?? 0,
      elective: known.get(id)?.elective ?? false,
    })),
  }
  return { kind: 'late', target, finish, available, missing: left - available, have, need, reached: reachedIn(weeks, need), cut }
}

/** Weeks back that are looked at. */
const LAST = 13

/** Weeks away do not count. */
export function reachedIn(weeks: readonly OwnWeek[], need: number | null): { weeks: number; of: number } | null {
  const last = weeks.filter((it) => !it.isAway).slice(-LAST)
  if (need === null || last.filter((it) => it.hours > 0).length < ENOUGH_WEEKS) return null
  return { weeks: last.filter((it) => it.hours >= need).length, of: last.length }
}
