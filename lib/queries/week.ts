/** This week of a learner: the next step, what is planned, time logged, what waits, days away, and when they will probably be done. */
import { findTimeRows, type LoggedTime, type TheirTurn, type TimeRows } from '../db/time-rows.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import { learnersPath } from '../domain/review/review-subject.ts'
import { weekAt, type PersonalWeek } from '../domain/time/week.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { daysBack } from './days-back.ts'
import { openTap, type OpenTap } from './open-tap.ts'
import { mailAsk, type MailAsk } from './mail-ask.ts'
import { runningSince, type RunningSince } from './running-since.ts'
import { minutesOf, roadmapOfWeek, type RoadmapOfWeek } from './week-roadmap.ts'

export interface WeekView extends PersonalWeek {
  language: DateStyle['language']
  /** Minutes logged this week, for whatever it was. */
  logged: number
  /** Hours of this week, as they are planned; of several roadmaps followed, what they plan for every week. Null where nothing is. */
  planned: number | null
  /** Of this week, the newest day first. */
  entries: readonly Entry[]
  /** Of the days before this week for which time can still be logged, the newest day first. */
  earlier: readonly Entry[]
  /** Id of what was logged last, for whichever day. */
  loggedLast: string | null
  /** Whether that was today, for one of the earlier days. */
  isEarlierNew: boolean
  /** Today first. */
  days: readonly string[]
  /** Reviews that are the learner's turn, the longest wait first. */
  waiting: readonly WaitingReview[]
  /** Not over yet, the soonest first; and those of the last months, the latest first. */
  away: readonly { id: string; from: string; to: string }[]
  /** What was asked after quiet days, while it waits for an answer. */
  tap: OpenTap | null
  /** Whether to ask if the plan of the week is to come by mail: once, of whoever follows a roadmap. */
  mailAsk: MailAsk | null
  pastAway: readonly { id: string; from: string; to: string }[]
  timer: RunningTimer | null
  /** Null while none is followed. */
  roadmap: RoadmapOfWeek | null
}

export interface Entry {
  id: string
  day: string
  minutes: number
  /** Null for nothing in particular. */
  title: string | null
}

export interface WaitingReview {
  href: string
  title: string
  changesAsked: boolean
  verdict: { mentor: string | null; words: string; open: number; on: string } | null
}

export interface RunningTimer extends RunningSince {
  /** Null for nothing in particular. */
  milestone: { id: string; title: string } | null
}

/** Days back for which days away are listed that are over. */
const PAST_AWAY = 180

export const weekView: Query<{ roadmapId: string | undefined }, WeekView> = async (context, { roadmapId }) => {
  const { actor, db, now } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const style = dateStyleOf(actor)
  const week = weekAt(now, style)
  if (week.refused) throw new NotFound()
  const rows = await findTimeRows(db, actor.userId, week.from)
  const shown = rows.followed.find((it) => it.id === roadmapId) ?? rows.followed.find((it) => !it.isPaused) ?? rows.followed[0]
  const roadmap = shown ? await roadmapOfWeek(context, shown.id, { rows, week }) : null
  const entries = rows.time.filter((it) => it.day >= week.from && it.day <= week.to)
  const days = daysBack(week.today)
  const earlier = rows.time.filter((it) => it.day < week.from && days.includes(it.day))
  const last = rows.time.at(-1)
  return {
    today: week.today,
    from: week.from,
    to: week.to,
    language: style.language,
    logged: minutesOf(entries),
    planned: plannedHours(rows.followed, roadmap),
    entries: toEntries(entries, rows.titles),
    earlier: toEntries(earlier, rows.titles),
    loggedLast: last?.id ?? null,
    isEarlierNew: last !== undefined && earlier.includes(last) && dayFor(actor, last.at) === week.today,
    days,
    waiting: rows.theirTurn.map((it) => waitingReview(it, actor)),
    away: rows.away.filter((it) => it.to >= week.today).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    tap: openTap(actor, rows, week.today),
    mailAsk: mailAsk(actor, rows),
    pastAway: rows.away
      .filter((it) => it.to < week.today && it.to >= addDays(week.today, -PAST_AWAY))
      .toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    timer: rows.timer && { milestone: toMilestone(rows.timer.milestoneId, rows.titles), ...runningSince(rows.timer.startedAt, context) },
    roadmap,
  }
}

function plannedHours(followed: TimeRows['followed'], shown: RoadmapOfWeek | null): number | null {
  const ofOne = shown?.plan?.beginsOn === null ? shown.plan.hours : 0
  const ofAll = followed.reduce((sum, it) => sum + (it.isPaused ? 0 : it.hoursPerWeek), 0)
  return (followed.length === 1 ? ofOne : ofAll) || null
}

const toEntries = (time: readonly LoggedTime[], titles: TimeRows['titles']): Entry[] =>
  time
    .toReversed()
    .map(({ id, day, minutes, milestoneId }) => ({ id, day, minutes, title: toMilestone(milestoneId, titles)?.title ?? null }))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))

const waitingReview = ({ id, title, changesAsked, verdict }: TheirTurn, actor: Actor): WaitingReview => ({
  href: learnersPath(id),
  title,
  changesAsked,
  verdict: verdict && { mentor: verdict.mentor, words: verdict.words, open: verdict.open, on: dayFor(actor, verdict.at) },
})

const toMilestone = (id: string | null, titles: TimeRows['titles']): RunningTimer['milestone'] =>
  id === null ? null : { id, title: titles.get(id) ?? 'A milestone' }
