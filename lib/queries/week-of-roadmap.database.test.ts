import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { creditMilestone } from '../commands/credit-milestone.ts'
import { logTime } from '../commands/log-time.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { planAway } from '../commands/plan-away.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { startTimer } from '../commands/start-timer.ts'
import { useOwnFactor } from '../commands/use-own-factor.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { openReview, writeMove } from '../db/reviews.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import { act, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { roadmapView } from './roadmap.ts'
import { weekView } from './week.ts'
import { weeklyPlan } from './weekly-plan.ts'

/** Six weeks into a roadmap that began on 30 November, at 8 hours a week: a Wednesday. */
const SOON = new Date('2027-01-13T12:00:00.000Z')
const milestone = 'm-python-project'

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, actor)
  const log = (day: string, hours: string, on = '') => act(db, actor, logTime, { key: randomUUID(), day, hours, milestone: on }, SOON)
  const see = (now = SOON) => weekView({ actor, db, content: content(), now }, { roadmapId: undefined })
  const move = (...moves: ('open' | 'start' | 'finish')[]) =>
    moves.reduce<Promise<unknown>>(
      (before, it) => before.then(() => act(db, actor, moveMilestone, { roadmapId, milestoneId: milestone, move: it }, SOON)),
      Promise.resolve(),
    )
  return { actor, roadmapId, log, see, move }
}

