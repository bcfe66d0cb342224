import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { reviewState } from '../domain/review/review.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { act, later, member, mentored, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { handedIn } from '../testing/handed-in.ts'
import { editPost } from './edit-post.ts'
import { moveItem } from './move-item.ts'
import { postInReview } from './post-in-review.ts'
import { saveReviewDraft } from './save-review-draft.ts'
import { sendVerdict } from './send-verdict.ts'

const changes = {
  ...nothingWritten,
  decision: 'changes' as const,
  points: [{ about: '', blocking: true, words: 'Say who it is for.' }],
}

/** Ada's work went back to her with one point; Lin's has one too, of the same mentor. */
async function cast(db: Db) {
  const [ada, lin, grace, alan] = [await member(db, 'Ada'), await member(db, 'Lin'), await member(db, 'Grace'), await member(db, 'Alan')]
  const mentorshipId = await mentored(db, ada, grace)
  await mentored(db, lin, grace)
  const [reviewId, hers] = [await handedIn(db, ada), await handedIn(db, lin)]
  for (const id of [reviewId, hers]) await act(db, grace, sendVerdict, { reviewId: id, number: 1, draft: changes })
  const itemOf = async (id: string) => (await db.changeItem.findFirstOrThrow({ where: { reviewId: id } })).id
  const state = async () => reviewState(await db.review.findUniqueOrThrow({ where: { id: reviewId } }))
  const told = async (userId: string) =>
    (await db.notification.findMany({ where: { userId }, orderBy: { at: 'asc' } })).map((it) => it.kind)
  return { ada, lin, grace, alan, mentorshipId, reviewId, hers, itemOf, state, told }
}

onBothDatabases('A word in a review', (open) => {
  test('of the learner changes no state, answers a point, and is told to the mentor who spoke last', async () => {
    const { db } = await open()
    const { ada, reviewId, itemOf, state, told } = await cast(db)
    const itemId = await itemOf(reviewId)
    await act(db, ada, postInReview, { reviewId, body: 'For **analysts**.\r\nSee the README.\u0000', itemId }, later(1))
    expect(await db.reviewPost.findFirst()).toMatchObject({
      number: 1,
      authorId: 'ada',
      authorRole: 'learner',
      itemId,
      body: 'For **analysts**.\nSee the README.',
    })
    expect(await state()).toBe('changes-asked')
    expect(await told('grace')).toEqual(['replied'])
    const events = await db.event.findMany({ where: { verb: 'review:posted' } })
    expect(JSON.stringify(events)).not.toContain('analysts')
  })

  test('that asks for an answer makes it the mentor’s turn, with a request to the one who spoke last', async () => {
    const { db } = await open()
    const { ada, grace, reviewId, state } = await cast(db)
    await mentored(db, ada, await member(db, 'Barbara'))
    expect(await act(db, ada, postInReview, { reviewId, body: 'Is this line enough?', asks: 'on' }, later(1))).toMatchObject({
      asked: true,
    })
    expect(await state()).toBe('with-mentor')
    const request = await db.reviewRequest.findFirstOrThrow({ where: { openKey: reviewId } })
    expect(request).toMatchObject({ mentorId: 'grace', number: 1, ask: 'Is this line enough?', askedAt: later(1) })
    expect(await act(db, ada, postInReview, { reviewId, body: 'And one more.', asks: 'on' }, later(2))).toMatchObject({ asked: false })
    await act(db, grace, sendVerdict, { reviewId, number: 1, draft: { ...changes, points: [], words: 'Nearly.' } }, later(3))
    expect(await state()).toBe('changes-asked')
  })

  test('cannot ask where nobody could answer', async () => {
    const { db } = await open()
    const { ada, mentorshipId, reviewId, state } = await cast(db)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { endedAt: NOW, pairKey: null } })
    await expect(act(db, ada, postInReview, { reviewId, body: 'Hello?', asks: 'on' })).rejects.toMatchObject({ field: 'asks' })
    expect([await state(), await db.reviewPost.count()]).toEqual(['changes-asked', 0])
    await act(db, ada, postInReview, { reviewId, body: 'For my own record.' })
    expect(await db.reviewPost.count()).toBe(1)
  })

  test('of the mentor is told to the learner, and an approval leaves the thread open for more', async () => {
    const { db } = await open()
    const { ada, grace, reviewId, state, told } = await cast(db)
    await act(db, grace, postInReview, { reviewId, body: 'One line is enough.' }, later(1))
    expect(await told('ada')).toEqual(['changes-asked', 'commented'])
    await db.review.update({ where: { id: reviewId }, data: { awaitingLearnerSince: null, changesAskedAt: null, approvedAt: NOW } })
    await act(db, ada, postInReview, { reviewId, body: 'Thank you.', asks: 'on' }, later(2))
    expect([await state(), await db.reviewRequest.count({ where: { openKey: reviewId } })]).toEqual(['approved', 0])
  })

  test('sent twice, or many times at once, is said once; the same word later is another', async () => {
    const { db } = await open()
    const { ada, reviewId } = await cast(db)
    const post = (minutes: number) => act(db, ada, postInReview, { reviewId, body: 'Done.' }, later(minutes))
    const ids = await together(db, 6, async () => (await post(1)).postId)
    expect(new Set(ids).size).toBe(1)
    await post(5)
    expect(await db.reviewPost.count()).toBe(2)
  })

  test('is changed by its author for ten minutes, with the words before it kept', async () => {
    const { db } = await open()
    const { ada, grace, lin, reviewId, hers } = await cast(db)
    const { postId } = await act(db, ada, postInReview, { reviewId, body: 'Frist.' })
    const edit = (body: string, minutes: number) => act(db, ada, editPost, { reviewId, postId, body }, later(minutes))
    expect(await edit('First.', 9)).toEqual({ changed: true })
    expect(await edit('First.', 9)).toEqual({ changed: false })
    await expect(edit('Second.', 11)).rejects.toBeInstanceOf(Refused)
    for (const [who, review] of [
      [grace, reviewId],
      [lin, hers],
      [lin, reviewId],
    ] as const)
      await expect(act(db, who, editPost, { reviewId: review, postId, body: 'Mine.' })).rejects.toBeInstanceOf(NotFound)
    expect(await db.reviewPost.findFirst()).toMatchObject({ body: 'First.', editedAt: later(9) })
    expect((await db.postVersion.findMany()).map((it) => it.body)).toEqual(['Frist.'])
  })

  test('changed in two tabs at once keeps both: one as the words, one as a refusal', async () => {
    const { db } = await open()
    const { ada, reviewId } = await cast(db)
    const { postId } = await act(db, ada, postInReview, { reviewId, body: 'One.' })
    const results = await together(db, 4, (index) =>
      act(db, ada, editPost, { reviewId, postId, body: `Tab ${index}.` }).catch((it: unknown) => it),
    )
    for (const it of results) if (it instanceof Error) expect(it).toBeInstanceOf(Conflict)
    const versions = await db.postVersion.count()
    expect(versions).toBe(results.filter((it) => !(it instanceof Error)).length)
  })

  test('is refused to strangers, to former mentors, and about points of other reviews', async () => {
    const { db } = await open()
    const { ada, grace, alan, reviewId, hers, itemOf, mentorshipId } = await cast(db)
    const foreign = await itemOf(hers)
    await expect(act(db, alan, postInReview, { reviewId, body: 'Hi' })).rejects.toBeInstanceOf(NotFound)
    for (const who of [ada, grace])
      await expect(act(db, who, postInReview, { reviewId, body: 'Hi', itemId: foreign })).rejects.toBeInstanceOf(NotFound)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: NOW } })
    await expect(act(db, grace, postInReview, { reviewId, body: 'Hi' })).rejects.toBeInstanceOf(NotFound)
    expect(await db.reviewPost.count()).toBe(0)
  })
})

