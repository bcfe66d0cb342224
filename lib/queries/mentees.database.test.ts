import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { moveMilestone } from '../commands/move-milestone.ts'
import { pauseRoadmap } from '../commands/pause-roadmap.ts'
import { planAway } from '../commands/plan-away.ts'
import { resumeRoadmap } from '../commands/resume-roadmap.ts'
import { startTimer } from '../commands/start-timer.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { askForAnswer, milestoneSubject, openReview, writeMove } from '../db/reviews.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { menteeBrief } from './mentee-brief.ts'
import { menteeLines } from './mentee-lines.ts'
import { menteesView } from './mentees.ts'
import { needAWord } from './need-a-word.ts'

type Account = Extract<Actor, { kind: 'account' }>

const MILESTONE = 'm-python-project'
const DAY = 24 * 60
const inDays = (days: number) => later(days * DAY)

const listed = (db: Db, actor: Actor, now = inDays(0)) => menteeLines({ actor, db, content: content(), now })

/** Does something on each of these days. */
async function activeOn(db: Db, { userId }: Account, days: readonly number[]): Promise<void> {
  const key = `account:${userId}`
  const event = { ownerKey: key, actorKey: key, verb: 'note:saved', subject: 'roadmap:any' }
  await db.event.createMany({ data: days.map((day) => ({ ...event, at: inDays(day) })) })
}

/** Hands in, as far as the list looks at it. @returns the review's id */
async function handedIn(db: Db, learner: Account, { to = null, day = 0 }: { to?: Account | null; day?: number } = {}): Promise<string> {
  const now = inDays(day)
  return db.$transaction(async (tx) => {
    const subject = milestoneSubject(MILESTONE, 'first-role')
    const review = await openReview(tx, { learnerId: learner.userId, kind: 'submission', subject, title: 'Python project', now })
    const number = review.number + 1
    await writeMove(tx, review, 'hand-in', { now, number })
    const asking = { reviewId: review.id, number, learnerId: learner.userId, mentorId: to?.userId ?? null, ask: 'Is it clear?', now }
    await askForAnswer(tx, asking)
    return review.id
  })
}

/** Asks for a criterion, as a verdict does. */
async function askedFor(db: Db, reviewId: string, mentor: Account, { day, about = 'criterion:c1' }: { day: number; about?: string }) {
  const at = inDays(day)
  await db.$transaction(async (tx) => {
    const review = await tx.review.findUniqueOrThrow({ where: { id: reviewId } })
    await writeMove(tx, review, 'ask-changes', { now: at })
    await tx.reviewRequest.updateMany({ where: { openKey: reviewId }, data: { openKey: null, closedAt: at, outcome: 'answered' } })
    const verdictId = randomUUID()
    const verdict = {
      id: verdictId,
      reviewId,
      number: review.number,
      kind: 'changes',
      mentorId: mentor.userId,
      learnerId: review.learnerId,
    }
    await tx.verdict.create({ data: { ...verdict, checks: '{}', words: 'Not yet.', at } })
    const item = { id: randomUUID(), reviewId, verdictId, mentorId: mentor.userId, about, blocking: true, words: 'Missing', raisedAt: at }
    await tx.changeItem.create({ data: item })
  })
}

async function pair(db: Db, shares: readonly Share[]) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
  const roadmapId = await onTheWay(db, ada)
  return { ada, grace, roadmapId, mentorshipId: await mentored(db, ada, grace, shares) }
}

