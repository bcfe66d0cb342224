/** The plan of a week as it is mailed: what is asked for, what comes next, and where the learner is. */
import type { Db } from '../db/client.ts'
import { findRoadmap, type MilestoneRow } from '../db/roadmaps.ts'
import { findTimeRows, type TimeRows } from '../db/time-rows.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { halfHours } from '../domain/time/half-hours.ts'
import { nextMilestone, progressOf } from '../domain/roadmap/progress.ts'
import { learnersPath } from '../domain/review/review-subject.ts'
import type { Schedule } from '../domain/time/schedule.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { weekOf, type Weekday } from '../domain/time/week.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { forecastOf, roadmapInTime, scheduleOf, type RoadmapInTime } from './roadmap-in-time.ts'

export interface WeeklyPlan {
  /** First and last day. */
  from: string
  to: string
  /** In halves; what stands at the milestones adds up to it. */
  hours: number
  /** Reviews in which changes are asked for, the longest wait first. */
  asked: readonly { title: string; path: string }[]
  milestones: readonly PlannedMilestone[]
  /** Where to carry on. */
  next: { title: string; path: string } | null
  /** Hours, as the roadmap has them: `RoadmapProgress.done` of `whole`. */
  done: number
  whole: number
  /** A day more than ten years ahead is null. */
  finish: { kind: 'plan'; day: string } | { kind: 'forecast'; low: string | null; high: string | null } | null
  /** The last four that are over, the oldest first. */
  weeks: readonly { from: string; hours: number; isAway: boolean }[]
}

export interface PlannedMilestone {
  title: string
  does: 'finish' | 'start' | 'go on with'
  hours: number
  /** Hours that are left of it after this week, in halves. */
  after: number
}

interface Asked {
  learnerId: string
  /** The learner's own. */
  today: string
  firstWeekday: Weekday
}

/** Points of a review that fit a mail: the page has them all. */
const MOST_ASKED = 2
const WEEKS = 4

/** Of a week that is over in less than so many days the next one is told. */
const AHEAD = 2

/** Of the newest roadmap that is not paused. Null where nothing is planned for the rest of the week: away, not begun yet, or all done. */
export async function weeklyPlan(db: Db, content: Content, { learnerId, today, firstWeekday }: Asked): Promise<WeeklyPlan | null> {
  const from = weekOf(addDays(today, AHEAD), firstWeekday)
  const rows = await findTimeRows(db, learnerId, weekOf(today, firstWeekday))
  const followed = rows.followed.find((it) => !it.isPaused)
  const roadmap = followed ? await withCurriculum(content, (known) => findRoadmap(db, followed.id, known)) : null
  if (!roadmap) return null
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  const inTime = roadmapInTime({ roadmap, all, curriculum }, rows, { today, firstWeekday })
  const planned = scheduleOf(inTime)
  if (planned.refused) return null
  const milestones = plannedIn(from, planned, all)
  if (milestones.length === 0) return null
  const { done, whole } = progressOf(all)
  const next = nextMilestone(all)
  return {
    from,
    to: addDays(from, 6),
    hours: milestones.reduce((sum, it) => sum + it.hours, 0),
    asked: askedIn(rows),
    milestones,
    next: next && { title: next.title, path: `/roadmap/${roadmap.id}/milestones/${next.milestone}` },
    done,
    whole,
    finish: finishOf(inTime),
    weeks: inTime.weeks.slice(-WEEKS),
  }
}

const askedIn = ({ theirTurn }: TimeRows): WeeklyPlan['asked'] =>
  theirTurn
    .filter((it) => it.changesAsked)
    .slice(0, MOST_ASKED)
    .map(({ id, title }) => ({ title, path: learnersPath(id) }))

function plannedIn(from: string, { weeks, milestones }: Schedule, all: readonly Standing<MilestoneRow>[]): PlannedMilestone[] {
  const parts = weeks.find((it) => it.from === from)?.parts ?? []
  const halves = halfHours(parts.map((it) => it.hours))
  return parts.flatMap(({ milestone }, index) => {
    const standing = all.find((it) => it.milestone === milestone)
    const whole = milestones.find((it) => it.milestone === milestone)
    if (!standing || !whole) return []
    const isLast = whole.to <= addDays(from, 6)
    const isBegun = standing.startedAt !== null || standing.handedIn !== null
    const after = isLast ? 0 : Math.max(0.5, Math.round(2 * (whole.hours - hoursUntil(from, weeks, milestone))) / 2)
    return [
      { title: standing.title, does: isLast ? 'finish' : isBegun ? 'go on with' : 'start', hours: halves[index] ?? 0, after } as const,
    ]
  })
}

/** Planned for it up to the end of the week that begins on this day. */
const hoursUntil = (from: string, weeks: Schedule['weeks'], milestone: string): number =>
  weeks
    .filter((it) => it.from <= from)
    .flatMap((it) => it.parts)
    .reduce((sum, it) => sum + (it.milestone === milestone ? it.hours : 0), 0)

function finishOf(inTime: RoadmapInTime): WeeklyPlan['finish'] {
  const found = forecastOf(inTime)
  if (found.refused) return null
  return found.kind === 'plan' ? { kind: 'plan', day: found.finish } : { kind: 'forecast', low: found.low, high: found.high }
}
