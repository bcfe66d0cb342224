import { expect, test } from 'vitest'
import { answerCurriculum } from '../commands/answer-curriculum.ts'
import { pauseMentorship } from '../commands/pause-mentorship.ts'
import { pauseRoadmap } from '../commands/pause-roadmap.ts'
import { resumeMentorship } from '../commands/resume-mentorship.ts'
import { resumeRoadmap } from '../commands/resume-roadmap.ts'
import { connect, type Db } from '../db/client.ts'
import { askForAnswer, findReview, openReview, writeMove } from '../db/reviews.ts'
import { reviewState } from '../domain/review/review.ts'
import { perform } from '../operation.ts'
import { act, later, member, mentored, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { secondVersion } from '../testing/second-version.ts'
import { sweep } from '../testing/sweep.ts'

const day = (days: number): Date => later(days * 24 * 60)

/** Ada and her mentors, the first of whom is asked to review what she handed in. */
async function waiting(db: Db, { mentors = ['Grace'], any = false }: { mentors?: string[]; any?: boolean } = {}) {
  const ada = await member(db, 'Ada')
  const people: Awaited<ReturnType<typeof member>>[] = []
  const mentorships: string[] = []
  for (const name of mentors) {
    const mentor = await member(db, name)
    people.push(mentor)
    mentorships.push(await mentored(db, ada, mentor))
  }
  const reviewId = await db.$transaction(async (tx) => {
    const review = await openReview(tx, { learnerId: 'ada', kind: 'submission', subject: 'milestone:m:full', title: 'Registry', now: NOW })
    await writeMove(tx, review, 'hand-in', { now: NOW, number: 1 })
    const mentorId = any ? null : (people[0]?.userId ?? null)
    await askForAnswer(tx, { reviewId: review.id, number: 1, learnerId: 'ada', mentorId, ask: 'Is it clear?', now: NOW })
    return review.id
  })
  return { ada, people, mentorships, reviewId }
}

/** Ada was asked for one change that blocks. */
async function silent(db: Db) {
  const cast = await waiting(db)
  await db.$transaction(async (tx) => {
    const review = await findReview(tx, cast.reviewId)
    if (!review) throw new Error('no review')
    await writeMove(tx, review, 'ask-changes', { now: NOW })
    await tx.reviewRequest.updateMany({ data: { openKey: null, closedAt: NOW, outcome: 'answered', answeredById: 'grace' } })
    const verdict = {
      reviewId: review.id,
      number: 1,
      kind: 'changes',
      mentorId: 'grace',
      learnerId: 'ada',
      checks: '{}',
      words: '',
      at: NOW,
    }
    await tx.verdict.create({ data: { ...verdict, id: 'v' } })
    const item = { reviewId: review.id, verdictId: 'v', mentorId: 'grace', about: '', words: 'The licence', raisedAt: NOW }
    await tx.changeItem.create({ data: { ...item, id: 'open', blocking: true } })
    await tx.changeItem.create({ data: { ...item, id: 'done', blocking: true, resolvedAt: NOW } })
  })
  return cast
}

const told = async (db: Db, userId: string) => {
  const rows = await db.notification.findMany({ where: { userId }, orderBy: [{ at: 'asc' }, { kind: 'asc' }] })
  return rows.map(({ kind, facts }) => {
    const { days, why } = JSON.parse(facts) as { days?: number; why?: string }
    return [kind, why ?? days].filter((it) => it !== undefined).join(' ')
  })
}
const stateOf = async (db: Db, id: string) => {
  const review = await findReview(db, id)
  return review && reviewState(review)
}
const requests = async (db: Db) =>
  (await db.reviewRequest.findMany({ orderBy: [{ closedAt: { sort: 'asc', nulls: 'last' } }] })).map(
    ({ mentorId, askedAt, closedAt, outcome }) => ({
      mentorId,
      askedAt,
      closedAt,
      outcome,
    }),
  )
/** All that a sweep decides: states, dates and the record, without when people were told. */
const facts = async (db: Db) => ({
  requests: await requests(db),
  reviews: await db.review.findMany({
    select: { awaitingMentorSince: true, awaitingLearnerSince: true, changesAskedAt: true, version: true },
  }),
  items: await db.changeItem.findMany({ select: { id: true, withdrawnAt: true }, orderBy: { id: 'asc' } }),
  events: (await db.event.findMany({ where: { actorKey: 'clock' }, orderBy: { id: 'asc' } })).map(({ verb, at }) => [
    verb,
    at.toISOString(),
  ]),
})

onBothDatabases('A request that waits', (open) => {
  test('is brought to mind at 7, 14 and 21 days, the learner’s way out at the promise, and its end before it comes, each once', async () => {
    const { db } = await open()
    await waiting(db)
    for (let hours = 0; hours < 27 * 24; hours += 12) await sweep({ db, now: later(hours * 60) })
    expect(await told(db, 'grace')).toEqual(['still-waiting 7', 'still-waiting 14', 'still-waiting 21', 'timing-out 3'])
    expect(await told(db, 'ada')).toEqual(['waits-long 5', 'timing-out 3'])
  })

  test('closes after 28 days without anybody else to ask: nobody’s turn, both told, and it stays in the record', async () => {
    const { db } = await open()
    const { reviewId } = await waiting(db)
    await sweep({ db, now: later(28 * 24 * 60 - 1) })
    expect(await stateOf(db, reviewId)).toBe('with-mentor')
    await sweep({ db, now: day(28) })
    expect(await stateOf(db, reviewId)).toBe('open')
    expect(await requests(db)).toEqual([{ mentorId: 'grace', askedAt: NOW, closedAt: day(28), outcome: 'expired' }])
    expect((await told(db, 'ada')).at(-1)).toBe('request-closed expired')
    expect((await told(db, 'grace')).at(-1)).toBe('request-closed expired')
  })

  test('is handed to the learner’s other mentors after 28 days, in its old place, and closes after 28 more', async () => {
    const { db } = await open()
    const { reviewId } = await waiting(db, { mentors: ['Grace', 'Lin'] })
    await sweep({ db, now: day(28) })
    expect(await stateOf(db, reviewId)).toBe('with-mentor')
    expect(await requests(db)).toEqual([
      { mentorId: 'grace', askedAt: NOW, closedAt: day(28), outcome: 'expired' },
      { mentorId: null, askedAt: NOW, closedAt: null, outcome: null },
    ])
    expect(await told(db, 'lin')).toEqual(['review-asked'])
    await sweep({ db, now: day(29) })
    await sweep({ db, now: day(35) })
    expect(await told(db, 'lin')).toEqual(['review-asked', 'still-waiting 7'])
    await sweep({ db, now: day(56) })
    expect(await stateOf(db, reviewId)).toBe('open')
  })

  test.each([
    ['one mentor', ['Grace']],
    ['two mentors', ['Grace', 'Lin']],
  ])('of %s ends the same whether somebody looks each day or once, late', async (_, mentors) => {
    const [often, late] = [await open(), await open()]
    await waiting(often.db, { mentors })
    await waiting(late.db, { mentors })
    for (let days = 0; days <= 70; days++) await sweep({ db: often.db, now: day(days) })
    await sweep({ db: late.db, now: day(70) })
    expect(await facts(late.db)).toEqual(await facts(often.db))
    expect((await facts(late.db)).events.length).toBeGreaterThan(0)
    expect(await told(late.db, 'grace')).not.toContain('still-waiting 21')
  })

  test('does not wait while the mentorship is paused, and goes on from where it was', async () => {
    const { db } = await open()
    const { ada, mentorships, reviewId } = await waiting(db)
    const [mentorshipId = ''] = mentorships
    await act(db, ada, pauseMentorship, { mentorshipId }, day(6))
    for (const days of [7, 14, 30, 60]) await sweep({ db, now: day(days) })
    expect(await told(db, 'grace')).toEqual(['mentorship-changed'])
    expect(await stateOf(db, reviewId)).toBe('with-mentor')
    await act(db, ada, resumeMentorship, { mentorshipId }, day(60))
    await sweep({ db, now: day(60.5) })
    expect(await told(db, 'grace')).toEqual(['mentorship-changed', 'mentorship-changed'])
    await sweep({ db, now: day(61) })
    expect((await told(db, 'grace')).at(-1)).toBe('still-waiting 7')
    await sweep({ db, now: day(81.9) })
    expect(await stateOf(db, reviewId)).toBe('with-mentor')
    await sweep({ db, now: day(82) })
    expect(await requests(db)).toMatchObject([{ closedAt: day(82), outcome: 'expired' }])
  })

  test('says nothing in a pause of what came before it, when nobody looked then, and says it afterwards', async () => {
    const { db } = await open()
    const { ada, mentorships } = await waiting(db)
    const [mentorshipId = ''] = mentorships
    await act(db, ada, pauseMentorship, { mentorshipId }, day(8))
    await sweep({ db, now: day(9) })
    expect(await told(db, 'ada')).toEqual([])
    await act(db, ada, resumeMentorship, { mentorshipId }, day(10))
    await sweep({ db, now: day(10) })
    expect(await told(db, 'ada')).toEqual(['waits-long 5'])
    expect((await told(db, 'grace')).filter((it) => it !== 'mentorship-changed')).toEqual(['still-waiting 7'])
  })

  test('does not wait while the learner has paused all that they follow: neither of the two is reminded, and nothing closes', async () => {
    const { db } = await open()
    const { ada, reviewId } = await waiting(db)
    const roadmapId = await onTheWay(db, ada)
    await act(db, ada, pauseRoadmap, { roadmapId }, day(4))
    for (const days of [5, 7, 14, 30, 60]) await sweep({ db, now: day(days) })
    expect([await told(db, 'ada'), await told(db, 'grace')]).toEqual([[], []])
    expect(await stateOf(db, reviewId)).toBe('with-mentor')
    await act(db, ada, resumeRoadmap, { roadmapId }, day(60))
    await sweep({ db, now: day(62.9) })
    expect(await told(db, 'grace')).toEqual([])
    await sweep({ db, now: day(63) })
    expect(await told(db, 'grace')).toEqual(['still-waiting 7'])
  })

  test('waits on when one of two roadmaps goes on', async () => {
    const { db } = await open()
    const { ada } = await waiting(db)
    const roadmapId = await onTheWay(db, ada)
    const { id: _, activeKey: __, ...other } = await db.roadmap.findUniqueOrThrow({ where: { id: roadmapId } })
    await db.roadmap.create({ data: { ...other, id: 'other', trackId: 'ml-engineer', activeKey: 'ada:ml-engineer' } })
    await act(db, ada, pauseRoadmap, { roadmapId }, day(4))
    await sweep({ db, now: day(7) })
    expect(await told(db, 'grace')).toEqual(['still-waiting 7'])
  })

  test('of any mentor waits while one of them could answer', async () => {
    const { db } = await open()
    const { ada, mentorships } = await waiting(db, { mentors: ['Grace', 'Lin'], any: true })
    const [mentorshipId = ''] = mentorships
    await act(db, ada, pauseMentorship, { mentorshipId }, day(1))
    await sweep({ db, now: day(7) })
    expect(await told(db, 'lin')).toEqual(['still-waiting 7'])
    expect(await told(db, 'grace')).toEqual(['mentorship-changed'])
  })

  test('that goes to the others when its mentor pauses begins its days anew, for they have only just heard of it', async () => {
    const { db } = await open()
    const { people, mentorships, reviewId } = await waiting(db, { mentors: ['Grace', 'Lin'] })
    const [grace] = people
    if (!grace) throw new Error('no mentor')
    await act(db, grace, pauseMentorship, { mentorshipId: mentorships[0] ?? '' }, day(20))
    for (let days = 20; days < 48; days++) await sweep({ db, now: day(days) })
    expect(await stateOf(db, reviewId)).toBe('with-mentor')
    expect(await told(db, 'lin')).toEqual(['review-asked', 'still-waiting 7', 'still-waiting 14', 'still-waiting 21', 'timing-out 3'])
    await sweep({ db, now: day(48) })
    expect(await stateOf(db, reviewId)).toBe('open')
  })

  test('is not taken from under whoever reads it at that moment', async () => {
    const { db } = await open()
    const { reviewId } = await waiting(db)
    await db.reviewRequest.updateMany({ data: { claimedById: 'grace', claimedUntil: later(28 * 24 * 60 + 20) } })
    await sweep({ db, now: day(28) })
    expect(await stateOf(db, reviewId)).toBe('with-mentor')
    await sweep({ db, now: later(28 * 24 * 60 + 20) })
    expect(await stateOf(db, reviewId)).toBe('open')
    expect(await requests(db)).toMatchObject([{ closedAt: day(28) }])
  })

  test('ends once although several processes look at the same moment', async () => {
    const { db, url } = await open()
    await waiting(db, { mentors: ['Grace', 'Lin'] })
    const other = connect(url)
    await together(db, 6, (index) => sweep({ db: index % 2 === 0 ? db : other, now: day(30) }))
    await other.$disconnect()
    expect(await requests(db)).toHaveLength(2)
    expect((await facts(db)).events).toEqual([['review:reopened', day(28).toISOString()]])
    expect(await told(db, 'lin')).toEqual(['review-asked'])
    expect(await told(db, 'ada')).toEqual(['request-closed reopened'])
  })
})

onBothDatabases('A review that waits for the learner', (open) => {
  test('is brought to mind at 7, 14 and 21 days, and closes after 28: what was asked for lapses and stays to be read', async () => {
    const { db } = await open()
    const { reviewId } = await silent(db)
    for (let days = 0; days <= 28; days++) await sweep({ db, now: day(days) })
    expect(await told(db, 'ada')).toEqual([
      'still-waiting 7',
      'still-waiting 14',
      'still-waiting 21',
      'timing-out 3',
      'request-closed silent',
    ])
    expect(await told(db, 'grace')).toEqual(['request-closed silent'])
    expect(await stateOf(db, reviewId)).toBe('open')
    expect((await facts(db)).items).toEqual([
      { id: 'done', withdrawnAt: null },
      { id: 'open', withdrawnAt: day(28) },
    ])
  })

  test('closes the same by one late look, in several processes at once', async () => {
    const [often, late] = [await open(), await open()]
    await silent(often.db)
    await silent(late.db)
    for (let days = 0; days <= 40; days++) await sweep({ db: often.db, now: day(days) })
    await together(late.db, 4, () => sweep({ db: late.db, now: day(40) }))
    expect(await facts(late.db)).toEqual(await facts(often.db))
    expect(await told(late.db, 'ada')).toEqual(['request-closed silent'])
  })

  test('brings nothing to mind and does not close while the learner’s roadmap is paused, also without a mentor', async () => {
    const { db } = await open()
    const { ada, mentorships, reviewId } = await silent(db)
    const roadmapId = await onTheWay(db, ada)
    await act(db, ada, pauseRoadmap, { roadmapId }, day(6))
    await sweep({ db, now: day(40) })
    await db.mentorship.update({ where: { id: mentorships[0] ?? '' }, data: { endedAt: day(41) } })
    await sweep({ db, now: day(60) })
    expect(await told(db, 'ada')).toEqual([])
    expect(await stateOf(db, reviewId)).toBe('changes-asked')
    await act(db, ada, resumeRoadmap, { roadmapId }, day(60))
    await sweep({ db, now: day(81.9) })
    expect(await stateOf(db, reviewId)).toBe('changes-asked')
    await sweep({ db, now: day(82) })
    expect(await stateOf(db, reviewId)).toBe('open')
  })

  test('stays open when a newer curriculum is accepted in the pause: the new roadmap rests since the old one did', async () => {
    const { db } = await open()
    const { ada, reviewId } = await silent(db)
    const roadmapId = await onTheWay(db, ada)
    await act(db, ada, pauseRoadmap, { roadmapId }, day(6))
    const newer = secondVersion()
    const accepting = { roadmapId, hash: newer.hash, answer: 'accept' } as const
    const next = await perform(answerCurriculum, accepting, { actor: ada, db, content: newer, now: day(40) })
    for (const days of [40, 60]) await sweep({ db, now: day(days) })
    expect([await told(db, 'ada'), await stateOf(db, reviewId)]).toEqual([[], 'changes-asked'])
    await act(db, ada, resumeRoadmap, { roadmapId: next.roadmapId }, day(60))
    await sweep({ db, now: day(81.9) })
    expect(await stateOf(db, reviewId)).toBe('changes-asked')
    await sweep({ db, now: day(82) })
    expect(await stateOf(db, reviewId)).toBe('open')
  })

  test('is not closed while its mentorship is paused', async () => {
    const { db } = await open()
    const { people, mentorships, reviewId } = await silent(db)
    const [grace] = people
    if (!grace) throw new Error('no mentor')
    await act(db, grace, pauseMentorship, { mentorshipId: mentorships[0] ?? '' }, day(6))
    await sweep({ db, now: day(60) })
    expect(await stateOf(db, reviewId)).toBe('changes-asked')
    expect(await told(db, 'ada')).toEqual(['mentorship-changed'])
  })

  test('after a comment is nothing that anybody is reminded of', async () => {
    const { db } = await open()
    const { reviewId } = await silent(db)
    await db.review.update({ where: { id: reviewId }, data: { changesAskedAt: null } })
    for (const days of [7, 14, 21, 25]) await sweep({ db, now: day(days) })
    expect(await told(db, 'ada')).toEqual([])
  })
})

onBothDatabases('An invitation', (open) => {
  test('that nobody answered is told of to its sender once, and again when it was sent again', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    const made = { fromId: 'ada', asksFor: 'mentor', words: '', shares: '', createdAt: NOW }
    await db.invitation.create({ data: { ...made, id: 'a', name: 'Grace', tokenHash: 'a', expiresAt: day(14) } })
    await db.invitation.create({ data: { ...made, id: 'b', tokenHash: 'b', expiresAt: day(14), answeredAt: day(2), answer: 'declined' } })
    await db.invitation.create({ data: { ...made, id: 'c', tokenHash: 'c', expiresAt: day(14), withdrawnAt: day(2) } })
    await sweep({ db, now: later(14 * 24 * 60 - 1) })
    expect(await told(db, 'ada')).toEqual([])
    await together(db, 3, () => sweep({ db, now: day(14) }))
    await sweep({ db, now: day(15) })
    expect(await told(db, 'ada')).toEqual(['invitation-answered'])
    await db.invitation.update({ where: { id: 'a' }, data: { expiresAt: day(30) } })
    await sweep({ db, now: day(30) })
    expect(await told(db, 'ada')).toEqual(['invitation-answered', 'invitation-answered'])
  })
})