onBothDatabases('The week of a roadmap', (open) => {
  test('plans the hours that are left of it, and says what is done of them', async () => {
    const { db } = await open()
    const { log, see, move } = await ada(db)
    await move('open', 'start')
    await log('2027-01-12', '3', milestone)
    const { roadmap } = await see()
    const lines = roadmap?.plan?.lines ?? []
    expect(lines[0]).toMatchObject({ id: milestone, status: 'in-progress', isDone: false, logged: 3 })
    expect(lines.reduce((sum, it) => sum + it.logged + it.planned, 0)).toBeCloseTo(roadmap?.plan?.hours ?? 0, 1)
    expect(roadmap?.plan?.hours).toBeLessThanOrEqual(8.02)
    expect(roadmap).toMatchObject({ week: 7, pausedFrom: null, pace: { soFar: 3, planned: 8, average: 0 } })
    expect(roadmap?.pace.weeks).toHaveLength(6)
    expect(roadmap?.forecast.logged.at(-1)).toEqual({ day: '2027-01-13', hours: 3 })
  })

  test('says how much is done as the roadmap and the weekly mail do, without what is left out', async () => {
    const { db } = await open()
    const { actor, roadmapId, see, move } = await ada(db)
    await move('open', 'start', 'finish')
    await act(db, actor, skipMilestone, { roadmapId, milestoneId: 'm-ml-ci', reason: 'Not now' }, SOON)
    await act(db, actor, creditMilestone, { roadmapId, milestoneId: 'm-containers-cloud', kind: 'claim' }, SOON)
    const { progress } = await roadmapView({ actor, db, content: content(), now: SOON }, { roadmapId })
    const { done, whole, skipped, credited, total } = progress
    expect([done, skipped, credited].every((it) => it > 0)).toBe(true)
    expect(whole).toBe(total - skipped)
    expect((await see()).roadmap?.hours).toEqual({ finished: done, all: whole })
    expect(await weeklyPlan(db, content(), { learnerId: 'ada', today: '2027-01-13', firstWeekday: 1 })).toMatchObject({ done, whole })
  })

  test('suggests the hours of its weeks, if so many can be planned', async () => {
    const { db } = await open()
    const { log, see } = await ada(db)
    const mondays = ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04']
    for (const day of mondays) await log(day, '20')
    expect((await see()).roadmap?.pace.suggestion).toBe(20)
    for (const day of mondays) await log(addDays(day, 1), '23')
    expect((await see()).roadmap?.pace.suggestion).toBeNull()
  })

  test('plans nothing while it rests, and has its dates as they were', async () => {
    const { db } = await open()
    const { roadmapId, see } = await ada(db)
    const before = await see(new Date('2027-01-11T12:00:00Z'))
    await db.roadmapPause.create({ data: { id: 'pause', roadmapId, fromOn: '2027-01-11', at: NOW, openKey: roadmapId } })
    const { roadmap, planned } = await see(new Date('2027-02-01T12:00:00Z'))
    expect(roadmap).toMatchObject({ pausedFrom: '2027-01-11', plan: null })
    expect(roadmap?.forecast.finish).toEqual(before.roadmap?.forecast.finish)
    expect(planned).toBeNull()
  })

  test('has a stone for what is finished, and a factor that says what it is from and can be switched off', async () => {
    const { db } = await open()
    const { actor, log, see, move } = await ada(db)
    expect((await see()).roadmap).toMatchObject({ factor: null })
    await log('2027-01-08', '20', milestone)
    await log('2027-01-09', '20', milestone)
    await move('open', 'start', 'finish')
    const used = (await see()).roadmap
    expect(used?.factor).toMatchObject({ isUsed: true, from: [{ id: milestone, actual: expect.closeTo(40, 6) }] })
    expect(used?.stones[0]).toMatchObject({ id: milestone, state: 'placed' })
    expect(used?.stones.filter((it) => it.state === 'placed')).toHaveLength(1)
    expect(used?.hours.finished).toBe(used?.stones[0]?.hours)
    await act(db, actor, useOwnFactor, { on: 'no' })
    const ignored = (await see()).roadmap
    expect(ignored?.factor).toMatchObject({ isUsed: false, factor: used?.factor?.factor })
    expect(ignored?.forecast.left).toBeLessThan(used?.forecast.left ?? 0)
  })

  test('shows the timer that runs, and days away that are over beside those to come', async () => {
    const { db } = await open()
    const { actor, see } = await ada(db)
    expect((await see()).timer).toBeNull()
    await act(db, actor, startTimer, { milestone }, new Date('2027-01-13T10:29:30Z'))
    const title = content().milestones.get(milestone)?.title
    const day = '2027-01-13'
    expect((await see()).timer).toEqual({
      milestone: { id: milestone, title },
      startedAt: '2027-01-13T10:29:30.000Z',
      day,
      time: '10:29',
      minutes: 90,
    })
    for (const [from, to] of [
      ['2026-12-21', '2026-12-31'],
      ['2027-01-18', '2027-01-20'],
    ] as const)
      await act(db, actor, planAway, { key: randomUUID(), from, to }, SOON)
    expect(await see()).toMatchObject({ away: [{ from: '2027-01-18' }], pastAway: [{ from: '2026-12-21', to: '2026-12-31' }] })
  })

  test('says who asked for changes, for how many, and how their note begins', async () => {
    const { db } = await open()
    const { see } = await ada(db)
    await member(db, 'Grace')
    await db.$transaction(async (tx) => {
      const review = await openReview(tx, {
        learnerId: 'ada',
        kind: 'submission',
        subject: 'milestone:m:full',
        title: 'Registry',
        now: NOW,
      })
      await writeMove(tx, review, 'hand-in', { now: NOW, number: 1 })
      await writeMove(tx, { ...review, number: 1 }, 'ask-changes', { now: NOW })
      await tx.review.updateMany({ data: { changesAskedAt: NOW, awaitingLearnerSince: NOW } })
      const verdict = { id: 'v', reviewId: review.id, number: 1, kind: 'changes', mentorId: 'grace', learnerId: 'ada', checks: '{}' }
      await tx.verdict.create({ data: { ...verdict, words: 'The entry is clear.', at: NOW } })
      const item = {
        reviewId: review.id,
        verdictId: 'v',
        mentorId: 'grace',
        about: '',
        words: 'The licence',
        raisedAt: NOW,
        blocking: true,
      }
      await tx.changeItem.create({ data: { ...item, id: 'open' } })
      await tx.changeItem.create({ data: { ...item, id: 'done', resolvedAt: NOW } })
    })
    expect((await see()).waiting).toMatchObject([
      { title: 'Registry', changesAsked: true, verdict: { mentor: 'Grace', open: 1, words: 'The entry is clear.', on: '2026-11-24' } },
    ])
  })
})
