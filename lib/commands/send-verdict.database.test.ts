import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { findCredits } from '../db/credit-columns.ts'
import { projectCredits } from '../db/evidence.ts'
import { reviewState } from '../domain/review/review.ts'
import { nothingWritten, type ReviewWords } from '../domain/review/review-draft.ts'
import { Conflict, NotFound, Refused, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { HANDED_IN, handedIn } from '../testing/handed-in.ts'
import { standing } from '../testing/standing.ts'
import { claimReview } from './claim-review.ts'
import { moveItem } from './move-item.ts'
import { moveMilestone } from './move-milestone.ts'
import { revokeApproval } from './revoke-approval.ts'
import { saveReviewDraft } from './save-review-draft.ts'
import { sendVerdict } from './send-verdict.ts'

const criteria = (content().milestones.get(HANDED_IN)?.criteria ?? [])
  .filter((it) => it.scope === undefined)
  .map((it) => `criterion:${it.id}`)
const [first = ''] = criteria
const allMet = Object.fromEntries(criteria.map((it) => [it, { judgement: 'met' as const, words: '' }]))
const approval: ReviewWords = { ...nothingWritten, checks: allMet, decision: 'approve', words: 'Well done.' }
const changes: ReviewWords = {
  ...nothingWritten,
  checks: { ...allMet, [first]: { judgement: 'not-yet', words: 'Pin the versions.' } },
  points: [{ about: '', blocking: false, words: 'A picture would help.' }],
  decision: 'changes',
}
const note: ReviewWords = { ...nothingWritten, decision: 'comment', words: 'I read half of it.' }

async function cast(db: Db) {
  const [ada, grace, alan] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Alan')]
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace)
  const reviewId = await handedIn(db, ada)
  const send = (draft: ReviewWords, { as = grace, number = 1, minutes = 5 }: { as?: Actor; number?: number; minutes?: number } = {}) =>
    act(db, as, sendVerdict, { reviewId, number, draft }, later(minutes))
  const review = () => db.review.findUniqueOrThrow({ where: { id: reviewId } })
  const state = async () => reviewState(await review())
  const told = async (userId: string) =>
    (await db.notification.findMany({ where: { userId }, orderBy: { at: 'asc' } })).map(({ kind, path }) => ({ kind, path }))
  return { ada, grace, alan, roadmapId, mentorshipId, reviewId, send, review, state, told }
}

