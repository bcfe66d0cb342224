import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logTime } from '../commands/log-time.ts'
import { planAway } from '../commands/plan-away.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { act, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { weekView } from './week.ts'

/** The Monday and the Wednesday of a week six weeks into a roadmap that began on 30 November, at 8 hours a week. */
const MONDAY = new Date('2027-01-11T12:00:00.000Z')
const WEDNESDAY = new Date('2027-01-13T12:00:00.000Z')

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, actor)
  const see = (now = MONDAY) => weekView({ actor, db, content: content(), now }, { roadmapId: undefined })
  const log = (hours: string, now = MONDAY) => act(db, actor, logTime, { key: randomUUID(), hours }, now)
  return { actor, roadmapId, see, log }
}

onBothDatabases('The hours that a week plans', (open) => {
  test('are those that its plan has for it, beside what was logged and in the plan alike', async () => {
    const { db } = await open()
    const { see, log } = await ada(db)
    expect((await see()).planned).toBeCloseTo(8, 6)
    const { planned, roadmap } = await see(WEDNESDAY)
    // Monday and Tuesday are gone.
    expect(planned).toBeCloseTo((8 * 5) / 7, 1)
    expect(planned).toBe(roadmap?.plan?.hours)
    await log('2')
    expect((await see(WEDNESDAY)).planned).toBeCloseTo(2 + (8 * 5) / 7, 1)
  })

  test('are none in a week away, and before the plan begins, whatever is logged already', async () => {
    const { db } = await open()
    const { actor, see, log } = await ada(db)
    await act(db, actor, planAway, { key: randomUUID(), from: '2027-01-11', to: '2027-01-17' }, NOW)
    expect(await see()).toMatchObject({ planned: null, roadmap: { plan: { hours: 0, lines: [] } } })
    expect(await see(NOW)).toMatchObject({ planned: null, roadmap: { plan: { beginsOn: '2026-11-30' } } })
    await log('1', NOW)
    expect(await see(NOW)).toMatchObject({ logged: 60, planned: null })
  })

  test('are none once nothing is left to do: there is no plan to be shown', async () => {
    const { db } = await open()
    const { see } = await ada(db)
    await db.roadmapMilestone.updateMany({ data: { skippedAt: NOW, skipReason: 'Not needed' } })
    expect(await see()).toMatchObject({ planned: null, roadmap: { next: null, plan: null, forecast: { finish: { kind: 'done' } } } })
  })

  test('are no more than what is left to do', async () => {
    const { db } = await open()
    const { see } = await ada(db)
    const [first] = await db.roadmapMilestone.findMany({ orderBy: { position: 'asc' } })
    await db.roadmapMilestone.updateMany({ where: { id: { not: first?.id ?? '' } }, data: { skippedAt: NOW, skipReason: 'Not needed' } })
    const hours = { learningLow: 1, learningLikely: 2, learningHigh: 3, practiceLow: 0, practiceLikely: 1, practiceHigh: 1, skills: '[]' }
    await db.roadmapMilestone.updateMany({ where: { id: first?.id ?? '' }, data: hours })
    expect((await see()).planned).toBeCloseTo(3, 6)
  })
})
