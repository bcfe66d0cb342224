import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { reviewState } from '../domain/review/review.ts'
import { nothingWritten, type ReviewWords } from '../domain/review/review-draft.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { act, later, member, mentored, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { addMilestone } from './add-milestone.ts'
import { askRoadmapReview } from './ask-roadmap-review.ts'
import { endMentorship } from './end-mentorship.ts'
import { postInReview } from './post-in-review.ts'
import { reorderMilestone } from './reorder-milestone.ts'
import { sendRoadmapVerdict } from './send-roadmap-verdict.ts'
import { skipMilestone } from './skip-milestone.ts'
import { withdrawRoadmapReview } from './withdraw-roadmap-review.ts'

async function reviewed(db: Db) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace)
  return { ada, grace, roadmapId, mentorshipId }
}

const ask = { ask: 'Is it realistic?' }
const state = async (db: Db) => reviewState(await db.review.findFirstOrThrow())
const approve: ReviewWords = { ...nothingWritten, decision: 'approve', words: 'Good' }
const changes = (about: string, words = 'Put it back'): ReviewWords => ({
  ...nothingWritten,
  decision: 'changes',
  checks: { [about]: { judgement: 'not-yet', words } },
})
const skip = (roadmapId: string, milestoneId: string) => ({ roadmapId, milestoneId, reason: 'No time' })