onBothDatabases('A point of a review', (open) => {
  test('is settled, opened again and withdrawn by a mentor, and the learner hears of it', async () => {
    const { db } = await open()
    const { grace, reviewId, itemOf, told } = await cast(db)
    const itemId = await itemOf(reviewId)
    const move = (to: 'resolve' | 'withdraw' | 'reopen', minutes: number) =>
      act(db, grace, moveItem, { reviewId, itemId, move: to }, later(minutes))
    expect([await move('resolve', 1), await move('resolve', 2)]).toEqual([{ changed: true }, { changed: false }])
    await expect(move('withdraw', 3)).rejects.toBeInstanceOf(Conflict)
    expect(await move('reopen', 4)).toEqual({ changed: true })
    expect(await move('withdraw', 5)).toEqual({ changed: true })
    await expect(move('reopen', 6)).rejects.toBeInstanceOf(Conflict)
    expect(await db.changeItem.findUnique({ where: { id: itemId } })).toMatchObject({ resolvedAt: null, withdrawnAt: later(5) })
    expect(await told('ada')).toEqual(['changes-asked', 'item-settled', 'item-settled'])
  })

  test('is moved by no learner or stranger, and by no mentor from within another review', async () => {
    const { db } = await open()
    const { ada, grace, alan, reviewId, hers, itemOf } = await cast(db)
    const itemId = await itemOf(reviewId)
    for (const who of [ada, alan])
      await expect(act(db, who, moveItem, { reviewId, itemId, move: 'resolve' })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, grace, moveItem, { reviewId: hers, itemId, move: 'resolve' })).rejects.toBeInstanceOf(NotFound)
    expect(await db.changeItem.count({ where: { resolvedAt: null, withdrawnAt: null } })).toBe(2)
  })
})

onBothDatabases('A draft of a review', (open) => {
  test('is saved at each click, once more changes nothing, and an older one overwrites nothing', async () => {
    const { db } = await open()
    const { grace, reviewId } = await cast(db)
    const save = (words: string, revision: number) =>
      act(db, grace, saveReviewDraft, { reviewId, number: 1, revision, draft: { ...changes, words } })
    expect(await save('One', 0)).toMatchObject({ revision: 1 })
    expect(await save('One', 0)).toMatchObject({ revision: 1 })
    expect(await save('Two', 1)).toMatchObject({ revision: 2 })
    const refusal = await save('Three', 1).catch((error: unknown) => error as Conflict)
    expect(refusal).toBeInstanceOf(Conflict)
    expect((refusal as Conflict).present).toMatchObject({ revision: 2, draft: expect.stringContaining('Two') as string })
    const results = await together(db, 6, (index) => save(`Tab ${index}`, 2).catch(() => null))
    expect(results.filter((it) => it !== null)).toHaveLength(1)
    expect(await db.reviewDraft.findFirst()).toMatchObject({ revision: 3, number: 1 })
  })
})