onBothDatabases('A mentor’s mentees', (open) => {
  test('come with their track, what is approved, their active days and the moment of the last one', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId, mentorshipId } = await pair(db, ['roadmap', 'evidence'])
    await act(db, ada, moveMilestone, { roadmapId, milestoneId: MILESTONE, move: 'start' }, inDays(1))
    await activeOn(db, ada, [1, 2, 10])
    const of = await db.roadmapMilestone.count({ where: { roadmapId, OR: [{ learningLikely: { gt: 0 } }, { practiceLikely: { gt: 0 } }] } })
    expect(await listed(db, grace, inDays(12))).toEqual([
      {
        mentorshipId,
        name: 'Ada',
        isPaused: false,
        reasons: [],
        waits: null,
        waitsSince: null,
        track: { name: 'MLOps', blaze: 'square' },
        approved: { count: 0, of },
        weeks: [0, 0, 0, 0, 0, 0, 0, 0, 3, 1],
        lastSeenOn: '2026-12-04',
        lastSeenDays: 2,
        restsSince: null,
      },
    ])
    const id = await handedIn(db, ada)
    await db.review.update({ where: { id }, data: { awaitingMentorSince: null, approvedAt: inDays(1), approvedNumber: 1 } })
    expect((await listed(db, grace))[0]?.approved).toEqual({ count: 1, of })
  })

  test('count only what the mentee did on their own account of learning: no signing in, nobody else', async () => {
    const { db } = await open()
    const { ada, grace } = await pair(db, ['roadmap'])
    const key = `account:${ada.userId}`
    await db.event.deleteMany()
    await db.event.createMany({
      data: [
        { ownerKey: key, actorKey: key, verb: 'account:signed-in', subject: key, at: inDays(1) },
        { ownerKey: key, actorKey: `account:${grace.userId}`, verb: 'review:commented', subject: 'review:1', at: inDays(2) },
      ],
    })
    expect((await listed(db, grace, inDays(3)))[0]).toMatchObject({ lastSeenOn: null, lastSeenDays: null })
  })

  test('show nothing that is not shared but the name and what waits', async () => {
    const { db } = await open()
    const { ada, grace } = await pair(db, [])
    await activeOn(db, ada, [0, 1, 2, 3, 4, 5, 6])
    const id = await handedIn(db, ada, { to: grace, day: 7 })
    const [line] = await listed(db, grace, inDays(60))
    expect(line).toMatchObject({ name: 'Ada', reasons: [], track: null, approved: null, weeks: null, lastSeenOn: null, lastSeenDays: null })
    expect(line?.waits).toEqual({
      href: `/mentoring/reviews/${id}`,
      title: 'Python project',
      what: 'first submission',
      days: 53,
      others: 0,
    })
  })

  test('may need a word after a silence that is long for them', async () => {
    const { db } = await open()
    const { ada, grace } = await pair(db, ['roadmap'])
    await activeOn(db, ada, [1, 2, 3, 4, 5, 6, 7])
    expect((await listed(db, grace, inDays(16)))[0]?.reasons).toEqual([])
    expect((await listed(db, grace, inDays(17)))[0]?.reasons).toMatchObject([{ rule: 'silent', words: 'No activity for 10 days' }])
  })

  test('are not silent when they said that they are away, or let a timer run', async () => {
    const { db } = await open()
    const { ada, grace } = await pair(db, ['roadmap'])
    await activeOn(db, ada, [1, 2, 3, 4, 5, 6, 7])
    const reasons = async (day: number) => (await listed(db, grace, inDays(day)))[0]?.reasons.map((it) => it.rule)
    await act(db, ada, planAway, { key: randomUUID(), from: '2026-12-08', to: '2026-12-24' }, inDays(12))
    expect([await reasons(17), await reasons(22)]).toEqual([[], ['silent']])
    await act(db, ada, startTimer, { milestone: '' }, inDays(21))
    expect(await reasons(22)).toEqual([])
  })

  test('may need a word when changes wait long, and when one criterion was asked for twice; not where evidence is not shared', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId } = await pair(db, ['roadmap', 'evidence'])
    const id = await handedIn(db, ada)
    await askedFor(db, id, grace, { day: 1 })
    expect((await listed(db, grace, inDays(14)))[0]?.reasons).toEqual([])
    expect((await listed(db, grace, inDays(15)))[0]?.reasons).toMatchObject([{ rule: 'unanswered', detail: 'Python project' }])
    await handedIn(db, ada, { day: 16 })
    await askedFor(db, id, grace, { day: 17 })
    const criterion =
      content()
        .milestones.get(MILESTONE)
        ?.criteria.find((it) => it.id === 'c1')?.text ?? 'none'
    const twice = { rule: 'asked-twice', words: 'Same criterion asked for twice', detail: `Python project: ${criterion}` }
    expect((await listed(db, grace, inDays(18)))[0]?.reasons).toMatchObject([twice])
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap' } })
    expect((await listed(db, grace, inDays(18)))[0]?.reasons).toEqual([])
  })

  test('asked for a criterion once more after the first was withdrawn, or in a review that is settled: no reason', async () => {
    const { db } = await open()
    const { ada, grace } = await pair(db, ['roadmap', 'evidence'])
    const id = await handedIn(db, ada)
    await askedFor(db, id, grace, { day: 1 })
    await db.changeItem.updateMany({ data: { withdrawnAt: inDays(1) } })
    await handedIn(db, ada, { day: 2 })
    await askedFor(db, id, grace, { day: 3 })
    expect((await listed(db, grace, inDays(4)))[0]?.reasons).toEqual([])
    await db.changeItem.updateMany({ data: { withdrawnAt: null } })
    expect((await listed(db, grace, inDays(4)))[0]?.reasons).toHaveLength(1)
    await db.review.update({ where: { id }, data: { awaitingLearnerSince: null, changesAskedAt: null, approvedAt: inDays(4) } })
    expect((await listed(db, grace, inDays(4)))[0]?.reasons).toEqual([])
  })

  test('behind the first plan: what is settled and under way counts, and only where hours are shared', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId, mentorshipId } = await pair(db, ['roadmap', 'hours'])
    await db.event.deleteMany()
    // The roadmap begins on 30 November: ten weeks of 8 hours later.
    const then = inDays(6 + 70)
    const of = async () => (await listed(db, grace, then))[0]?.reasons[0]
    const settled = await db.roadmapMilestone.findMany({ where: { roadmapId } })
    expect(settled.every((it) => it.skippedAt === null)).toBe(true)
    expect(await of()).toMatchObject({ rule: 'behind', words: 'Behind the plan by 80 h' })
    await act(db, ada, moveMilestone, { roadmapId, milestoneId: MILESTONE, move: 'start' })
    const { learningLikely, practiceLikely } = settled.find((it) => it.milestoneId === MILESTONE) ?? {
      learningLikely: 0,
      practiceLikely: 0,
    }
    const hours = learningLikely + practiceLikely
    expect(await of()).toMatchObject({ words: `Behind the plan by ${80 - hours} h` })
    await act(db, ada, moveMilestone, { roadmapId, milestoneId: MILESTONE, move: 'finish' })
    expect(await of()).toMatchObject({ words: `Behind the plan by ${80 - hours} h` })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap' } })
    expect(await of()).toBeUndefined()
  })

  test('behind the first plan after a pause: its days ask for nothing, in the list and in the brief', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId, mentorshipId } = await pair(db, ['roadmap', 'hours'])
    const brief = (now: Date) => menteeBrief({ actor: grace, db, content: content(), now }, { mentorshipId })
    // Four weeks of 8 hours, eight weeks of pause.
    await act(db, ada, pauseRoadmap, { roadmapId }, inDays(6 + 28))
    await act(db, ada, resumeRoadmap, { roadmapId }, inDays(6 + 84))
    await db.event.deleteMany()
    const reason = { rule: 'behind', words: 'Behind the plan by 32 h' }
    expect((await listed(db, grace, inDays(6 + 84)))[0]?.reasons).toMatchObject([reason])
    expect((await brief(inDays(6 + 84))).reasons).toMatchObject([reason])
  })

  test('who paused their roadmap need no word, and say since when only where hours are shared', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId, mentorshipId } = await pair(db, ['roadmap', 'hours'])
    await activeOn(db, ada, [1, 2, 3, 4, 5, 6, 7])
    const [before] = await listed(db, grace, inDays(60))
    expect(before?.reasons.map((it) => it.rule)).toEqual(['silent', 'behind'])
    await act(db, ada, pauseRoadmap, { roadmapId }, inDays(8))
    const [rests] = await listed(db, grace, inDays(60))
    expect(rests).toMatchObject({ reasons: [], restsSince: '2026-12-02' })
    const brief = () => menteeBrief({ actor: grace, db, content: content(), now: inDays(60) }, { mentorshipId })
    expect(await brief()).toMatchObject({ reasons: [], restsSince: '2026-12-02', slipped: null })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap' } })
    expect((await listed(db, grace, inDays(60)))[0]).toMatchObject({ reasons: [], restsSince: null })
    expect(await brief()).toMatchObject({ reasons: [], restsSince: null })
    await act(db, ada, resumeRoadmap, { roadmapId }, inDays(59))
    expect((await listed(db, grace, inDays(60)))[0]?.restsSince).toBeNull()
  })

  test('that are paused show a name and nothing else, and ask for nothing; that are ended are gone', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId } = await pair(db, ['roadmap', 'evidence', 'hours'])
    await activeOn(db, ada, [1, 2, 3, 4, 5, 6, 7])
    await handedIn(db, ada, { to: grace })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: inDays(8), pausedBy: 'learner' } })
    expect(await listed(db, grace, inDays(90))).toEqual([
      {
        mentorshipId,
        name: 'Ada',
        isPaused: true,
        reasons: [],
        waits: null,
        waitsSince: null,
        track: null,
        approved: null,
        weeks: null,
        lastSeenOn: null,
        lastSeenDays: null,
        restsSince: null,
      },
    ])
    await db.mentorship.update({ where: { id: mentorshipId }, data: { endedAt: inDays(9), pairKey: null } })
    expect(await listed(db, grace, inDays(90))).toEqual([])
  })

  test('wait with what was asked of this mentor or of any, not with what was asked of another', async () => {
    const { db } = await open()
    const { ada, grace } = await pair(db, ['roadmap', 'evidence'])
    const alan = await member(db, 'Alan', 'mentor')
    await mentored(db, ada, alan)
    const id = await handedIn(db, ada, { to: alan })
    expect((await listed(db, grace))[0]?.waits).toBeNull()
    expect((await listed(db, alan))[0]?.waits?.href).toContain(id)
    await db.reviewRequest.updateMany({ data: { mentorId: null } })
    expect((await listed(db, grace))[0]?.waits?.href).toContain(id)
    expect(await listed(db, ada)).toEqual([])
  })

  test('can be those that may need a word, or those that wait; beside the queue both are there', async () => {
    const { db } = await open()
    const { ada, grace } = await pair(db, ['roadmap', 'evidence'])
    const lin = await member(db, 'Lin')
    await mentored(db, lin, grace)
    await activeOn(db, ada, [1, 2, 3, 4, 5, 6, 7])
    await handedIn(db, lin, { to: grace, day: 1 })
    await db.mentor.update({ where: { userId: grace.userId }, data: { mostMentees: 5 } })
    const context = { actor: grace, db, content: content(), now: inDays(40) }
    const names = async (filter: 'all' | 'word' | 'waiting') => (await menteesView(context, { filter })).shown.map((it) => it.name)
    expect([await names('all'), await names('word'), await names('waiting')]).toEqual([['Ada', 'Lin'], ['Ada'], ['Lin']])
    expect(await menteesView(context, { filter: 'word' })).toMatchObject({ counts: { all: 2, word: 1, waiting: 1 }, most: 5 })
    const aside = await needAWord(context)
    expect([aside.of, aside.needing.map((it) => it.name), aside.fine.map((it) => it.name), aside.more]).toEqual([2, ['Ada'], ['Lin'], 0])
    await expect(menteesView({ ...context, actor: guest('nobody') }, { filter: 'all' })).rejects.toBeInstanceOf(SignInNeeded)
  })
})