onBothDatabases('An approval', (open) => {
  test('finishes the milestone, is the strongest evidence for its skills, closes the request and tells the learner', async () => {
    const { db } = await open()
    const { ada, reviewId, roadmapId, send, review, told } = await cast(db)
    expect(await send(approval)).toEqual({ decision: 'approve', learner: 'Ada' })
    expect(await review()).toMatchObject({ approvedNumber: 1, approvedById: 'grace', approvedAt: later(5), awaitingMentorSince: null })
    const after = await standing(db, roadmapId)
    expect(after.statusOf(HANDED_IN)).toBe('approved')
    const row = after.milestones.find((it) => it.milestone === HANDED_IN)
    expect(row?.skills.length).toBeGreaterThan(0)
    for (const { skill, level } of row?.skills ?? []) expect(after.roadmap.credits.get(skill)).toMatchObject({ level, kind: 'review' })
    expect(await db.reviewRequest.findFirst()).toMatchObject({
      outcome: 'answered',
      answeredById: 'grace',
      closedAt: later(5),
      openKey: null,
    })
    expect(await db.verdict.findFirst()).toMatchObject({
      kind: 'approve',
      number: 1,
      mentorId: 'grace',
      learnerId: 'ada',
      words: 'Well done.',
    })
    expect(await told('ada')).toEqual([{ kind: 'approved', path: `/reviews/${reviewId}` }])
    const events = await db.event.findMany({ where: { subject: `review:${reviewId}` } })
    expect(events.map((it) => [it.verb, it.ownerKey, it.actorKey])).toEqual([['review:approved', 'account:ada', 'account:grace']])
    const credits = await findCredits(db, ada.userId)
    await db.$transaction((tx) => projectCredits(tx, ada.userId))
    expect(await findCredits(db, ada.userId)).toEqual(credits)
  })

  test('overwrites nothing that the learner finished by their own word', async () => {
    const { db } = await open()
    const { ada, roadmapId, send, reviewId, grace } = await cast(db)
    const place = { roadmapId, milestoneId: HANDED_IN }
    await db.milestoneProgress.create({ data: { learnerId: 'ada', milestoneId: HANDED_IN, scope: 'first-role', startedAt: NOW } })
    await db.review.update({ where: { id: reviewId }, data: { number: 0, awaitingMentorSince: null } })
    await act(db, ada, moveMilestone, { ...place, move: 'finish' }, later(1))
    await db.review.update({ where: { id: reviewId }, data: { number: 1, awaitingMentorSince: NOW } })
    const own = await db.milestoneProgress.findFirstOrThrow()
    await send(approval)
    expect(await db.milestoneProgress.findFirstOrThrow()).toEqual(own)
    await act(db, grace, revokeApproval, { reviewId, reason: 'Copied.' }, later(10))
    expect(await db.milestoneProgress.findFirstOrThrow()).toEqual(own)
  })

  test('needs every criterion and no open point that holds it back', async () => {
    const { db } = await open()
    const { send, state, grace, reviewId } = await cast(db)
    const { [first]: _, ...others } = allMet
    await expect(send({ ...approval, checks: others })).rejects.toMatchObject({ name: 'Refused', field: 'decision' })
    await expect(send({ ...approval, checks: changes.checks })).rejects.toBeInstanceOf(Refused)
    await expect(send({ ...approval, points: [{ about: '', blocking: true, words: 'Not so.' }] })).rejects.toBeInstanceOf(Refused)
    expect([await state(), await db.verdict.count(), await db.changeItem.count()]).toEqual(['with-mentor', 0, 0])
    const must = { ...changes, points: [{ about: '', blocking: true, words: 'Say who it is for.' }] }
    await send(must)
    await expect(send(approval)).rejects.toBeInstanceOf(Refused)
    const left = await db.changeItem.findFirstOrThrow({ where: { about: '' } })
    await act(db, grace, moveItem, { reviewId, itemId: left.id, move: 'resolve' })
    await send(approval)
    expect(await db.changeItem.count({ where: { resolvedAt: null } })).toBe(0)
  })

  test('of an older iteration is refused with the newer number, and so is a second approval', async () => {
    const { db } = await open()
    const { ada, send, state, grace, reviewId } = await cast(db)
    await handedIn(db, ada, { now: later(1) })
    await expect(send(approval)).rejects.toMatchObject({ name: 'Conflict', present: { number: 2, read: 1 } })
    expect([await state(), await db.verdict.count(), await db.evidence.count()]).toEqual(['with-mentor', 0, 0])
    await send(approval, { number: 2 })
    await expect(send(approval, { number: 2 })).rejects.toThrow('This is approved already, by Grace.')
    await expect(act(db, grace, sendVerdict, { reviewId, number: 2, draft: changes })).rejects.toBeInstanceOf(Refused)
    expect([await db.verdict.count(), await db.evidence.count()]).toEqual([1, 1])
  })

  test('sent many times at once is made once', async () => {
    const { db } = await open()
    const { send } = await cast(db)
    const results = await together(db, 8, () => send(approval).catch((error: unknown) => error))
    expect(results.filter((it) => !(it instanceof Error))).toHaveLength(1)
    for (const it of results) if (it instanceof Error) expect(['Refused', 'Conflict']).toContain(it.name)
    expect([await db.verdict.count(), await db.evidence.count(), await db.notification.count()]).toEqual([1, 1, 1])
  })

  test('and a newer iteration at the same moment never leave an approval of what was not read', async () => {
    const { db } = await open()
    const { ada, send, review } = await cast(db)
    await together<unknown>(db, 2, (index) => (index === 0 ? send(approval) : handedIn(db, ada, { now: later(5) })).catch(() => null))
    const { approvedNumber } = await review()
    const approved = await db.verdict.findFirst()
    expect(approvedNumber === null || approvedNumber === approved?.number).toBe(true)
    expect(approved === null || approved.number === 1).toBe(true)
  })

  test('is taken back for thirty days with a reason, and what it added no longer counts', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId, reviewId, send, state, told } = await cast(db)
    const before = await findCredits(db, ada.userId)
    await send(approval)
    const revoke = (reason: string, minutes = 60) => act(db, grace, revokeApproval, { reviewId, reason }, later(minutes))
    await expect(revoke(' ')).rejects.toMatchObject({ name: 'Refused', field: 'reason' })
    await expect(revoke('Copied.', 31 * 24 * 60)).rejects.toBeInstanceOf(Refused)
    await revoke('The repository is a copy.')
    expect(await state()).toBe('changes-asked')
    expect((await standing(db, roadmapId)).statusOf(HANDED_IN)).toBe('changes-asked')
    expect(await db.milestoneProgress.findFirstOrThrow()).toMatchObject({ finishedAt: null })
    expect(await findCredits(db, ada.userId)).toEqual(before)
    expect((await db.evidence.findMany({ orderBy: { at: 'asc' } })).map((it) => it.kind)).toEqual(['review', 'retraction'])
    expect(await db.changeItem.findFirst()).toMatchObject({ blocking: true, words: 'The repository is a copy.', resolvedAt: null })
    expect((await told('ada')).map((it) => it.kind)).toEqual(['approved', 'revoked'])
    await expect(revoke('Again')).rejects.toBeInstanceOf(Conflict)
    await expect(act(db, ada, revokeApproval, { reviewId, reason: 'Mine' })).rejects.toBeInstanceOf(NotFound)
  })

  test('that is taken back leaves what was handed in after it as the newest', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId, reviewId, send, review } = await cast(db)
    const place = { roadmapId, milestoneId: HANDED_IN }
    await send(approval)
    await act(db, ada, moveMilestone, { ...place, move: 'undo-finish' }, later(10))
    await handedIn(db, ada, { now: later(20) })
    await act(db, ada, moveMilestone, { ...place, move: 'finish' }, later(30))
    await act(db, grace, revokeApproval, { reviewId, reason: 'The first one is a copy.' }, later(40))
    expect(await review()).toMatchObject({ number: 2, approvedNumber: null })
    expect(await db.verdict.findFirst({ where: { kind: 'revoke' } })).toMatchObject({ number: 1 })
    await expect(send(approval, { number: 1, minutes: 50 })).rejects.toMatchObject({ present: { number: 2 } })
  })
})

