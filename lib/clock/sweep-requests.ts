/** Requests that wait for a mentor: what is said meanwhile, and when nobody answers. */
import type { Db } from '../db/client.ts'
import { listMentorsOf, type MentorOf } from '../db/mentors-of.ts'
import { listHandedOn, listOpenRequests, type OpenRequest } from '../db/waits.ts'
import { learnersPath, mentorsPath } from '../domain/review/review-subject.ts'
import { allRest, restsAt, stepsUntil, WARNS_BEFORE, type Waiting, type WaitingStep } from '../domain/review/waiting-steps.ts'
import type { News } from '../notifications/tell.ts'
import { eachPage } from './each-page.ts'
import { expireUnanswered } from './expire-unanswered.ts'
import { tellOnce } from './news.ts'

const DAY = 24 * 60 * 60_000
const PAGE = 200

/** @returns how many were handed on to other mentors */
export async function sweepRequests(db: Db, now: Date): Promise<number> {
  let handedOn = 0
  await eachPage({
    name: 'requests',
    // Nobody promises less than a day.
    list: (after) => listOpenRequests(db, { before: new Date(now.getTime() - DAY), after, most: PAGE }),
    idOf: (it) => it.id,
    async look(rows) {
      handedOn += await look(db, rows, now)
    },
  })
  return handedOn
}

async function look(db: Db, rows: readonly OpenRequest[], now: Date): Promise<number> {
  const [learnerIds, reviewIds] = [rows.map((it) => it.learnerId), rows.map((it) => it.review.id)]
  const [mentorsOf, handedOn] = [await listMentorsOf(db, learnerIds), await listHandedOn(db, reviewIds)]
  const news: News[] = []
  let reopened = 0
  for (const request of rows) {
    const mentors = mentorsOf.get(request.learnerId) ?? []
    const asked = askedOf(request, mentors, handedOn.get(request.review.id))
    const steps = stepsUntil(asked.waiting, now)
    const ended = steps.find((it) => it.kind === 'ended')
    if (!ended) news.push(...(restsAt(asked.waiting.rests, now) ? [] : steps.flatMap((it) => newsOf(request, asked, it))))
    else if ((await expireUnanswered(db, { request, mentors, at: ended.at, now })) === 'handed on') reopened++
  }
  await tellOnce(db, news, now)
  return reopened
}

interface Asked {
  waiting: Waiting
  /** Who can answer it now. */
  who: readonly MentorOf[]
}

/** @param handedOn when somebody else was asked last */
function askedOf({ mentorId, askedAt }: OpenRequest, mentors: readonly MentorOf[], handedOn: Date | undefined): Asked {
  const asked = mentorId === null ? mentors : mentors.filter((it) => it.mentorId === mentorId)
  const promises = asked.flatMap((it) => it.promiseDays ?? [])
  const since = handedOn !== undefined && handedOn > askedAt ? handedOn : askedAt
  const rests = allRest(asked.map((it) => it.rests))
  // Of several who were asked at once the quickest promise counts, as on the learner's page.
  const waiting = { since, rests, promiseDays: promises.length > 0 ? Math.min(...promises) : null }
  return { waiting, who: asked.filter((it) => it.mayReview) }
}

function newsOf(request: OpenRequest, { waiting, who }: Asked, step: WaitingStep): News[] {
  const { review, learnerId, learnerName, mentorId, mentorName } = request
  const key = `${request.id}:${waiting.since.getTime()}`
  const facts = { title: review.title, number: request.number }
  const toLearner = { to: learnerId, path: learnersPath(review.id) }
  const toMentors = who.map((it) => ({ to: it.mentorId, path: mentorsPath(review) }))
  const asked = mentorId === null ? null : mentorName
  switch (step.kind) {
    case 'promised': {
      const promised = waiting.promiseDays ?? 0
      return [{ ...toLearner, kind: 'waits-long', key: `waits-long:${key}`, facts: { ...facts, who: asked, days: promised, promised } }]
    }
    case 'nudged': {
      const said = { ...facts, who: learnerName, days: step.days, turn: 'mentor' }
      return toMentors.map((it) => ({ ...it, kind: 'still-waiting', key: `still-waiting:${key}:${step.days}`, facts: said }))
    }
    case 'warned': {
      const soon = { ...facts, days: WARNS_BEFORE, turn: 'mentor' }
      const base = { kind: 'timing-out', key: `timing-out:${key}` } as const
      const mentors = toMentors.map((it) => ({ ...base, ...it, facts: { ...soon, who: learnerName, to: 'mentor' } }))
      return [{ ...base, ...toLearner, facts: { ...soon, who: asked, to: 'learner' } }, ...mentors]
    }
    case 'ended':
      return []
  }
}
