import { describe, expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { everyRow } from '../db/every-row.fixture.ts'
import { findMentorshipById, holdLive } from '../db/mentorship-moves.ts'
import { askForAnswer, findReview, milestoneSubject, openReview, writeMove } from '../db/reviews.ts'
import { reviewState } from '../domain/review/review.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { can, type Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { changeShares } from './change-shares.ts'
import { disableAccount } from './disable-account.ts'
import { enableAccount } from './enable-account.ts'
import { endMentorshipOfOthers } from './end-mentorship-of-others.ts'
import { endMentorship } from './end-mentorship.ts'
import { pauseMentorship } from './pause-mentorship.ts'
import { resumeMentorship } from './resume-mentorship.ts'
import { setMentoring, SetMentoring } from './set-mentoring.ts'

const toldTo = async (db: Db, userId: string) =>
  (await db.notification.findMany({ where: { userId }, orderBy: { dedupeKey: 'asc' } })).map(({ kind, path, facts }) => ({
    kind,
    path,
    ...(JSON.parse(facts) as Record<string, unknown>),
  }))

/** Whether the mentor reads this learner's work by what is stored now. */
async function reads(db: Db, mentor: Actor, id: string): Promise<boolean> {
  const mentorship = await findMentorshipById(db, id)
  return can(mentor, 'review:decide', { learnerId: mentorship?.learnerId ?? null, mentorship })
}

/** A first iteration that waits for an answer. @param mentorId null for any mentor. @returns the review's id */
async function waiting(db: Db, learnerId: string, mentorId: string | null, milestone = 'm-python-project'): Promise<string> {
  return db.$transaction(async (tx) => {
    const subject = milestoneSubject(milestone, 'full')
    const review = await openReview(tx, { learnerId, kind: 'submission', subject, title: `T of ${milestone}`, now: NOW })
    await writeMove(tx, review, 'hand-in', { now: NOW, number: 1 })
    await askForAnswer(tx, { reviewId: review.id, number: 1, learnerId, mentorId, ask: 'Is it enough?', now: NOW })
    return review.id
  })
}

async function people(db: Db) {
  const [ada, grace, ines] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Ines')]
  return { ada, grace, ines, mentorshipId: await mentored(db, ada, grace) }
}

onBothDatabases('What a mentor sees', (open) => {
  test('is the learner’s to change at any time, at once, and nobody is told', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId } = await people(db)
    await act(db, ada, changeShares, { mentorshipId, shares: ['roadmap', 'evidence', 'answers'] })
    await act(db, ada, changeShares, { mentorshipId, shares: ['answers', 'evidence', 'roadmap'] })
    expect(await db.mentorship.findMany()).toMatchObject([{ shares: 'roadmap evidence answers' }])
    await act(db, ada, changeShares, { mentorshipId, shares: 'roadmap' })
    expect(await reads(db, grace, mentorshipId)).toBe(false)
    await act(db, ada, changeShares, { mentorshipId })
    expect(await db.mentorship.findMany()).toMatchObject([{ shares: '' }])
    expect(await db.notification.count()).toBe(0)
    const events = await db.event.findMany({ where: { verb: 'mentorship:shares-changed' }, orderBy: { id: 'asc' } })
    expect(events.map((it) => (it.detail as Record<string, string>)['shares'])).toEqual(['roadmap evidence answers', 'roadmap', ''])
  })

  test('is nobody else’s to change, the mentor’s least of all', async () => {
    const { db } = await open()
    const { grace, ines, mentorshipId } = await people(db)
    const before = await everyRow(db)
    for (const actor of [grace, ines])
      for (const id of [mentorshipId, 'unknown'])
        await expect(act(db, actor, changeShares, { mentorshipId: id, shares: ['answers'] })).rejects.toThrow(NotFound)
    await expect(act(db, guest('browser'), changeShares, { mentorshipId, shares: [] })).rejects.toThrow(SignInNeeded)
    expect(await everyRow(db)).toEqual(before)
  })

  test('that was asked for by somebody who may not see the work any more goes on to the other mentors', async () => {
    const { db } = await open()
    const { ada, ines, mentorshipId } = await people(db)
    await mentored(db, ada, ines)
    const reviewId = await waiting(db, 'ada', 'grace')
    await act(db, ada, changeShares, { mentorshipId, shares: ['hours'] })
    expect(await db.reviewRequest.findMany()).toMatchObject([{ reviewId, mentorId: null, closedAt: null }])
  })
})

