import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Db } from '../db/client.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { act, guest, member, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { logTime, type LogTime } from './log-time.ts'
import { takeBackTime } from './take-back-time.ts'

const today = '2026-11-24'

async function ada(db: Db, timeZone: string | null = null) {
  const actor = { ...(await member(db, 'Ada')), timeZone }
  const log = (input: Partial<z.input<typeof LogTime>> = {}, now = NOW) =>
    act(db, actor, logTime, { key: randomUUID(), hours: '1.5', ...input }, now)
  const rows = () => db.timeEntry.findMany({ orderBy: [{ day: 'asc' }, { minutes: 'asc' }] })
  const events = (verb: string) => db.event.count({ where: { verb } })
  return { actor, log, rows, events }
}

onBothDatabases('Logging time', (open) => {
  test('keeps whole minutes for the learner’s own day, without a milestone too, with one event', async () => {
    const { db } = await open()
    const { log, rows, events } = await ada(db)
    expect(await log()).toMatchObject({ minutes: 90, changed: true })
    await log({ hours: '1:20', day: '2026-11-20' })
    expect(await rows()).toMatchObject([
      { learnerId: 'ada', milestoneId: null, scope: null, day: '2026-11-20', minutes: 80, removedAt: null },
      { day: today, minutes: 90, at: NOW },
    ])
    expect(await events('time:logged')).toBe(2)
  })

  test('counts days in the time zone of the learner: it may be tomorrow already, or still yesterday', async () => {
    const { db } = await open()
    const late = new Date('2026-11-24T23:30:00Z')
    const east = await ada(db, 'Asia/Tokyo')
    await east.log({}, late)
    expect(await east.rows()).toMatchObject([{ day: '2026-11-25' }])
    await db.timeEntry.deleteMany()
    const west = { ...east.actor, timeZone: 'America/Los_Angeles' }
    const ahead = act(db, west, logTime, { key: randomUUID(), hours: '1', day: '2026-11-25' }, late)
    await expect(ahead).rejects.toMatchObject({ message: 'Choose today or a day before it.', field: 'day' })
  })

  test('is for a milestone of a roadmap that is followed, and for no other', async () => {
    const { db } = await open()
    const { actor, log, rows } = await ada(db)
    await expect(log({ milestone: 'm-python-project' })).rejects.toBeInstanceOf(NotFound)
    const roadmapId = await onTheWay(db, actor)
    await log({ milestone: 'm-python-project' })
    expect(await rows()).toMatchObject([{ milestoneId: 'm-python-project', scope: 'first-role' }])
    await expect(log({ milestone: 'm-of-nowhere' })).rejects.toBeInstanceOf(NotFound)
    await act(db, actor, archiveRoadmap, { roadmapId })
    await expect(log({ milestone: 'm-python-project' })).rejects.toBeInstanceOf(NotFound)
    expect(await rows()).toHaveLength(1)
  })

  test('refuses what is no time, a day ahead, and more than a day holds, and says what to do', async () => {
    const { db } = await open()
    const { log, rows } = await ada(db)
    for (const hours of ['', '0', '-1', 'soon', '0:00'])
      await expect(log({ hours })).rejects.toMatchObject({ message: 'Enter the hours as a number above 0, as 1.5.', field: 'hours' })
    await expect(log({ hours: '24.5' })).rejects.toMatchObject({ field: 'hours' })
    await expect(log({ day: '2026-11-25' })).rejects.toMatchObject({ message: 'Choose today or a day before it.', field: 'day' })
    await expect(log({ day: '2026-02-30' })).rejects.toMatchObject({ message: expect.stringContaining('a day that exists'), field: 'day' })
    expect(await rows()).toEqual([])
    await log({ hours: '20' })
    await expect(log({ hours: '4:01' })).rejects.toMatchObject({ message: expect.stringContaining('A day has 24 hours') })
    await log({ hours: '4' })
    await log({ hours: '4', day: '2026-11-23' })
    expect(await rows()).toHaveLength(3)
  })

  test('pressed twice, or many times at once, logs once', async () => {
    const { db } = await open()
    const { log, rows, events } = await ada(db)
    const key = randomUUID()
    const results = await together(db, 6, () => log({ key }))
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
    expect(await events('time:logged')).toBe(1)
  })

  test('of many at once together holds to 24 hours a day', async () => {
    const { db } = await open()
    const { log, rows } = await ada(db)
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => log({ hours: '10' })))
    expect(results.filter((it) => it.status === 'fulfilled')).toHaveLength(2)
    for (const it of results) if (it.status === 'rejected') expect(it.reason).toBeInstanceOf(Refused)
    expect(await rows()).toHaveLength(2)
  })

  test('needs an account, and gives away nothing of somebody else’s entry', async () => {
    const { db } = await open()
    const { log } = await ada(db)
    await expect(act(db, guest('Gus'), logTime, { key: randomUUID(), hours: '1' })).rejects.toBeInstanceOf(SignInNeeded)
    const key = randomUUID()
    await log({ key })
    const alan = await member(db, 'Alan')
    await expect(act(db, alan, logTime, { key, hours: '1' })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, alan, takeBackTime, { id: key })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, alan, takeBackTime, { id: randomUUID() })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, guest('Gus'), takeBackTime, { id: key })).rejects.toBeInstanceOf(SignInNeeded)
  })
})

onBothDatabases('Taking logged time back', (open) => {
  test('makes room in the day again, is recorded once, and a second time changes nothing', async () => {
    const { db } = await open()
    const { actor, log, rows, events } = await ada(db)
    const { id } = await log({ hours: '24' })
    const takeBack = () => act(db, actor, takeBackTime, { id })
    const results = await together(db, 4, takeBack)
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await events('time:taken-back')).toBe(1)
    expect(await rows()).toMatchObject([{ minutes: 1440, removedAt: NOW }])
    expect(await log({ hours: '24' })).toMatchObject({ changed: true })
  })
})
