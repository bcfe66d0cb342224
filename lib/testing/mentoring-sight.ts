/** What each person reads of each learner as a mentor, against what is shared with them at that moment. */
import { expect } from 'vitest'
import { content } from '../content/current.ts'
import { isLive, sharesOf, type Share } from '../domain/mentorship/mentorship.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { menteeBrief } from '../queries/mentee-brief.ts'
import { menteeDraft } from '../queries/mentee-draft.ts'
import { menteeResult } from '../queries/mentee-result.ts'
import { menteeRoadmap } from '../queries/mentee-roadmap.ts'
import { menteesView } from '../queries/mentees.ts'
import { mentorQueue } from '../queries/mentor-queue.ts'
import { mentorsReview } from '../queries/review-for-mentor.ts'
import { mentorsRoadmapReview } from '../queries/roadmap-for-mentor.ts'
import { storedFile } from '../queries/stored-file.ts'
import { mentorsNow, type Account, type Facts } from './mentoring-facts.ts'
import type { Life } from './mentoring-steps.ts'

export async function seesWhatIsShared({ db, people }: Life, facts: Facts, now: Date): Promise<void> {
  for (const who of people) {
    const look: Look = (query, params) => query({ actor: who, db, content: content(), now }, params)
    await mentees(look, facts, who)
    await queue(look, facts, who)
    await reviews(look, facts, who)
    await files(look, facts, who)
  }
}

type Look = <Params, View>(query: Query<Params, View>, params: Params) => Promise<View>

/** @param may else it does not exist */
async function exists(may: boolean, what: Promise<unknown>): Promise<void> {
  if (may) await what
  else await expect(what).rejects.toBeInstanceOf(NotFound)
}

async function mentees(look: Look, { mentorships }: Facts, { userId }: Account): Promise<void> {
  for (const it of mentorships) {
    const shares = (...any: Share[]) => it.mentorId === userId && isLive(it) && any.some((one) => sharesOf(it.shares).includes(one))
    const mentorshipId = it.id
    await exists(it.mentorId === userId && isLive(it), look(menteeBrief, { mentorshipId }))
    await exists(shares('roadmap'), look(menteeRoadmap, { mentorshipId }))
    await exists(shares('roadmap'), look(menteeDraft, { mentorshipId }))
    await exists(shares('summary', 'answers'), look(menteeResult, { mentorshipId }))
  }
  const { shown } = await look(menteesView, { filter: 'all' })
  const own = mentorships.filter((it) => it.mentorId === userId && it.endedAt === null)
  expect(shown.map((it) => it.mentorshipId).sort()).toEqual(own.map((it) => it.id).sort())
}

async function queue(look: Look, facts: Facts, { userId }: Account): Promise<void> {
  const { items } = await look(mentorQueue, null)
  const waiting = facts.requests.filter(
    (it) => it.closedAt === null && (it.mentorId ?? userId) === userId && mentorsNow(facts, userId, it.learnerId),
  )
  expect(items.map((it) => it.reviewId).sort(), 'what waits for a mentor is in their queue').toEqual(
    waiting.map((it) => it.reviewId).sort(),
  )
}

/** Who took part keeps what was said until then, without the work. */
async function reviews(look: Look, facts: Facts, { userId }: Account): Promise<void> {
  for (const { id: reviewId, learnerId, kind } of facts.reviews) {
    const isRoadmap = kind === 'roadmap'
    const may = mentorsNow(facts, userId, learnerId, ...(isRoadmap ? (['roadmap'] as const) : (['roadmap', 'evidence'] as const)))
    const tookPart =
      facts.verdicts.some((it) => it.reviewId === reviewId && it.mentorId === userId) ||
      facts.posts.some((it) => it.reviewId === reviewId && it.authorId === userId && it.authorRole === 'mentor')
    const apart = facts.blocks.some((it) => [it.blockerId, it.blockedId].every((one) => one === userId || one === learnerId))
    const kept = tookPart && !apart && learnerId !== userId
    const read = isRoadmap
      ? look(mentorsRoadmapReview, { reviewId, quote: '' })
      : look(mentorsReview, { reviewId, iteration: '', quote: '' })
    await exists(may || kept, read)
    if (!may && !kept) continue
    const view = await read
    if (!may) expect(view.kind).toBe('former')
  }
}

async function files(look: Look, facts: Facts, { userId }: Account): Promise<void> {
  const standing = new Set(facts.iterations.filter((it) => it.withdrawnAt === null).map((it) => it.id))
  for (const { id: fileId, ownerId, iterationId } of facts.files) {
    const isHandedIn = iterationId !== null && standing.has(iterationId)
    const may = ownerId === userId || (isHandedIn && mentorsNow(facts, userId, ownerId, 'roadmap', 'evidence'))
    await exists(may, look(storedFile, { fileId }))
  }
}