onBothDatabases('Pausing', (open) => {
  test('takes the access at once, and whoever paused gives it back; the other is told both times', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId } = await people(db)
    await act(db, ada, pauseMentorship, { mentorshipId })
    expect(await reads(db, grace, mentorshipId)).toBe(false)
    await expect(act(db, grace, resumeMentorship, { mentorshipId })).rejects.toThrow('by Ada')
    expect(await reads(db, grace, mentorshipId)).toBe(false)
    await act(db, ada, resumeMentorship, { mentorshipId }, later(1))
    expect(await reads(db, grace, mentorshipId)).toBe(true)
    expect(await toldTo(db, 'grace')).toMatchObject([
      { kind: 'mentorship-changed', who: 'Ada', change: 'paused', path: '/mentoring/profile' },
      { kind: 'mentorship-changed', who: 'Ada', change: 'resumed', path: `/mentoring/mentees/${mentorshipId}` },
    ])
    expect(await toldTo(db, 'ada')).toEqual([])
  })

  test('twice, or many times at once, is done and told once', async () => {
    const { db } = await open()
    const { grace, mentorshipId } = await people(db)
    await together(db, 4, () => act(db, grace, pauseMentorship, { mentorshipId }))
    expect(await toldTo(db, 'ada')).toMatchObject([{ change: 'paused', who: 'Grace' }])
    expect(await db.event.count({ where: { verb: 'mentorship:paused' } })).toBe(1)
  })

  test('lets what is asked by name wait when nobody else could answer, and gives back what was claimed', async () => {
    const { db } = await open()
    const { grace, mentorshipId } = await people(db)
    const reviewId = await waiting(db, 'ada', 'grace')
    await db.reviewRequest.updateMany({ data: { claimedById: 'grace', claimedUntil: later(30) } })
    await act(db, grace, pauseMentorship, { mentorshipId })
    expect(await db.reviewRequest.findMany()).toMatchObject([{ mentorId: 'grace', closedAt: null, claimedById: null, claimedUntil: null }])
    expect(reviewState((await findReview(db, reviewId))!)).toBe('with-mentor')
  })

  test('holds back a decision that is made at the same moment', async () => {
    const { db } = await open()
    const { grace, mentorshipId } = await people(db)
    expect(await db.$transaction((tx) => holdLive(tx, mentorshipId))).toBe(true)
    await act(db, grace, pauseMentorship, { mentorshipId })
    expect(await db.$transaction((tx) => holdLive(tx, mentorshipId))).toBe(false)
  })

  test('comes with a closed account, and goes when it is opened again', async () => {
    const { db } = await open()
    const { ada, ines, mentorshipId, grace } = await people(db)
    const root = await member(db, 'Root', 'administrator')
    const paused = await mentored(db, ada, ines)
    await act(db, ada, pauseMentorship, { mentorshipId: paused })
    await act(db, root, disableAccount, { userId: 'ada', reason: 'asked' })
    expect(await reads(db, grace, mentorshipId)).toBe(false)
    await expect(act(db, grace, resumeMentorship, { mentorshipId })).rejects.toThrow('account of one of you is closed')
    await act(db, root, enableAccount, { userId: 'ada' })
    expect(await reads(db, grace, mentorshipId)).toBe(true)
    expect(await reads(db, ines, paused)).toBe(false)
  })
})

