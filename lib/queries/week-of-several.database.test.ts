import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logTime } from '../commands/log-time.ts'
import { pauseRoadmap } from '../commands/pause-roadmap.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { startTimer } from '../commands/start-timer.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { act, later, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { weekView } from './week.ts'

/** Follows the MLOps path and, since an hour later, the one to an ML engineer. */
async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const older = await onTheWay(db, actor)
  const { attemptId } = await db.roadmap.findUniqueOrThrow({ where: { id: older } })
  const choice = { attemptId, trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '3', startOn: '2026-11-30' } as const
  const newer = (await act(db, actor, startRoadmap, choice, later(60))).roadmapId
  const see = (roadmapId?: string) => weekView({ actor, db, content: content(), now: later(120) }, { roadmapId })
  /** Of the first roadmap and not of the second. */
  const milestone = await db.roadmapMilestone.findFirstOrThrow({
    where: { roadmapId: older, milestoneId: { notIn: await milestonesOf(db, newer) } },
  })
  return { actor, older, newer, see, milestone }
}

const milestonesOf = async (db: Db, roadmapId: string): Promise<string[]> =>
  (await db.roadmapMilestone.findMany({ where: { roadmapId } })).map((it) => it.milestoneId)

onBothDatabases('The week of somebody who follows several roadmaps', (open) => {
  test('shows the newest one that is not paused, and one that is only when all of them are or it is asked for', async () => {
    const { db } = await open()
    const { actor, older, newer, see } = await ada(db)
    expect((await see()).roadmap?.id).toBe(newer)
    await act(db, actor, pauseRoadmap, { roadmapId: newer }, later(61))
    expect((await see()).roadmap?.id).toBe(older)
    expect((await see(newer)).roadmap?.id).toBe(newer)
    await act(db, actor, pauseRoadmap, { roadmapId: older }, later(62))
    expect((await see()).roadmap?.id).toBe(newer)
  })

  test('calls what was logged and what runs by its title, on whichever roadmap it is', async () => {
    const { db } = await open()
    const { actor, newer, see, milestone } = await ada(db)
    await act(db, actor, logTime, { key: randomUUID(), hours: '1', milestone: milestone.milestoneId }, NOW)
    await act(db, actor, startTimer, { milestone: milestone.milestoneId }, NOW)
    const view = await see()
    expect(view.roadmap?.id).toBe(newer)
    expect(view.entries).toMatchObject([{ title: milestone.title }])
    expect(view.timer?.milestone).toEqual({ id: milestone.milestoneId, title: milestone.title })
  })
})
