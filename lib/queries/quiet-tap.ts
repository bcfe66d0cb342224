/** What is in the way after quiet days, and what to do about it. */
import { findTapWithPeople, type TapWithPeople } from '../db/quiet-taps.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { findTimeRows } from '../db/time-rows.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { fewerHours } from '../domain/time/fewer-hours.ts'
import { ownWeeks, paceOf } from '../domain/time/pace.ts'
import { isQuietAnswer, type QuietAnswer } from '../domain/time/quiet-tap.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { firstWeekday } from '../domain/time/week.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query, QueryContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { dull, setup, tooHard, unclear, type QuietStep } from './quiet-step.ts'

export interface QuietTapView {
  tapId: string
  roadmapId: string
  milestone: { id: string; title: string } | null
  /** When it was asked. */
  askedOn: string
  language: DateStyle['language']
  /** Its roadmap was put away since. */
  isPast: boolean
  answer: QuietAnswer | null
  step: QuietStep | NoTime | null
  ask: WhomToAsk
}

/** Fewer hours a week, as many as their own weeks held. */
export interface NoTime {
  kind: 'no-time'
  planned: number
  /** Hours a week as they were logged, and from how many weeks; null while there are none. */
  kept: number | null
  weeks: number
  suggested: number | null
}

/** The right place for a question: the thread of what was handed in, else a review of the roadmap, else somebody to invite. */
export type WhomToAsk = { kind: 'thread' | 'roadmap'; name: string; href: string } | { kind: 'nobody'; href: string }

export const quietTap: Query<{ tapId: string }, QuietTapView> = async (context, { tapId }) => {
  const { actor, db } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const tap = await findTapWithPeople(db, tapId)
  authorise(actor, 'roadmap:progress', tap)
  const { roadmapId, milestoneId, title } = tap
  return {
    tapId,
    roadmapId,
    milestone: milestoneId !== null && title !== null ? { id: milestoneId, title } : null,
    askedOn: dayFor(actor, tap.at),
    language: dateStyleOf(actor).language,
    isPast: !tap.isFollowed,
    answer: isQuietAnswer(tap.answer) ? tap.answer : null,
    step: tap.isFollowed ? await stepFor(context, tap) : null,
    ask: whomToAsk(tap),
  }
}

function whomToAsk({ mentorName: name, reviewId, roadmapId }: TapWithPeople): WhomToAsk {
  if (name === null) return { kind: 'nobody', href: '/reviews/invite' }
  if (reviewId !== null) return { kind: 'thread', name, href: `/reviews/${reviewId}` }
  return { kind: 'roadmap', name, href: `/roadmap/${roadmapId}/review` }
}

const STEPS = { 'too-hard': tooHard, dull, setup, unclear } as const

/** Each reads what it needs and no more: a page has four statements. */
async function stepFor(context: QueryContext, tap: TapWithPeople): Promise<QuietTapView['step']> {
  const { db, content } = context
  if (!isQuietAnswer(tap.answer) || tap.answer === 'fine') return null
  if (tap.answer === 'no-time') return noTime(context, tap)
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, tap.roadmapId, known))
  if (!roadmap) return null
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const here = all.find((it) => it.milestone === tap.milestoneId)
  if (!here) return null
  return STEPS[tap.answer](here, { all, curriculum: await pinnedCurriculum(db, content, roadmap.contentHash) })
}

/** From all hours that they logged, whichever roadmap they were for: it is their time that is short. */
async function noTime({ actor, db, now }: QueryContext, { learnerId, hoursPerWeek: planned, roadmapId }: TapWithPeople): Promise<NoTime> {
  const today = dayFor(actor, now)
  const { time, away, pauses } = await findTimeRows(db, learnerId, today)
  const since = time.reduce((first, it) => (it.day < first ? it.day : first), today)
  const rested = pauses.filter((it) => it.roadmapId === roadmapId).map((it) => ({ from: it.from, to: it.to ?? today }))
  const logs = time.map((it) => ({ day: it.day, milestone: it.milestoneId ?? '', hours: it.minutes / 60 }))
  const first = firstWeekday(dateStyleOf(actor).language)
  const { kept, weeks } = paceOf(ownWeeks(logs, { since, today, firstWeekday: first, away: [...away, ...rested] }), planned)
  return { kind: 'no-time', planned, kept, weeks: weeks.length, suggested: fewerHours(planned, kept) }
}