onBothDatabases('Ending', (open) => {
  test.each(['learner', 'mentor'] as const)('by the %s stops the access at once and tells the other; both keep the row', async (side) => {
    const { db } = await open()
    const { ada, grace, mentorshipId } = await people(db)
    await act(db, side === 'learner' ? ada : grace, endMentorship, { mentorshipId, reason: ' Thank you. ' })
    expect(await reads(db, grace, mentorshipId)).toBe(false)
    expect(await db.mentorship.findMany()).toMatchObject([
      { learnerId: 'ada', mentorId: 'grace', endedBy: side, endReason: 'Thank you.', pairKey: null },
    ])
    const told = { kind: 'mentorship-changed', change: 'ended', by: side, closed: 0 }
    expect(await toldTo(db, 'grace')).toEqual(side === 'learner' ? [{ ...told, who: 'Ada', title: null, path: '/mentoring/profile' }] : [])
    expect(await toldTo(db, 'ada')).toEqual(side === 'mentor' ? [{ ...told, who: 'Grace', title: null, path: '/account/sharing' }] : [])
    await mentored(db, ada, grace)
  })

  test('twice, or by both at once, ends it once', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId } = await people(db)
    await together(db, 4, (index) => act(db, index % 2 ? ada : grace, endMentorship, { mentorshipId }))
    expect(await db.event.count({ where: { verb: 'mentorship:ended' } })).toBe(1)
    expect(await db.notification.count()).toBe(1)
    await expect(act(db, ada, pauseMentorship, { mentorshipId })).rejects.toThrow('has ended')
  })

  test('is for nobody else, and an unknown one looks the same', async () => {
    const { db } = await open()
    const { ines, mentorshipId } = await people(db)
    const root = await member(db, 'Root', 'administrator')
    const before = await everyRow(db)
    for (const id of [mentorshipId, 'unknown'])
      for (const actor of [ines, root])
        for (const it of [endMentorship, pauseMentorship, resumeMentorship] as const)
          await expect(act(db, actor, it as typeof endMentorship, { mentorshipId: id })).rejects.toThrow(NotFound)
    await expect(act(db, ines, endMentorshipOfOthers, { mentorshipId, reason: 'No' })).rejects.toThrow(NotFound)
    expect(await everyRow(db)).toEqual(before)
  })

  test('leaves what waits for the other mentors, in its place, and tells them', async () => {
    const { db } = await open()
    const { ada, grace, ines, mentorshipId } = await people(db)
    await mentored(db, ada, ines)
    const named = await waiting(db, 'ada', 'grace')
    await waiting(db, 'ada', 'ines', 'm-other')
    await waiting(db, 'ada', null, 'm-third')
    await act(db, grace, endMentorship, { mentorshipId })
    const rows = await db.reviewRequest.findMany({ orderBy: { reviewId: 'asc' } })
    expect(rows.every((it) => it.closedAt === null && it.askedAt.getTime() === NOW.getTime())).toBe(true)
    expect(rows.find((it) => it.reviewId === named)?.mentorId).toBeNull()
    expect(rows.filter((it) => it.mentorId === 'ines')).toHaveLength(1)
    expect(await toldTo(db, 'ines')).toMatchObject([{ kind: 'review-asked', who: 'Ada', path: `/mentoring/reviews/${named}` }])
    expect(reviewState((await findReview(db, named))!)).toBe('with-mentor')
  })

  test('closes what nobody else can answer; it is nobody’s turn, and the learner is told where to go on', async () => {
    const { db } = await open()
    const { grace, mentorshipId } = await people(db)
    const ids = [await waiting(db, 'ada', 'grace'), await waiting(db, 'ada', null, 'm-other')]
    await db.reviewRequest.updateMany({ data: { claimedById: 'grace', claimedUntil: later(30) } })
    await act(db, grace, endMentorship, { mentorshipId })
    expect(await db.reviewRequest.findMany()).toMatchObject([
      { outcome: 'ended', openKey: null, claimedById: null, answeredById: null },
      { outcome: 'ended', openKey: null, claimedById: null, answeredById: null },
    ])
    for (const id of ids) expect(reviewState((await findReview(db, id))!)).toBe('open')
    const told = await toldTo(db, 'ada')
    expect(told.map((it) => `${it.kind} ${it.path}`).toSorted()).toEqual(
      ['mentorship-changed /account/sharing', ...ids.map((id) => `request-closed /reviews/${id}`)].toSorted(),
    )
    expect(told.find((it) => it.kind === 'mentorship-changed')).toMatchObject({ closed: 2 })
    expect(await db.event.count({ where: { verb: 'review:mentor-lost', ownerKey: 'account:ada' } })).toBe(2)
  })

  test('by an administrator needs a reason, tells both and goes on record; never one’s own', async () => {
    const { db } = await open()
    const { ada, mentorshipId } = await people(db)
    const root = await member(db, 'Root', 'administrator')
    await act(db, root, endMentorshipOfOthers, { mentorshipId, reason: 'Safety' })
    expect(await db.mentorship.findMany()).toMatchObject([{ endedBy: 'administrator', endReason: 'Safety' }])
    expect([await toldTo(db, 'ada'), await toldTo(db, 'grace')]).toMatchObject([[{ who: 'Grace' }], [{ who: 'Ada' }]])
    const record = await db.auditEntry.findMany({ where: { verb: 'mentorship:ended' }, select: { subject: true, actorKey: true } })
    expect(record.map((it) => it.subject).toSorted()).toEqual(['account:ada', 'account:grace'])
    const own = await mentored(db, ada, root)
    await expect(act(db, root, endMentorshipOfOthers, { mentorshipId: own, reason: 'Mine' })).rejects.toThrow(NotFound)
  })
})

onBothDatabases('A mentor’s profile', (open) => {
  const profile = { about: 'I read on Tuesdays.', mostMentees: '3', mostWaiting: '4', promiseDays: '7', listed: 'on' } as const

  test('is saved whole, once for the same form, and makes somebody a mentor', async () => {
    const { db } = await open()
    const grace = await member(db, 'Grace')
    await together(db, 3, () => act(db, grace, setMentoring, profile))
    const { listed: _, ...unlisted } = profile
    await act(db, grace, setMentoring, unlisted, later(1))
    expect(await db.mentor.findMany()).toMatchObject([
      { userId: 'grace', mostMentees: 3, mostWaiting: 4, promiseDays: 7, listed: false, since: NOW },
    ])
    expect(await db.event.count({ where: { verb: 'mentoring:set' } })).toBeGreaterThanOrEqual(2)
  })
})

describe('A form of a mentor’s profile', () => {
  test.each([
    { mostMentees: '' },
    { mostMentees: '-1' },
    { mostMentees: '2.5' },
    { mostWaiting: '0' },
    { promiseDays: '61' },
    { userId: 'x' },
  ])('is refused with %j', (wrong) => {
    const form = { about: '', mostMentees: '3', mostWaiting: '4', promiseDays: '7', ...wrong }
    expect(SetMentoring.safeParse(form).success).toBe(false)
  })
})
