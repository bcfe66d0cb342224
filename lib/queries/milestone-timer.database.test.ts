import { expect, test } from 'vitest'
import { startTimer } from '../commands/start-timer.ts'
import { content } from '../content/current.ts'
import { act, later, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { milestoneView } from './milestone.ts'

const milestone = 'm-python-project'

onBothDatabases('The page of a milestone', (open) => {
  test('knows the learner’s timer, since when it runs, and whether it runs for this one', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const see = (milestoneId: string) => milestoneView({ actor: ada, db, content: content(), now: later(95) }, { roadmapId, milestoneId })
    const [other] = await db.roadmapMilestone.findMany({ where: { roadmapId, milestoneId: { not: milestone } } })
    expect((await see(milestone)).timer).toBeNull()
    await act(db, ada, startTimer, { milestone }, NOW)
    const since = { startedAt: NOW.toISOString(), day: '2026-11-24', time: '09:00', minutes: 95 }
    expect((await see(milestone)).timer).toEqual({ isHere: true, ...since })
    expect((await see(other?.milestoneId ?? '')).timer).toEqual({ isHere: false, ...since })
  })

  test('knows nothing of somebody else’s timer', async () => {
    const { db } = await open()
    const [ada, alan] = [await member(db, 'Ada'), await member(db, 'Alan')]
    const roadmapId = await onTheWay(db, ada)
    await act(db, alan, startTimer, {}, NOW)
    const view = await milestoneView({ actor: ada, db, content: content(), now: later(95) }, { roadmapId, milestoneId: milestone })
    expect(view.timer).toBeNull()
  })
})
