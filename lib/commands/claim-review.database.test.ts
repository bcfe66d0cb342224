import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { NotFound, Refused } from '../errors.ts'
import { act, later, member, mentored, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { handedIn } from '../testing/handed-in.ts'
import { claimReview } from './claim-review.ts'
import { releaseReview } from './release-review.ts'
import { sendVerdict } from './send-verdict.ts'

const milestones = ['m-python-project', 'm-statistics', 'm-first-model', 'm-ml-ci', 'm-data-contract']
const note = { ...nothingWritten, decision: 'comment' as const, words: 'Read.' }

/** Ada asks any of her two mentors, Grace and Barbara. */
async function cast(db: Db) {
  const [ada, grace, barbara] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Barbara')]
  await mentored(db, ada, grace)
  await mentored(db, ada, barbara)
  const reviewId = await handedIn(db, ada)
  return { ada, grace, barbara, reviewId, request: () => db.reviewRequest.findFirstOrThrow({ where: { reviewId } }) }
}

onBothDatabases('A claim', (open) => {
  test('keeps others out for half an hour, says until when, and tells the learner once', async () => {
    const { db } = await open()
    const { grace, barbara, reviewId, request } = await cast(db)
    expect(await act(db, grace, claimReview, { reviewId })).toEqual({ until: later(30) })
    await expect(act(db, barbara, claimReview, { reviewId }, later(1))).rejects.toThrow(
      'Grace is reading this one. It is free again in 29 minutes',
    )
    await expect(act(db, barbara, sendVerdict, { reviewId, number: 1, draft: note }, later(1))).rejects.toThrow('Grace is reading')
    expect(await act(db, grace, claimReview, { reviewId }, later(20))).toEqual({ until: later(50) })
    expect(await request()).toMatchObject({ claimedById: 'grace', claimedUntil: later(50) })
    expect(await act(db, barbara, claimReview, { reviewId }, later(50))).toEqual({ until: later(80) })
    expect((await db.notification.findMany({ where: { kind: 'claimed' } })).map((it) => it.userId)).toEqual(['ada', 'ada'])
  })

  test('is needed where somebody else might read the same, and given back', async () => {
    const { db } = await open()
    const { grace, barbara, reviewId, request } = await cast(db)
    await expect(act(db, grace, sendVerdict, { reviewId, number: 1, draft: note })).rejects.toThrow('Take it first')
    await act(db, grace, claimReview, { reviewId })
    expect(await act(db, barbara, releaseReview, { reviewId })).toEqual({ changed: false })
    expect(await act(db, grace, releaseReview, { reviewId })).toEqual({ changed: true })
    expect(await act(db, grace, releaseReview, { reviewId })).toEqual({ changed: false })
    expect(await request()).toMatchObject({ claimedById: null, claimedUntil: null })
    await act(db, barbara, claimReview, { reviewId })
    await act(db, barbara, sendVerdict, { reviewId, number: 1, draft: note }, later(45))
    expect(await request()).toMatchObject({ outcome: 'answered', answeredById: 'barbara', claimedById: null })
    await expect(act(db, grace, claimReview, { reviewId })).rejects.toBeInstanceOf(Refused)
  })

  test('goes to one of many at once', async () => {
    const { db } = await open()
    const { grace, barbara, reviewId } = await cast(db)
    const results = await together(db, 10, (index) =>
      act(db, index % 2 === 0 ? grace : barbara, claimReview, { reviewId }).then(
        () => (index % 2 === 0 ? 'grace' : 'barbara'),
        () => null,
      ),
    )
    const winners = new Set(results.filter((it) => it !== null))
    expect(winners.size).toBe(1)
    expect(await db.reviewRequest.count({ where: { claimedById: [...winners][0] ?? '' } })).toBe(1)
  })

  test('is one of four at most, also when many are taken at once', async () => {
    const { db } = await open()
    const { ada, grace } = await cast(db)
    const ids = await Promise.all(milestones.map((milestoneId) => handedIn(db, ada, { milestoneId })))
    const results = await together(db, ids.length, (index) =>
      act(db, grace, claimReview, { reviewId: ids[index] ?? '' }).then(
        () => 'claimed',
        (error: unknown) => (error as Error).message,
      ),
    )
    expect(results.filter((it) => it === 'claimed')).toHaveLength(4)
    expect(results.find((it) => it !== 'claimed')).toBe('You hold 4 reviews already. Answer or release one first.')
    expect(await db.reviewRequest.count({ where: { claimedById: 'grace' } })).toBe(4)
  })

  test('is nobody’s but an asked mentor’s: a request to one is unknown to the other', async () => {
    const { db } = await open()
    const { ada, barbara } = await cast(db)
    const reviewId = await handedIn(db, ada, { milestoneId: 'm-statistics', mentorId: 'grace' })
    await expect(act(db, barbara, claimReview, { reviewId })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, barbara, sendVerdict, { reviewId, number: 1, draft: note })).rejects.toThrow('Grace was asked for this one.')
    await expect(act(db, ada, claimReview, { reviewId })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, await member(db, 'Alan'), claimReview, { reviewId })).rejects.toBeInstanceOf(NotFound)
    expect(await db.reviewRequest.count({ where: { claimedById: { not: null } } })).toBe(0)
  })
})
