/** Learners of the browser tests' cast who are weeks into their roadmap: what only time brings about, no form of a page can. */
import { randomUUID } from 'node:crypto'
import { keepForecasts } from '../clock/keep-forecasts.ts'
import { logTime } from '../commands/log-time.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { pauseRoadmap } from '../commands/pause-roadmap.ts'
import { planAway } from '../commands/plan-away.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { addDays, dayOf } from '../domain/calendar/calendar.ts'
import { weekOf } from '../domain/time/week.ts'
import type { Actor } from '../policy.ts'
import { act } from './cast.ts'

interface InTime {
  db: Db
  learner: Actor
  roadmapId: string
  /** Not what the track takes for granted. */
  milestoneId: string
}

/** Weeks since the roadmap began, on a Monday. */
const WEEKS = 8
/** Hours of the Tuesday and of the Saturday, in turns of a good week and a short one. */
const SITTINGS = [
  ['2', '4'],
  ['1', '3'],
] as const

const today = (): string => dayOf(new Date())
const monday = (weeksAgo: number): string => addDays(weekOf(today(), 1), -7 * weeksAgo)
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/**
 * Has logged hours in eight weeks and finished a milestone in the last of them, which took longer than estimated; what the forecast was
 * made from before that is kept.
 */
export async function weeksAlong(it: InTime): Promise<void> {
  await begin(it)
  await logUpTo(it, today(), (week) => (week < WEEKS - 1 ? it.milestoneId : ''))
  await act(it.db, it.learner, moveMilestone, { ...place(it), move: 'finish' }, noon(monday(1)))
  // The server may have kept one of this week by now, and keeps none of an earlier one after it.
  await it.db.keptForecast.deleteMany({ where: { roadmapId: it.roadmapId } })
  await keepForecasts({ db: it.db, content: content(), now: noon(monday(1)) })
}

/** Has logged hours in five weeks, was away in the second, and paused the roadmap three weeks ago. */
export async function restingForWeeks(it: InTime): Promise<void> {
  await begin(it)
  const away = { from: monday(WEEKS - 1), to: addDays(monday(WEEKS - 2), -1) }
  await act(it.db, it.learner, planAway, { key: randomUUID(), ...away }, noon(monday(WEEKS)))
  const from = addDays(today(), -21)
  await logUpTo(it, from, (week) => (week === 1 ? null : it.milestoneId))
  await act(it.db, it.learner, pauseRoadmap, { roadmapId: it.roadmapId }, noon(from))
}

const place = ({ roadmapId, milestoneId }: InTime) => ({ roadmapId, milestoneId })

async function begin(it: InTime): Promise<void> {
  const startOn = monday(WEEKS)
  await it.db.roadmap.update({ where: { id: it.roadmapId }, data: { startOn, createdAt: noon(startOn) } })
  await act(it.db, it.learner, moveMilestone, { ...place(it), move: 'start' }, noon(startOn))
}

/** @param milestoneOf by weeks since the start: nothing for no milestone, null for a week without hours */
async function logUpTo({ db, learner }: InTime, end: string, milestoneOf: (week: number) => string | null): Promise<void> {
  for (let week = 0; week <= WEEKS; week++) {
    const milestone = milestoneOf(week)
    for (const [index, hours] of (SITTINGS[week % 2] ?? []).entries()) {
      const day = addDays(monday(WEEKS - week), index === 0 ? 1 : 5)
      if (milestone !== null && day < end) await act(db, learner, logTime, { key: randomUUID(), hours, day, milestone }, noon(day))
    }
  }
}