onBothDatabases('Asking for changes', (open) => {
  test('raises the points, passes the turn, and names what is missing to the learner', async () => {
    const { db } = await open()
    const { roadmapId, send, review, told, reviewId } = await cast(db)
    await send(changes)
    expect(await review()).toMatchObject({ awaitingLearnerSince: later(5), changesAskedAt: later(5), awaitingMentorSince: null })
    const items = await db.changeItem.findMany({ orderBy: { about: 'desc' } })
    expect(items.map((it) => [it.about, it.blocking, it.words])).toEqual([
      [first, true, 'Pin the versions.'],
      ['', false, 'A picture would help.'],
    ])
    expect((await standing(db, roadmapId)).statusOf(HANDED_IN)).toBe('changes-asked')
    expect(await told('ada')).toEqual([{ kind: 'changes-asked', path: `/reviews/${reviewId}` }])
    const facts = JSON.parse((await db.notification.findFirstOrThrow()).facts) as Record<string, unknown>
    expect(facts).toMatchObject({ who: 'Grace', title: 'A project in Python', number: 1, missing: 1 })
    expect(JSON.stringify(facts)).not.toContain('Pin the versions')
    await expect(send(changes)).rejects.toBeInstanceOf(Refused)
  })

  test('needs something that is missing, in words', async () => {
    const { db } = await open()
    const { send, state } = await cast(db)
    await expect(send({ ...changes, checks: { [first]: { judgement: 'not-yet', words: ' ' } } })).rejects.toMatchObject({
      field: `words:${first}`,
    })
    await expect(send({ ...changes, checks: allMet })).rejects.toMatchObject({ field: 'decision' })
    await expect(send({ ...changes, decision: null })).rejects.toMatchObject({ field: 'decision' })
    expect([await state(), await db.changeItem.count()]).toEqual(['with-mentor', 0])
  })

  test('is answered by a newer iteration, whose met criteria settle the points about them', async () => {
    const { db } = await open()
    const { ada, send, state } = await cast(db)
    await send(changes)
    await handedIn(db, ada, { now: later(10) })
    expect(await state()).toBe('with-mentor')
    await send(approval, { number: 2, minutes: 20 })
    const items = await db.changeItem.findMany({ orderBy: { about: 'desc' } })
    expect(items.map((it) => it.resolvedAt)).toEqual([later(20), null])
  })
})

onBothDatabases('A comment', (open) => {
  test('answers without deciding, and is no way to ask for changes', async () => {
    const { db } = await open()
    const { send, state, told } = await cast(db)
    await expect(send({ ...note, checks: changes.checks })).rejects.toBeInstanceOf(Refused)
    await send(note)
    expect(await state()).toBe('answered')
    expect((await told('ada')).map((it) => it.kind)).toEqual(['commented'])
  })
})

