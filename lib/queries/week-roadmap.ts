/** What the week shows of the roadmap that is followed. */
import { planOf } from '../db/revisions.ts'
import { findRoadmap, type MilestoneRow, type Roadmap } from '../db/roadmaps.ts'
import type { LoggedTime, TimeRows } from '../db/time-rows.ts'
import { dateStyleOf } from '../date-style.ts'
import { daysBetween } from '../domain/calendar/calendar.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import { factorWords, times } from '../domain/time/personal-factor.ts'
import {
  hoursOf,
  isSettled,
  nextMilestone,
  openPrerequisites,
  progressOf,
  statusOf,
  type MilestoneStatus,
} from '../domain/roadmap/progress.ts'
import { firstPlanOf } from '../domain/roadmap/first-plan.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { firstWeekday, weekOf, type PersonalWeek } from '../domain/time/week.ts'
import type { QueryContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { cairnOf, type CairnStone } from './cairn-of.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { forecastOf, roadmapInTime, scheduleOf, type RoadmapInTime } from './roadmap-in-time.ts'
import { trackName } from './track-name.ts'
import { weekForecast, type WeekForecast } from './week-forecast.ts'
import { weekPace, type WeekPace } from './week-pace.ts'
import { weekPlan, type WeekPlan } from './week-plan.ts'

export interface RoadmapOfWeek {
  id: string
  trackName: string
  /** Other roadmaps that are followed. */
  others: readonly { id: string; trackName: string }[]
  /** First day of the pause that lasts. */
  pausedFrom: string | null
  /** How many weeks since it began, the present one among them; null before that. */
  week: number | null
  next: NextStep | null
  plan: WeekPlan | null
  /** As the roadmap has them: `RoadmapProgress.done` of `whole`. */
  hours: { finished: number; all: number }
  /** Milestones to log time for, the next step first. */
  milestones: readonly { id: string; title: string }[]
  /** Ready beside the next step, then what opens after them. */
  opens: readonly { id: string; title: string; status: MilestoneStatus; hours: number; after: readonly string[] }[]
  forecast: WeekForecast
  pace: WeekPace
  stones: readonly CairnStone[]
  /** Null while no milestone was finished with hours. */
  factor: OwnFactor | null
}

export interface OwnFactor {
  /** Whether what is left is planned with it. */
  isUsed: boolean
  /** "1.2 ×". */
  factor: string
  words: string
  /** Hours as they were estimated and as they were logged. */
  from: readonly { id: string; title: string; estimate: number; actual: number; ratio: string }[]
}

export interface NextStep {
  id: string
  title: string
  stage: string
  status: MilestoneStatus
  /** Likely hours left, and minutes logged for it. */
  left: number
  logged: number
  /** The first resource that is not worked through, where some are. */
  stopped: { title: string; done: number; count: number } | null
}

/** @param shown id of one that is followed */
export async function roadmapOfWeek(
  { actor, db, content }: QueryContext,
  shown: string,
  { rows, week }: { rows: TimeRows; week: PersonalWeek },
): Promise<RoadmapOfWeek> {
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, shown, known))
  authorise(actor, 'roadmap:view', roadmap)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  const { language } = dateStyleOf(actor)
  const inTime = roadmapInTime({ roadmap, all, curriculum }, rows, { today: week.today, firstWeekday: firstWeekday(language) })
  const next = nextMilestone(all)
  const open = all.filter((it) => !isSettled(it) && it !== next)
  const earlier = rows.earlier.find((it) => it.roadmapId === roadmap.id)?.basis
  const begun = rows.firstPlans.get(roadmap.id)
  const first = firstPlanOf(begun === undefined ? null : planOf(begun), roadmap)
  const progress = progressOf(all)
  return {
    id: roadmap.id,
    trackName: trackName(content, roadmap.trackId),
    others: rows.followed.filter((it) => it.id !== roadmap.id).map((it) => ({ id: it.id, trackName: trackName(content, it.trackId) })),
    pausedFrom: roadmap.pausedFrom,
    week: weekNumber(roadmap, week, inTime),
    next: next && nextStep(next, { all, rows, curriculum, inTime }),
    plan: weekPlan(inTime, all, scheduleOf(inTime), week.from),
    hours: { finished: progress.done, all: progress.whole },
    milestones: [...(next ? [next] : []), ...open].map((it) => ({ id: it.milestone, title: it.title })),
    opens: opensNext(all, next),
    forecast: weekForecast({ roadmap, first, inTime, all, found: forecastOf(inTime), away: rows.away, earlier, language }),
    pace: weekPace(roadmap, first, inTime),
    stones: cairnOf(all),
    factor: ownFactor(inTime, rows.ignoresFactor, all),
  }
}

function weekNumber({ startOn }: Roadmap, { from, to }: PersonalWeek, { firstWeekday }: RoadmapInTime): number | null {
  return startOn > to ? null : daysBetween(weekOf(startOn, firstWeekday), from) / 7 + 1
}

interface Around {
  all: readonly Standing<MilestoneRow>[]
  rows: TimeRows
  curriculum: Curriculum
  inTime: RoadmapInTime
}

function nextStep(next: Standing<MilestoneRow>, { all, rows, curriculum, inTime }: Around): NextStep {
  const ticks = rows.ticks.get(next.milestone) ?? new Set()
  const resources = curriculum.milestones.get(next.milestone)?.resources ?? []
  const done = resources.filter((it) => ticks.has(`resource:${it}`)).length
  const stoppedAt = done === 0 ? undefined : resources.find((it) => !ticks.has(`resource:${it}`))
  const stopped = stoppedAt === undefined ? undefined : curriculum.resources.get(stoppedAt)
  return {
    id: next.milestone,
    title: next.title,
    stage: next.stage,
    status: statusOf(all, next),
    left: inTime.work.find((it) => it.milestone === next.milestone)?.left.likely ?? 0,
    logged: minutesOf(rows.time.filter((it) => it.milestoneId === next.milestone)),
    stopped: stopped ? { title: stopped.title, done, count: resources.length } : null,
  }
}

export const minutesOf = (time: readonly LoggedTime[]): number => time.reduce((sum, it) => sum + it.minutes, 0)

/** As many as fit beside the week. */
const MOST_OPEN = 3

function opensNext(all: readonly Standing<MilestoneRow>[], next: Standing<MilestoneRow> | null): RoadmapOfWeek['opens'] {
  const of = (status: MilestoneStatus) => all.filter((it) => it !== next && statusOf(all, it) === status)
  return [...of('ready'), ...of('locked')].slice(0, MOST_OPEN).map((it) => ({
    id: it.milestone,
    title: it.title,
    status: statusOf(all, it),
    hours: hoursOf(it),
    after: openPrerequisites(all, it).map((other) => other.title),
  }))
}

function ownFactor({ learned }: RoadmapInTime, ignored: boolean, all: readonly Standing<MilestoneRow>[]): OwnFactor | null {
  if (learned.plain === null) return null
  const from = learned.from.flatMap(({ milestone, ratio }) => {
    const it = all.find((other) => other.milestone === milestone)
    return it ? [{ id: milestone, title: it.title, estimate: hoursOf(it), actual: ratio * hoursOf(it), ratio: times(ratio) }] : []
  })
  return { isUsed: !ignored, factor: times(learned.factor), words: factorWords(learned), from }
}