onBothDatabases('A review of a roadmap', (open) => {
  test('is of its newest revision, told to the mentor, and approved as that', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await reviewed(db)
    const { reviewId, number } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask, mentor: grace.userId })
    expect([number, await state(db)]).toEqual([1, 'with-mentor'])
    expect(await db.notification.findFirstOrThrow({ where: { userId: grace.userId } })).toMatchObject({
      kind: 'review-asked',
      path: `/mentoring/roadmaps/${reviewId}`,
    })
    const before = await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } })
    await act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: approve }, later(1))
    expect(await db.review.findFirstOrThrow()).toMatchObject({ approvedNumber: 1, approvedById: grace.userId })
    expect(await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } })).toEqual(before)
    await expect(act(db, ada, askRoadmapReview, { roadmapId, ...ask })).rejects.toThrow('Revision 1 is approved already')
    expect(await db.event.count({ where: { verb: 'review:approved', ownerKey: 'account:ada', actorKey: 'account:grace' } })).toBe(1)
  })

  test('is refused with the newer number when the roadmap was edited while it was read, and holds for that one then', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await reviewed(db)
    const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    await act(db, ada, skipMilestone, skip(roadmapId, 'm-ml-literacy'))
    expect(await db.reviewRequest.findFirstOrThrow()).toMatchObject({ number: 2, closedAt: null })
    const old = act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: approve })
    await expect(old).rejects.toMatchObject({ name: 'Conflict', present: { number: 2, read: 1 } })
    expect(await db.verdict.count()).toBe(0)
    await act(db, grace, sendRoadmapVerdict, { reviewId, number: 2, draft: approve })
    await act(db, ada, skipMilestone, skip(roadmapId, 'm-ml-ci'))
    expect(await db.review.findFirstOrThrow()).toMatchObject({ approvedNumber: 2 })
    expect(await state(db)).toBe('approved')
  })

  test('asks for changes with what must change, and comes back with the next revision', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await reviewed(db)
    const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    await expect(act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: changes('milestone:m-ml-ci', '') })).rejects.toThrow(
      Refused,
    )
    await act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: changes('milestone:m-ml-ci') })
    expect(await state(db)).toBe('changes-asked')
    expect(await db.changeItem.findFirstOrThrow()).toMatchObject({ about: 'milestone:m-ml-ci', blocking: true, words: 'Put it back' })
    await act(db, ada, skipMilestone, skip(roadmapId, 'm-ml-literacy'))
    const again = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    expect(again).toEqual({ reviewId, number: 2 })
    await expect(act(db, grace, sendRoadmapVerdict, { reviewId, number: 2, draft: approve })).rejects.toThrow('still open')
    const settled = { ...approve, checks: { 'milestone:m-ml-ci': { judgement: 'met' as const, words: '' } } }
    await act(db, grace, sendRoadmapVerdict, { reviewId, number: 2, draft: settled })
    expect(await state(db)).toBe('approved')
  })

  test('proposes to take a change back where the mentor would rather have it as it was', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await reviewed(db)
    const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    await act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: approve })
    await act(db, ada, skipMilestone, skip(roadmapId, 'm-ml-literacy'))
    await act(db, ada, reorderMilestone, { roadmapId, milestoneId: 'm-k8s-serving', before: 'm-ml-ci' })
    await act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-gpu-cost' })
    const { number } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    const say = (words: string) => ({ judgement: 'advice' as const, words })
    const checks = {
      'milestone:m-ml-literacy': say('Keep it'),
      'milestone:m-k8s-serving': say('Later'),
      'milestone:m-gpu-cost': say('Too early'),
    }
    await act(db, grace, sendRoadmapVerdict, { reviewId, number, draft: { ...approve, checks } })
    expect((await db.proposal.findMany({ orderBy: { kind: 'asc' } })).map((it) => [it.kind, it.milestoneId, it.words])).toEqual([
      ['move', 'm-k8s-serving', 'Later'],
      ['remove', 'm-gpu-cost', 'Too early'],
      ['restore', 'm-ml-literacy', 'Keep it'],
    ])
    expect(await db.changeItem.count()).toBe(0)
    expect((await standing(db, roadmapId)).statusOf('m-ml-literacy')).toBe('skipped')
    expect(await db.notification.count({ where: { userId: ada.userId, kind: 'proposal', path: `/roadmap/${roadmapId}/proposals` } })).toBe(
      1,
    )
  })

  test('that is asked for twice with the same words is asked for once', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await reviewed(db)
    const first = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    expect(await act(db, ada, askRoadmapReview, { roadmapId, ...ask }, later(1))).toEqual(first)
    expect(await db.event.count({ where: { verb: 'review:handed-in' } })).toBe(1)
    await act(db, ada, askRoadmapReview, { roadmapId, ask: 'Is it too much?' }, later(2))
    expect(await db.reviewRequest.findMany()).toMatchObject([{ ask: 'Is it too much?', askedAt: later(0) }])
  })

  test('comes back by a word that asks for an answer too, with the revision that there is by then', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await reviewed(db)
    const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    await act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: changes('milestone:m-ml-ci') })
    await act(db, ada, skipMilestone, skip(roadmapId, 'm-ml-literacy'))
    await act(db, ada, postInReview, { reviewId, body: 'Like this?', asks: 'on' })
    expect(await db.reviewRequest.findFirstOrThrow({ where: { closedAt: null } })).toMatchObject({ number: 2, ask: 'Like this?' })
    expect(await db.reviewPost.findFirstOrThrow()).toMatchObject({ number: 2 })
    expect(await db.review.findFirstOrThrow()).toMatchObject({ number: 2 })
  })

  test('is taken back before it is answered, and an approval stays', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await reviewed(db)
    const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    expect(await act(db, ada, withdrawRoadmapReview, { roadmapId })).toEqual({ changed: true })
    expect(await act(db, ada, withdrawRoadmapReview, { roadmapId })).toEqual({ changed: false })
    expect(await state(db)).toBe('open')
    await expect(act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: approve })).rejects.toThrow('taken back')
    expect(await db.notification.count({ where: { userId: grace.userId, kind: 'request-closed' } })).toBe(1)
  })

  test('asked many times at once is one request; decided twice at once is one decision', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await reviewed(db)
    const asked = await together(db, 8, () => act(db, ada, askRoadmapReview, { roadmapId, ...ask }))
    expect(await db.reviewRequest.count()).toBe(1)
    const reviewId = asked[0]?.reviewId ?? ''
    const send = () => act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: approve })
    const outcomes = await together(db, 4, () =>
      send().then(
        () => 'sent',
        (error: unknown) => (error instanceof Conflict || error instanceof Refused ? 'refused' : String(error)),
      ),
    )
    expect(outcomes.filter((it) => it === 'sent')).toHaveLength(1)
    expect(outcomes.filter((it) => it === 'refused')).toHaveLength(3)
    expect(await db.verdict.count()).toBe(1)
  })

  test('is nobody else’s to ask for, and nobody’s to decide who does not mentor the learner now', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId, mentorshipId } = await reviewed(db)
    const alan = await member(db, 'Alan')
    await expect(act(db, alan, askRoadmapReview, { roadmapId, ...ask })).rejects.toThrow(NotFound)
    await expect(act(db, alan, withdrawRoadmapReview, { roadmapId })).rejects.toThrow(NotFound)
    await expect(act(db, ada, askRoadmapReview, { roadmapId, ...ask, mentor: alan.userId })).rejects.toThrow('does not see your roadmap')
    const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ...ask })
    for (const who of [ada, alan])
      await expect(act(db, who, sendRoadmapVerdict, { reviewId, number: 1, draft: approve })).rejects.toThrow(NotFound)
    await act(db, ada, endMentorship, { mentorshipId })
    await expect(act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft: approve })).rejects.toThrow(NotFound)
    await expect(act(db, ada, askRoadmapReview, { roadmapId, ...ask })).rejects.toThrow('No mentor of yours')
    expect(await db.verdict.count()).toBe(0)
  })
})