onBothDatabases('A decision', (open) => {
  test('is made by a live mentor with what it needs shared, and by nobody else: not by the learner, a stranger or a guest', async () => {
    const { db } = await open()
    const { ada, alan, grace, mentorshipId, send, state, reviewId } = await cast(db)
    const frances = await member(db, 'Frances', 'administrator')
    for (const as of [ada, alan, frances]) await expect(send(approval, { as })).rejects.toBeInstanceOf(NotFound)
    await expect(send(approval, { as: guest('grace') })).rejects.toBeInstanceOf(SignInNeeded)
    await expect(act(db, grace, sendVerdict, { reviewId: 'nothing', number: 1, draft: approval })).rejects.toBeInstanceOf(NotFound)
    const other = await member(db, 'Lin')
    const hers = await handedIn(db, other)
    await expect(act(db, grace, sendVerdict, { reviewId: hers, number: 1, draft: approval })).rejects.toBeInstanceOf(NotFound)
    const where = { id: mentorshipId }
    for (const data of [
      { pausedAt: NOW },
      { pausedAt: null, shares: 'roadmap' },
      { shares: 'roadmap evidence', endedAt: NOW, pairKey: null },
    ]) {
      await db.mentorship.update({ where, data })
      await expect(send(approval)).rejects.toBeInstanceOf(NotFound)
      await expect(act(db, grace, saveReviewDraft, { reviewId, number: 1, revision: 0, draft: approval })).rejects.toBeInstanceOf(NotFound)
      await expect(act(db, grace, claimReview, { reviewId })).rejects.toBeInstanceOf(NotFound)
    }
    expect([await state(), await db.verdict.count(), await db.reviewDraft.count()]).toEqual(['with-mentor', 0, 0])
  })

  test('on one’s own work is refused by the database too', async () => {
    const { db } = await open()
    const { reviewId } = await cast(db)
    const own = { id: 'v', reviewId, number: 1, kind: 'approve', mentorId: 'ada', learnerId: 'ada', checks: '{}', words: '', at: NOW }
    await expect(db.verdict.create({ data: own })).rejects.toThrow()
    await expect(db.reviewRequest.updateMany({ data: { claimedById: 'ada' } })).rejects.toThrow()
  })

  test('finds nothing to decide once the learner took the work back, and the words stay as a draft', async () => {
    const { db } = await open()
    const { grace, send, reviewId } = await cast(db)
    await act(db, grace, saveReviewDraft, { reviewId, number: 1, revision: 0, draft: changes })
    await db.review.update({ where: { id: reviewId }, data: { awaitingMentorSince: null } })
    await expect(send(changes)).rejects.toThrow('taken back or closed meanwhile')
    expect(await db.reviewDraft.count()).toBe(1)
  })

  test('on what no review can be called, or of a number that none can have, is refused and no failure', async () => {
    const { db } = await open()
    const { grace, reviewId } = await cast(db)
    await expect(act(db, grace, sendVerdict, { reviewId: 'a\u0000', number: 1, draft: changes })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, grace, moveItem, { reviewId, itemId: '\u0000', move: 'resolve' })).rejects.toBeInstanceOf(NotFound)
    for (const number of [-1, 1.5, 9_000_000_000_000_000, '9'.repeat(12)])
      await expect(act(db, grace, saveReviewDraft, { reviewId, number, revision: 0, draft: changes })).rejects.toBeInstanceOf(ZodError)
    expect(await db.reviewDraft.count()).toBe(0)
  })

  test('takes its draft away', async () => {
    const { db } = await open()
    const { grace, send, reviewId } = await cast(db)
    await act(db, grace, saveReviewDraft, { reviewId, number: 1, revision: 0, draft: changes })
    await send(changes)
    expect(await db.reviewDraft.count()).toBe(0)
  })

  test('on a roadmap is bound to its newest revision, and needs no criteria', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await cast(db)
    const row = { learnerId: 'ada', kind: 'roadmap', subject: `roadmap:${roadmapId}`, title: 'MLOps Engineer', createdAt: NOW }
    const { id } = await db.review.create({ data: { ...row, id: 'r', number: 1, awaitingMentorSince: NOW } })
    const revision = (number: number) => ({
      id: `${number}`,
      roadmapId,
      lineId: roadmapId,
      number,
      body: '{}',
      authorId: ada.userId,
      reason: '',
      at: NOW,
    })
    await db.roadmapRevision.deleteMany()
    await db.roadmapRevision.createMany({ data: [revision(1), revision(2)] })
    const draft: ReviewWords = { ...nothingWritten, decision: 'approve' }
    await expect(act(db, grace, sendVerdict, { reviewId: id, number: 1, draft })).rejects.toMatchObject({ present: { number: 2 } })
    await act(db, grace, sendVerdict, { reviewId: id, number: 2, draft })
    expect(await db.review.findUnique({ where: { id } })).toMatchObject({ approvedNumber: 2, number: 2 })
    expect(await db.evidence.count()).toBe(0)
  })
})
