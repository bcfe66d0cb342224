/** This week of a learner: the next step, time logged, what waits, days away, and when they will probably be done. */
import { findRoadmap, type MilestoneRow } from '../db/roadmaps.ts'
import { findTimeRows, type LoggedTime, type TimeRows } from '../db/time-rows.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import type { Curriculum } from '../domain/content.ts'
import { hoursOf, isSettled, nextMilestone, openPrerequisites, statusOf, type MilestoneStatus } from '../domain/progress.ts'
import { learnersPath } from '../domain/review-subject.ts'
import { standingsOf, type Standing } from '../domain/standing.ts'
import { firstWeekday, weekAt, type PersonalWeek } from '../domain/week.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query, QueryContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { daysBack } from './days-back.ts'
import { openTap, type OpenTap } from './open-tap.ts'
import { mailAsk, type MailAsk } from './mail-ask.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { roadmapInTime, type RoadmapInTime } from './roadmap-in-time.ts'
import { trackName } from './track-name.ts'
import { weekForecast, type WeekForecast } from './week-forecast.ts'

export interface WeekView extends PersonalWeek {
  language: DateStyle['language']
  /** Minutes logged this week, for whatever it was. */
  logged: number
  /** Hours a week that are planned on all roadmaps followed. */
  planned: number
  /** Of this week, the newest day first. */
  entries: readonly { id: string; day: string; minutes: number; title: string | null }[]
  /** Today first. */
  days: readonly string[]
  /** Reviews that are the learner's turn. */
  waiting: readonly { href: string; title: string; changesAsked: boolean }[]
  /** Not over yet, the soonest first. */
  away: readonly { id: string; from: string; to: string }[]
  /** What was asked after quiet days, while it waits for an answer. */
  tap: OpenTap | null
  /** Whether to ask if the plan of the week is to come by mail: once, of whoever follows a roadmap. */
  mailAsk: MailAsk | null
  /** Null while none is followed. */
  roadmap: RoadmapOfWeek | null
}

export interface RoadmapOfWeek {
  id: string
  trackName: string
  /** Other roadmaps that are followed. */
  others: readonly { id: string; trackName: string }[]
  next: NextStep | null
  /** Milestones to log time for, the next step first. */
  milestones: readonly { id: string; title: string }[]
  /** Ready beside the next step, then what opens after them. */
  opens: readonly { id: string; title: string; status: MilestoneStatus; hours: number; after: readonly string[] }[]
  forecast: WeekForecast
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

export const weekView: Query<{ roadmapId: string | undefined }, WeekView> = async (context, { roadmapId }) => {
  const { actor, db, now } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const style = dateStyleOf(actor)
  const week = weekAt(now, style)
  if (week.refused) throw new NotFound()
  const rows = await findTimeRows(db, actor.userId, week.from)
  const shown = rows.followed.find((it) => it.id === roadmapId) ?? rows.followed[0]
  const found = shown ? await roadmapOfWeek(context, shown.id, { rows, week }) : null
  const titles = found?.titles ?? new Map<string, string>()
  const entries = rows.time.filter((it) => it.day >= week.from && it.day <= week.to)
  return {
    today: week.today,
    from: week.from,
    to: week.to,
    language: style.language,
    logged: minutesOf(entries),
    planned: rows.followed.reduce((sum, it) => sum + (it.isPaused ? 0 : it.hoursPerWeek), 0),
    entries: entries
      .toReversed()
      .map((it) => toEntry(it, titles))
      .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
    days: daysBack(week.today),
    waiting: rows.theirTurn.map(({ id, ...it }) => ({ href: learnersPath(id), ...it })),
    away: rows.away.filter((it) => it.to >= week.today).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    tap: openTap(actor, rows, week.today),
    mailAsk: mailAsk(actor, rows),
    roadmap: found?.roadmap ?? null,
  }
}

const minutesOf = (time: readonly LoggedTime[]): number => time.reduce((sum, it) => sum + it.minutes, 0)

const toEntry = ({ id, day, minutes, milestoneId }: LoggedTime, titles: ReadonlyMap<string, string>): WeekView['entries'][number] => ({
  id,
  day,
  minutes,
  title: milestoneId === null ? null : (titles.get(milestoneId) ?? 'A milestone of another roadmap'),
})

async function roadmapOfWeek(
  { actor, db, content }: QueryContext,
  roadmapId: string,
  { rows, week }: { rows: TimeRows; week: PersonalWeek },
): Promise<{ roadmap: RoadmapOfWeek; titles: ReadonlyMap<string, string> }> {
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, roadmapId, known))
  authorise(actor, 'roadmap:view', roadmap)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  const titles = new Map(all.map((it) => [it.milestone, it.title]))
  const now = { today: week.today, firstWeekday: firstWeekday(dateStyleOf(actor).language) }
  const inTime = roadmapInTime({ roadmap, all, curriculum }, rows, now)
  const next = nextMilestone(all)
  const open = all.filter((it) => !isSettled(it) && it !== next)
  return {
    titles,
    roadmap: {
      id: roadmap.id,
      trackName: trackName(content, roadmap.trackId),
      others: rows.followed.filter((it) => it.id !== roadmap.id).map((it) => ({ id: it.id, trackName: trackName(content, it.trackId) })),
      next: next && nextStep(next, { all, rows, curriculum, inTime }),
      milestones: [...(next ? [next] : []), ...open].map((it) => ({ id: it.milestone, title: it.title })),
      opens: opensNext(all, next),
      forecast: weekForecast(roadmap, inTime),
    },
  }
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
