import { expect, test } from 'vitest'
import { changeShares } from '../commands/change-shares.ts'
import { claimReview } from '../commands/claim-review.ts'
import { postInReview } from '../commands/post-in-review.ts'
import { sendVerdict } from '../commands/send-verdict.ts'
import { saveReviewDraft } from '../commands/save-review-draft.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { createSession, findSignedIn } from '../db/sessions.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { handedIn } from '../testing/handed-in.ts'
import { mentorQueue } from './mentor-queue.ts'
import { learnersReview } from './review-for-learner.ts'
import { mentorsReview, type MentorsReview } from './review-for-mentor.ts'

const changes = {
  ...nothingWritten,
  decision: 'changes' as const,
  checks: {
    'criterion:c1': { judgement: 'not-yet' as const, words: 'Pin the versions.' },
    'criterion:c2': { judgement: 'met' as const, words: '' },
  },
  words: 'Nearly there.',
}

function view<Params, View>(db: Db, actor: Actor, query: Query<Params, View>, params: Params, now = later(60)): Promise<View> {
  return query({ actor, db, content: content(), now }, params)
}

const place = (reviewId: string) => ({ reviewId, iteration: '', quote: '' })

async function cast(db: Db) {
  const [ada, grace, alan] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Alan')]
  await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace)
  const reviewId = await handedIn(db, ada, { answers: { c1: 'requirements.txt', c2: 'Twelve tests' } })
  const review = async (who = grace, params = place(reviewId)) => (await view(db, who, mentorsReview, params)) as MentorsReview
  return { ada, grace, alan, mentorshipId, reviewId, review }
}

/** From Ada's first try over what was asked to her second. */
async function secondTry(db: Db, { ada, grace, reviewId }: Awaited<ReturnType<typeof cast>>) {
  await act(db, grace, sendVerdict, { reviewId, number: 1, draft: changes }, later(10))
  await handedIn(db, ada, { answers: { c1: 'requirements.txt with pinned versions', c2: 'Twelve tests' }, now: later(20) })
}

