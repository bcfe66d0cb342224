import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { act, guest, later, member, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { discardTimer } from './discard-timer.ts'
import { logTime } from './log-time.ts'
import { startTimer } from './start-timer.ts'
import { stopTimer } from './stop-timer.ts'

const milestone = 'm-python-project'

async function ada(db: Db, timeZone: string | null = null) {
  const actor = { ...(await member(db, 'Ada')), timeZone }
  const start = (on = '', now = NOW) => act(db, actor, startTimer, { milestone: on }, now)
  const stop = (hours: string, { on = '', startedAt = NOW, now = later(90) } = {}) =>
    act(db, actor, stopTimer, { startedAt: startedAt.toISOString(), hours, milestone: on }, now)
  const discard = (startedAt = NOW) => act(db, actor, discardTimer, { startedAt: startedAt.toISOString() }, later(5))
  const entries = () => db.timeEntry.findMany({ orderBy: [{ day: 'asc' }] })
  const timers = () => db.timer.findMany()
  return { actor, start, stop, discard, entries, timers, events: (verb: string) => db.event.count({ where: { verb } }) }
}

onBothDatabases('A timer', (open) => {
  test('runs once for each person, however often and in however many tabs it is started', async () => {
    const { db } = await open()
    const { start, timers, events } = await ada(db)
    const results = await together(db, 4, () => start())
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await timers()).toMatchObject([{ learnerId: 'ada', milestoneId: null, scope: null, startedAt: NOW }])
    expect(await start('', later(30))).toEqual({ startedAt: NOW, changed: false })
    expect(await events('timer:started')).toBe(1)
  })

  test('is for a milestone of a roadmap that is followed; while it runs none is started for something else', async () => {
    const { db } = await open()
    const { actor, start, timers } = await ada(db)
    await expect(start(milestone)).rejects.toBeInstanceOf(NotFound)
    await onTheWay(db, actor)
    await start(milestone)
    expect(await timers()).toMatchObject([{ milestoneId: milestone, scope: 'first-role' }])
    await expect(start()).rejects.toMatchObject({ message: expect.stringContaining('Stop or discard it'), field: null })
    expect(await timers()).toHaveLength(1)
  })

  test('logs what it is stopped with, once from however many tabs, and is gone', async () => {
    const { db } = await open()
    const { actor, start, stop, entries, timers, events } = await ada(db)
    await onTheWay(db, actor)
    await start(milestone)
    const results = await together(db, 4, () => stop('1:30', { on: milestone }))
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await entries()).toMatchObject([{ day: '2026-11-24', minutes: 90, milestoneId: milestone, scope: 'first-role' }])
    expect(await timers()).toEqual([])
    expect(await stop('3', { on: milestone })).toEqual({ minutes: 90, changed: false })
    expect(await events('time:logged')).toBe(1)
  })

  test('that was forgotten is corrected, and keeps running when more hours are asked for than a day has', async () => {
    const { db } = await open()
    const { actor, start, stop, entries, timers } = await ada(db)
    await start()
    await act(db, actor, logTime, { key: randomUUID(), hours: '2' })
    await expect(stop('23', { now: later(31 * 60) })).rejects.toMatchObject({ field: 'hours' })
    await expect(stop('', { now: later(31 * 60) })).rejects.toMatchObject({ field: 'hours' })
    expect(await timers()).toHaveLength(1)
    await stop('1.5', { now: later(31 * 60) })
    expect((await entries()).map((it) => it.minutes).toSorted((a, b) => a - b)).toEqual([90, 120])
  })

  test('is logged for the learner’s own day of its start, and never for a day that is still to come', async () => {
    const { db } = await open()
    const evening = new Date('2026-11-24T14:30:00Z')
    const { actor, start, stop, entries } = await ada(db, 'Asia/Tokyo')
    await start('', evening)
    await stop('1', { startedAt: evening, now: new Date('2026-11-24T15:30:00Z') })
    expect(await entries()).toMatchObject([{ day: '2026-11-24' }])
    const night = new Date('2026-11-24T16:00:00Z')
    await start('', night)
    const inLosAngeles = { ...actor, timeZone: 'America/Los_Angeles' }
    await act(db, inLosAngeles, stopTimer, { startedAt: night.toISOString(), hours: '1' }, new Date('2026-11-24T17:00:00Z'))
    expect((await entries()).map((it) => it.day)).toEqual(['2026-11-24', '2026-11-24'])
  })

  test('of an older page changes nothing once it was discarded or another one runs', async () => {
    const { db } = await open()
    const { start, stop, discard, entries, timers, events } = await ada(db)
    await start()
    expect(await discard()).toEqual({ changed: true })
    expect(await discard()).toEqual({ changed: false })
    expect(await events('timer:discarded')).toBe(1)
    await expect(stop('1')).rejects.toMatchObject({ message: expect.stringContaining('runs no more') })
    await start('', later(10))
    await expect(stop('1')).rejects.toMatchObject({ message: expect.stringContaining('runs no more') })
    expect(await discard()).toEqual({ changed: false })
    expect(await timers()).toHaveLength(1)
    expect(await entries()).toEqual([])
  })

  test('of a milestone that is followed no more is logged for what it ran for, as it was asked then, or for nothing in particular', async () => {
    const { db } = await open()
    const { actor, start, stop, entries } = await ada(db)
    const roadmapId = await onTheWay(db, actor)
    await start(milestone)
    await act(db, actor, archiveRoadmap, { roadmapId })
    await expect(stop('1', { on: 'm-ci-cd' })).rejects.toBeInstanceOf(NotFound)
    await stop('1', { on: milestone })
    expect(await entries()).toMatchObject([{ milestoneId: milestone, scope: 'first-role', minutes: 60 }])
    await start('', later(100))
    await stop('2', { startedAt: later(100), now: later(240) })
    expect(await entries()).toMatchObject([{ milestoneId: milestone }, { milestoneId: null, minutes: 120 }])
  })

  test('is its owner’s alone and needs an account', async () => {
    const { db } = await open()
    const { start, timers } = await ada(db)
    await start()
    const alan = await member(db, 'Alan')
    expect(await act(db, alan, discardTimer, { startedAt: NOW.toISOString() })).toEqual({ changed: false })
    await expect(act(db, alan, stopTimer, { startedAt: NOW.toISOString(), hours: '1' })).rejects.toThrow('runs no more')
    expect(await timers()).toHaveLength(1)
    await expect(act(db, guest('Gus'), startTimer, {})).rejects.toBeInstanceOf(SignInNeeded)
    await expect(act(db, guest('Gus'), stopTimer, { startedAt: NOW.toISOString(), hours: '1' })).rejects.toBeInstanceOf(SignInNeeded)
    await expect(act(db, guest('Gus'), discardTimer, { startedAt: NOW.toISOString() })).rejects.toBeInstanceOf(SignInNeeded)
  })
})
