import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { logTime } from '../commands/log-time.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { pauseRoadmap } from '../commands/pause-roadmap.ts'
import { planAway } from '../commands/plan-away.ts'
import { resumeRoadmap } from '../commands/resume-roadmap.ts'
import { takeBackTime } from '../commands/take-back-time.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { readBasis } from '../domain/time/forecast-basis.ts'
import { weekView } from '../queries/week.ts'
import type { Actor } from '../policy.ts'
import { act, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { keepForecasts } from './keep-forecasts.ts'

/** Six weeks into a roadmap that began on 30 November: a Wednesday, and the one a week later. */
const WEDNESDAY = new Date('2027-01-13T12:00:00.000Z')
const A_WEEK_LATER = new Date('2027-01-20T12:00:00.000Z')
const MONDAY = new Date('2027-01-11T00:10:00.000Z')
const NEXT_MONDAY = new Date('2027-01-18T08:00:00.000Z')
const milestone = 'm-python-project'

const keep = (db: Db, now = WEDNESDAY) => keepForecasts({ db, content: content(), now })
const log = (db: Db, actor: Actor, day: string, hours: string, on = '', now = new Date(`${day}T12:00:00.000Z`)) =>
  act(db, actor, logTime, { key: randomUUID(), day, hours, milestone: on }, now)

/** Somebody with a roadmap, and with hours in two weeks. */
async function learner(db: Db, name: string) {
  const actor = await member(db, name)
  const roadmapId = await onTheWay(db, actor)
  await log(db, actor, '2026-12-08', '6')
  await log(db, actor, '2026-12-16', '7')
  return { actor, roadmapId }
}

const away = (db: Db, actor: Actor, [from, to]: readonly [string, string], now: Date) =>
  act(db, actor, planAway, { key: randomUUID(), from, to }, now)
const moved = async (db: Db, actor: Actor, now: Date) =>
  (await weekView({ actor, db, content: content(), now }, { roadmapId: undefined })).roadmap?.forecast.moved
const rows = (db: Db) => db.keptForecast.findMany({ orderBy: [{ weekOf: 'asc' }, { roadmapId: 'asc' }] })

onBothDatabases('Forecasts to keep', (open) => {
  test('are kept once for each week and roadmap, however often and in however many processes it runs', async () => {
    const { db, url } = await open()
    const { roadmapId } = await learner(db, 'Ada')
    await learner(db, 'Bea')
    const other = connect(url)
    const counts = await together(db, 4, (index) => keep(index % 2 === 0 ? db : other))
    expect(counts.reduce((sum, it) => sum + it, 0)).toBe(2)
    expect(await keep(db)).toBe(0)
    expect(await rows(db)).toHaveLength(2)
    expect(await keep(db, A_WEEK_LATER)).toBe(2)
    const own = (await rows(db)).filter((it) => it.roadmapId === roadmapId)
    expect(own.map((it) => it.weekOf)).toEqual(['2027-01-11', '2027-01-18'])
    await other.$disconnect()
  })

  test('are those of the begin of the week, whenever in it they are kept', async () => {
    const { db } = await open()
    const { actor, roadmapId } = await learner(db, 'Ada')
    await keep(db, MONDAY)
    const early = (await rows(db))[0]?.basis
    await db.keptForecast.deleteMany()
    for (const move of ['open', 'start', 'finish'] as const)
      await act(db, actor, moveMilestone, { roadmapId, milestoneId: milestone, move }, WEDNESDAY)
    await log(db, actor, '2027-01-12', '5', milestone)
    await log(db, actor, '2027-01-08', '5', '', WEDNESDAY)
    const taken = await db.timeEntry.findFirstOrThrow({ where: { day: '2026-12-16' } })
    await act(db, actor, takeBackTime, { id: taken.id }, WEDNESDAY)
    await away(db, actor, ['2027-03-01', '2027-03-14'], WEDNESDAY)
    await keep(db, WEDNESDAY)
    expect((await rows(db))[0]?.basis).toBe(early)
    expect(readBasis(early ?? '')).toMatchObject({ from: '2027-01-11', factor: 1 })
  })

  test('are not kept without enough weeks with hours, nor of a roadmap that rests or was put away', async () => {
    const { db } = await open()
    const few = await member(db, 'Ada')
    await onTheWay(db, few)
    await log(db, few, '2026-12-08', '6')
    const { actor, roadmapId } = await learner(db, 'Bea')
    await act(db, actor, archiveRoadmap, { roadmapId })
    const resting = await learner(db, 'Cem')
    await db.roadmapPause.create({
      data: { id: 'pause', roadmapId: resting.roadmapId, fromOn: '2027-01-12', at: WEDNESDAY, openKey: resting.roadmapId },
    })
    expect(await keep(db)).toBe(0)
  })

  test('are looked for once a week where there is nothing to keep, and an earlier one is compared with nevertheless', async () => {
    const { db } = await open()
    const few = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, few)
    await log(db, few, '2026-12-08', '6')
    expect(await keep(db)).toBe(0)
    const skills = await db.roadmapMilestone.findMany({ select: { id: true, skills: true } })
    await db.roadmapMilestone.updateMany({ data: { skills: 'no JSON' } })
    // Whatever is read of it fails now.
    expect(await keep(db)).toBe(0)
    await expect(keep(db, A_WEEK_LATER)).rejects.toThrow(/^1 of 1 failed/)
    for (const { id, ...data } of skills) await db.roadmapMilestone.update({ where: { id }, data })
    expect(await keep(db, A_WEEK_LATER)).toBe(0)
    expect(await rows(db)).toMatchObject([{ roadmapId, weekOf: '2027-01-18', basis: 'null' }])

    await log(db, few, '2027-01-05', '6')
    await db.keptForecast.deleteMany()
    expect(await keep(db)).toBe(1)
    const nothing = { id: 'nothing', roadmapId, weekOf: '2027-01-18', basis: 'null', at: A_WEEK_LATER }
    await db.keptForecast.create({ data: nothing })
    expect(await moved(db, few, new Date('2027-01-27T12:00:00.000Z'))).toMatch(/^Since 11 Jan: /)
  })

  test('are kept of everybody else when one of them fails, and then the job says so', async () => {
    const { db } = await open()
    const { roadmapId } = await learner(db, 'Ada')
    await learner(db, 'Bea')
    await db.roadmapMilestone.updateMany({ where: { roadmapId }, data: { skills: 'no JSON' } })
    await expect(keep(db)).rejects.toThrow(/^1 of 2 failed, the first with: /)
    expect(await rows(db)).toHaveLength(1)
  })

  test('say a week later why the likely day moved, and nothing before', async () => {
    const { db } = await open()
    const { actor } = await learner(db, 'Ada')
    await keep(db)
    expect(await moved(db, actor, WEDNESDAY)).toBeNull()
    await away(db, actor, ['2027-02-01', '2027-02-14'], A_WEEK_LATER)
    expect(await moved(db, actor, A_WEEK_LATER)).toMatch(/^Since 11 Jan: \+\d+ days: .*2 weeks away \(\+14\)/)
  })

  test('name a week away and a pause that are over as what they were, and expect no hours of them', async () => {
    const { db } = await open()
    const [{ actor: ada }, { actor: bea }, { actor: cem, roadmapId }] = [
      await learner(db, 'Ada'),
      await learner(db, 'Bea'),
      await learner(db, 'Cem'),
    ]
    await away(db, ada, ['2027-01-11', '2027-01-17'], new Date('2027-01-04T12:00:00.000Z'))
    await keep(db, MONDAY)
    await away(db, bea, ['2027-01-11', '2027-01-17'], WEDNESDAY)
    await act(db, cem, pauseRoadmap, { roadmapId }, new Date('2027-01-11T12:00:00.000Z'))
    await act(db, cem, resumeRoadmap, { roadmapId }, NEXT_MONDAY)
    expect(await moved(db, ada, NEXT_MONDAY)).not.toMatch(/away|worked/)
    expect(await moved(db, bea, NEXT_MONDAY)).toMatch(/^Since 11 Jan: (?!.*worked).*1 week away \(\+7\)/)
    expect(await moved(db, cem, NEXT_MONDAY)).toMatch(/^Since 11 Jan: (?!.*worked).*a pause of 1 week \(\+7\)/)
  })
})