onBothDatabases('The review page', (open) => {
  test('shows what changed since last time first, with the words before it, and what is still open', async () => {
    const { db } = await open()
    const it = await cast(db)
    const first = await it.review()
    expect(first.judged).toMatchObject({ since: null, change: null })
    expect(first.decisions).toEqual(['approve', 'changes', 'comment'])
    await secondTry(db, it)
    const { judged, shown, waits } = await it.review()
    expect([shown.number, judged.since?.number, waits?.waited]).toEqual([2, 1, 'under an hour'])
    const [changed, same] = judged.criteria
    expect(changed).toMatchObject({ about: 'criterion:c1', last: { judgement: 'not-yet', words: 'Pin the versions.' } })
    expect(changed?.open.map((item) => item.words)).toEqual(['Pin the versions.'])
    expect(changed?.change?.map((part) => part.kind)).toEqual(['same', 'added'])
    expect(same).toMatchObject({ about: 'criterion:c2', change: null, last: { judgement: 'met' } })
    const earlier = await it.review(it.grace, { ...place(it.reviewId), iteration: '1' })
    expect([earlier.shown.number, earlier.newest]).toEqual([1, 2])
  })

  test('gives the roadmap’s place without hours that are not shared, and the mentor’s own draft', async () => {
    const { db } = await open()
    const { grace, reviewId, review, mentorshipId } = await cast(db)
    const { place: before } = await review()
    expect(before?.milestones.find((it) => it.isHere)).toMatchObject({ id: 'm-python-project', status: 'with-mentor', hours: null })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap evidence hours' } })
    await act(db, grace, saveReviewDraft, { reviewId, number: 1, revision: 0, draft: changes }, later(5))
    const { place: after, draft } = await review()
    expect(after?.milestones.find((it) => it.isHere)?.hours).toBeGreaterThan(0)
    expect(draft).toMatchObject({ words: changes, revision: 1, number: 1 })
  })

  test('exists for the learner’s live mentor alone; what was said stays with a former one who took part, and nothing later', async () => {
    const { db } = await open()
    const it = await cast(db)
    const { ada, grace, alan, reviewId, mentorshipId } = it
    const barbara = await member(db, 'Barbara')
    const hers = await mentored(db, ada, barbara)
    for (const who of [ada, alan]) await expect(view(db, who, mentorsReview, place(reviewId))).rejects.toBeInstanceOf(NotFound)
    await expect(view(db, guest('grace'), mentorsReview, place(reviewId))).rejects.toBeInstanceOf(SignInNeeded)
    await act(db, grace, claimReview, { reviewId })
    await secondTry(db, it)
    await db.mentorship.updateMany({ where: { id: { in: [mentorshipId, hers] } }, data: { endedAt: later(15), pairKey: null } })
    await expect(view(db, barbara, mentorsReview, place(reviewId))).rejects.toBeInstanceOf(NotFound)
    await act(db, ada, postInReview, { reviewId, body: 'Later words.' }, later(30))
    const former = await view(db, grace, mentorsReview, place(reviewId))
    expect(former.kind).toBe('former')
    expect(JSON.stringify(former)).toContain('Nearly there.')
    expect(JSON.stringify(former)).not.toMatch(/requirements|Later words|example\.org/)
    await db.block.create({ data: { blockerId: 'ada', blockedId: 'grace', at: NOW } })
    await expect(view(db, grace, mentorsReview, place(reviewId))).rejects.toBeInstanceOf(NotFound)
  })

  test('keeps what is said and asked from a mentor with whom the work is not shared any more', async () => {
    const { db } = await open()
    const it = await cast(db)
    const { ada, grace, reviewId, mentorshipId } = it
    const barbara = await member(db, 'Barbara')
    await mentored(db, ada, barbara)
    await act(db, grace, claimReview, { reviewId })
    await secondTry(db, it)
    await act(db, ada, changeShares, { mentorshipId, shares: ['roadmap'] }, later(25))
    await act(db, ada, postInReview, { reviewId, body: 'Between us.' }, later(30))
    await act(db, barbara, claimReview, { reviewId }, later(31))
    const later40 = { ...changes, checks: { 'criterion:c2': { judgement: 'not-yet' as const, words: 'Hers to ask.' } }, words: 'From her.' }
    await act(db, barbara, sendVerdict, { reviewId, number: 2, draft: later40 }, later(40))
    const former = await view(db, grace, mentorsReview, place(reviewId))
    expect(former.kind).toBe('former')
    expect(JSON.stringify(former)).toContain('Nearly there.')
    expect(JSON.stringify(former)).not.toMatch(/Between us|Hers to ask|From her/)
  })
})

onBothDatabases('The learner’s side of a review', (open) => {
  test('says whose turn it is, what is to do, who approved it, and lets nobody else in', async () => {
    const { db } = await open()
    const { ada, grace, alan, reviewId } = await cast(db)
    const read = (who: Actor) => view(db, who, learnersReview, { reviewId, quote: '' })
    expect(await read(ada)).toMatchObject({ state: 'with-mentor', asked: null, mayAsk: false, turn: { waited: '1 hour' } })
    await act(db, grace, sendVerdict, { reviewId, number: 1, draft: changes }, later(10))
    const after = await read(ada)
    expect(after).toMatchObject({ state: 'changes-asked', mayAsk: true, number: 1 })
    expect(after.thread.open.map((it) => [it.words, it.blocking])).toEqual([['Pin the versions.', true]])
    expect(after.criteria.map((it) => it.last?.judgement)).toEqual(expect.arrayContaining(['not-yet', 'met']))
    for (const who of [grace, alan]) await expect(read(who)).rejects.toBeInstanceOf(NotFound)
    await db.user.delete({ where: { id: 'grace' } })
    const left = await read(ada)
    expect(left.thread.open[0]?.who.name).toBe('Somebody who left')
  })

  test('quotes what was said in it, and nothing of another review', async () => {
    const { db } = await open()
    const { ada, grace, reviewId } = await cast(db)
    const lin = await member(db, 'Lin')
    await mentored(db, lin, grace)
    const hers = await handedIn(db, lin)
    const { postId } = await act(db, grace, postInReview, { reviewId, body: 'One.\nTwo.' })
    const { postId: foreign } = await act(db, grace, postInReview, { reviewId: hers, body: 'Secret.' })
    const quote = async (id: string) => (await view(db, ada, learnersReview, { reviewId, quote: id })).quote
    expect(await quote(postId)).toBe('> One.\n> Two.\n\n')
    expect(await quote(foreign)).toBe('')
  })
})

