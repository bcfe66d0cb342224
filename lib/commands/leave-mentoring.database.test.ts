import { expect, test } from 'vitest'
import { act, member, mentored, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { handedIn } from '../testing/handed-in.ts'
import { OTHER } from '../testing/life-with-others.ts'
import { sam } from '../testing/sign-in.ts'
import { live } from '../testing/whole-life.ts'
import { deleteAccount } from './delete-account.ts'
import { revokeApproval } from './revoke-approval.ts'

const sure = { sure: 'on' } as const

onBothDatabases('Whoever leaves', (open) => {
  test('becomes a ghost in what they shared, and takes along what nobody else took part in', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const [shared, alone] = ['shared-Sam Rivera', 'alone-Sam Rivera']
    await act(db, actor, deleteAccount, sure)
    const reviews = await db.review.findMany({ where: { id: { in: [shared, alone] } } })
    expect(reviews).toMatchObject([{ id: shared, learnerId: null, approvedById: OTHER, awaitingMentorSince: null }])
    expect(await db.iteration.findMany({ select: { reviewId: true } })).toEqual([{ reviewId: shared }])
    expect(await db.verdict.findMany()).toMatchObject([{ mentorId: OTHER, learnerId: null }])
    expect(await db.reviewPost.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { authorId: OTHER, authorRole: 'mentor', body: 'Said by the other' },
      { authorId: null, authorRole: 'learner', body: 'Said by Sam Rivera' },
    ])
    expect(await db.reviewRequest.count({ where: { closedAt: null } })).toBe(0)
    expect(await db.storedFile.count()).toBe(0)
    expect(await db.mentorship.findMany()).toMatchObject([{ learnerId: null, mentorId: OTHER, shares: 'roadmap evidence' }])
    expect(await db.mentorNote.count()).toBe(0)
  })

  test('as a learner ends it with every mentor, who is told without a name and loses nothing they wrote', async () => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
    const id = await mentored(db, ada, grace)
    const asked = { kind: 'review-asked', path: '/mentoring/reviews/r', at: NOW, shown: true, mail: 'none' }
    const facts = JSON.stringify({ who: 'Ada', title: 'First project' })
    await db.notification.create({ data: { ...asked, id: 'n', userId: 'grace', dedupeKey: 'n', facts } })
    await act(db, ada, deleteAccount, sure)
    expect(await db.mentorship.findMany()).toMatchObject([{ id, learnerId: null, mentorId: 'grace', endedBy: 'account', pairKey: null }])
    const told = await db.notification.findMany({ where: { userId: 'grace' }, orderBy: { kind: 'asc' } })
    expect(told.map((it) => [it.kind, JSON.parse(it.facts)])).toEqual([
      ['mentorship-changed', { who: null, title: null, change: 'ended', by: 'account', closed: 0 }],
      ['review-asked', { who: null, title: 'First project' }],
    ])
  })

  test('as a mentor is named no more to another mentor of the same learner', async () => {
    const { db } = await open()
    const [ada, grace, ines] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Ines')]
    await mentored(db, ada, grace)
    await mentored(db, ada, ines)
    const reviewId = await handedIn(db, ada, { mentorId: 'grace' })
    await db.review.update({
      where: { id: reviewId },
      data: { awaitingMentorSince: null, approvedAt: NOW, approvedNumber: 1, approvedById: 'grace' },
    })
    await act(db, ines, revokeApproval, { reviewId, reason: 'It does not run.' })
    const told = () => db.notification.findFirstOrThrow({ where: { userId: 'grace', kind: 'revoked' } })
    expect((await told()).facts).toContain('Ines')
    await act(db, ines, deleteAccount, sure)
    expect((await told()).facts).not.toContain('Ines')
  })

  test('as a mentor hands on what waits, and leaves no id where no foreign key leads', async () => {
    const { db } = await open()
    const [ada, grace, ines] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Ines')]
    await mentored(db, ada, grace)
    await mentored(db, ada, ines)
    const review = { learnerId: 'ada', kind: 'submission', title: 'T', createdAt: NOW }
    await db.review.create({ data: { ...review, id: 'r1', subject: 's1', approvedAt: NOW, approvedNumber: 1, approvedById: 'grace' } })
    await db.review.create({ data: { ...review, id: 'r2', subject: 's2', awaitingMentorSince: NOW, number: 1 } })
    const ask = { number: 1, learnerId: 'ada', ask: 'a', askedAt: NOW }
    await db.reviewRequest.create({ data: { ...ask, id: 'a1', reviewId: 'r1', closedAt: NOW, outcome: 'answered', answeredById: 'grace' } })
    await db.reviewRequest.create({ data: { ...ask, id: 'a2', reviewId: 'r2', mentorId: 'grace', openKey: 'r2', claimedById: 'grace' } })
    await act(db, grace, deleteAccount, sure)
    expect(await db.review.findUnique({ where: { id: 'r1' } })).toMatchObject({ approvedById: null, approvedNumber: 1 })
    expect(await db.reviewRequest.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { answeredById: null, outcome: 'answered' },
      { mentorId: null, claimedById: null, closedAt: null },
    ])
    expect(await db.notification.count({ where: { userId: 'ines', kind: 'review-asked' } })).toBe(1)
  })

  test('last of two takes the rows that name nobody any more', async () => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
    await mentored(db, ada, grace)
    await db.review.create({ data: { id: 'r', learnerId: 'ada', subject: 's', kind: 'submission', title: 'T', createdAt: NOW } })
    const post = { reviewId: 'r', number: 1, authorId: 'grace', authorRole: 'mentor', body: 'b', at: NOW }
    await db.reviewPost.create({ data: { ...post, id: 'p' } })
    await act(db, ada, deleteAccount, sure)
    expect([await db.mentorship.count(), await db.review.count()]).toEqual([1, 1])
    await act(db, grace, deleteAccount, sure)
    expect([await db.mentorship.count(), await db.review.count()]).toEqual([0, 0])
  })
})
