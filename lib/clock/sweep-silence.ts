/** Reviews that wait for the learner: what is said meanwhile, and what becomes of those that nobody goes on with. */
import type { Db } from '../db/client.ts'
import { recordEvent } from '../db/events.ts'
import { listLearnersRests } from '../db/learners-rests.ts'
import { listMentorsOf, type MentorOf } from '../db/mentors-of.ts'
import { writeMove } from '../db/reviews.ts'
import { lapseItems, listSilentReviews, type SilentReview } from '../db/waits.ts'
import { ITEM_MOVES } from '../domain/review/change-item.ts'
import { CLOSES_AFTER } from '../domain/review/long-wait.ts'
import { learnersPath, mentorsPath } from '../domain/review/review-subject.ts'
import { mayMove, REVIEW_MOVES, reviewState } from '../domain/review/review.ts'
import { allRest, NUDGES, restsAt, stepsUntil, WARNS_BEFORE, type WaitingStep } from '../domain/review/waiting-steps.ts'
import { tell, type News } from '../notifications/tell.ts'
import { eachPage } from './each-page.ts'
import { tellOnce } from './news.ts'
import { onlyOnce } from './only-once.ts'

const DAY = 24 * 60 * 60_000
const PAGE = 200

export async function sweepSilence(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - NUDGES[0] * DAY)
  await eachPage({
    name: 'silent reviews',
    list: (after) => listSilentReviews(db, { before, after, most: PAGE }),
    idOf: (it) => it.review.id,
    look: (rows) => look(db, rows, now),
  })
}

async function look(db: Db, rows: readonly SilentReview[], now: Date): Promise<void> {
  const learnerIds = rows.map((it) => it.learnerId)
  const [mentorsOf, learnersRest] = [await listMentorsOf(db, learnerIds), await listLearnersRests(db, learnerIds)]
  const news: News[] = []
  for (const it of rows) {
    const since = it.review.awaitingLearnerSince
    if (since === null) continue
    const mentors = mentorsOf.get(it.learnerId) ?? []
    // The mentors' hold those of the learner already.
    const rests = mentors.length > 0 ? allRest(mentors.map((mentor) => mentor.rests)) : (learnersRest.get(it.learnerId) ?? [])
    const steps = stepsUntil({ since, rests, promiseDays: null }, now)
    const ended = steps.find((step) => step.kind === 'ended')
    if (ended) await close(db, it, { at: ended.at, now, mentors })
    // A comment asks for nothing: only who was asked for changes hears of it again.
    else if (it.review.changesAskedAt && !restsAt(rests, now)) news.push(...steps.flatMap((step) => newsOf(it, since, step)))
  }
  await tellOnce(db, news, now)
}

function newsOf({ review, learnerId, mentorName }: SilentReview, since: Date, step: WaitingStep): News[] {
  const base = { to: learnerId, path: learnersPath(review.id) }
  const facts = { who: mentorName, title: review.title, number: review.number, turn: 'learner' }
  const key = `${review.id}:${since.getTime()}`
  if (step.kind === 'nudged')
    return [{ ...base, kind: 'still-waiting', key: `still-waiting:${key}:${step.days}`, facts: { ...facts, days: step.days } }]
  if (step.kind === 'warned') return [{ ...base, kind: 'timing-out', key: `timing-out:${key}`, facts: { ...facts, days: WARNS_BEFORE } }]
  return []
}

interface Closing {
  /** When it was due: what is written has this time, however late it is written. */
  at: Date
  now: Date
  mentors: readonly MentorOf[]
}

/** It is nobody's turn any more. What was asked for stays visible, and blocks nothing. */
async function close(db: Db, { review, learnerId, learnerName, mentorId, mentorName }: SilentReview, it: Closing): Promise<void> {
  const { at, now, mentors } = it
  await onlyOnce(db, async (tx, lost) => {
    if (!mayMove('time-out', reviewState(review), 'clock') || !(await writeMove(tx, review, 'time-out', { now: at }))) lost()
    const event = { actor: 'clock', owner: { learnerId }, subject: `review:${review.id}`, at } as const
    await recordEvent(tx, { ...event, verb: REVIEW_MOVES['time-out'].verb, detail: { number: review.number, turn: 'learner' } })
    for (const item of await lapseItems(tx, review.id, at))
      await recordEvent(tx, { ...event, verb: ITEM_MOVES.lapse.verb, detail: { item } })
    const key = `request-closed:${review.id}:${review.awaitingLearnerSince?.getTime()}`
    const base = { kind: 'request-closed', key } as const
    const facts = { title: review.title, number: review.number, days: CLOSES_AFTER, why: 'silent' }
    const toLearner = { ...base, to: learnerId, facts: { ...facts, who: mentorName, to: 'learner' }, path: learnersPath(review.id) }
    await tell({ db: tx, now }, toLearner)
    // Whoever is no longer their mentor is not told how it goes on.
    if (mentorId === null || !mentors.some((other) => other.mentorId === mentorId && other.mayReview)) return
    const toMentor = { ...base, to: mentorId, facts: { ...facts, who: learnerName, to: 'mentor' }, path: mentorsPath(review) }
    await tell({ db: tx, now }, toMentor)
  })
}