onBothDatabases('The queue', (open) => {
  test('lists what waits for this mentor, the longest first, with why it is there and who else might take it', async () => {
    const { db } = await open()
    const it = await cast(db)
    const { ada, grace } = it
    const barbara = await member(db, 'Barbara')
    await mentored(db, ada, barbara)
    await act(db, grace, claimReview, { reviewId: it.reviewId })
    await secondTry(db, it)
    await handedIn(db, ada, { milestoneId: 'm-statistics', mentorId: 'grace', now: later(15) })
    await handedIn(db, ada, { milestoneId: 'm-ml-ci', mentorId: 'barbara', now: later(1) })
    await act(db, barbara, claimReview, { reviewId: it.reviewId }, later(50))
    const queue = await view(db, grace, mentorQueue, null)
    expect(queue.items.map((item) => [item.what, item.others, item.claim?.who ?? null])).toEqual([
      ['First submission', [], null],
      ['Try 2: 1 criterion changed, 1 point open', ['Barbara'], { name: 'Barbara' }],
    ])
    expect(queue).toMatchObject({ mentors: true, promiseDays: 5, more: 0, answered: 1, stones: 0 })
    expect(await view(db, await member(db, 'Nobody'), mentorQueue, null)).toMatchObject({ mentors: false, items: [] })
  })

  test('says since when a promise is passed, and what is not shared any more', async () => {
    const { db } = await open()
    const { grace, mentorshipId } = await cast(db)
    const late = await view(db, grace, mentorQueue, null, later(6 * 24 * 60))
    expect(late.items[0]).toMatchObject({ waited: '6 days', daysOver: 1 })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap' } })
    const [item] = (await view(db, grace, mentorQueue, null)).items
    expect(item).toMatchObject({ href: null, ask: '', what: 'Not shared with you any more' })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: NOW } })
    expect((await view(db, grace, mentorQueue, null)).items).toEqual([])
  })
})

onBothDatabases('The pages of a review', (open) => {
  test('need four statements at most, as many for a long thread as for a short one', async () => {
    const { db, url } = await open()
    const it = await cast(db)
    const { ada, grace, reviewId } = it
    const count = async (actor: Extract<Actor, { kind: 'account' }>, load: (db: Db) => Promise<unknown>) => {
      const statements: string[] = []
      const counting = connect(url, { onStatement: (sql) => statements.push(sql) })
      await findSignedIn(counting, actor.sessionIdHash, NOW)
      await load(counting)
      await counting.$disconnect()
      return statements.filter((sql) => !/^(BEGIN|COMMIT|PRAGMA)/i.test(sql)).length
    }
    const all = async () => [
      await count(grace, (counting) => view(counting, grace, mentorQueue, null)),
      await count(grace, (counting) => view(counting, grace, mentorsReview, place(reviewId))),
      await count(ada, (counting) => view(counting, ada, learnersReview, { reviewId, quote: '' })),
    ]
    for (const { sessionIdHash: idHash, userId } of [ada, grace])
      await db.$transaction((tx) => createSession(tx, { idHash, userId, userAgent: '', now: NOW, expiresAt: later(60) }))
    const short = await all()
    await secondTry(db, it)
    for (let index = 0; index < 12; index++) await act(db, ada, postInReview, { reviewId, body: `Note ${index}` }, later(30 + index))
    for (let index = 0; index < 8; index++) {
      const lin = await member(db, `Lin-${index}`)
      await mentored(db, lin, grace)
      await handedIn(db, lin)
    }
    expect(await all()).toEqual(short)
    for (const statements of short) expect(statements).toBeLessThanOrEqual(4)
  })
})
