import { expect, test } from 'vitest'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { creditMilestone } from '../commands/credit-milestone.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { roadmapMap } from './roadmap-map.ts'
import { roadmapView } from './roadmap.ts'

const look = (db: Db, actor: Actor, roadmapId: string) => roadmapMap({ actor, db, content: content(), now: NOW }, { roadmapId })

async function list(db: Db, actor: Actor, roadmapId: string) {
  const view = await roadmapView({ actor, db, content: content(), now: NOW }, { roadmapId })
  return view.stages.flatMap((stage, i) => stage.milestones.map((it) => ({ ...it, stage: i + 1 })))
}

/** Everything a milestone can be, on one roadmap. */
async function adaInEveryState(db: Db) {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  const first = async (status: 'ready' | 'locked') => ({ roadmapId, milestoneId: (await standing(db, roadmapId)).first(status) })
  const finished = await first('ready')
  await act(db, ada, moveMilestone, { ...finished, move: 'start' })
  await act(db, ada, moveMilestone, { ...finished, move: 'finish' })
  await act(db, ada, creditMilestone, { ...(await first('ready')), kind: 'claim' })
  await act(db, ada, moveMilestone, { ...(await first('ready')), move: 'start' })
  await act(db, ada, skipMilestone, { ...(await first('locked')), reason: 'Another team does it' })
  return { ada, roadmapId }
}

onBothDatabases('The map', (open) => {
  test('names the same milestones as the list, in the same order, states, hours and stages', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaInEveryState(db)
    const map = await look(db, ada, roadmapId)
    const inList = await list(db, ada, roadmapId)
    expect(new Set(inList.map((it) => it.status))).toEqual(new Set(['finished', 'credited', 'in-progress', 'skipped', 'ready', 'locked']))
    const same = (it: { id: string; title: string; status: string; stage: number; here: boolean }) => [
      it.id,
      it.title,
      it.status,
      it.stage,
      it.here,
    ]
    expect(map.milestones.map(same)).toEqual(inList.map(same))
    expect(map.milestones.map((it) => it.hours)).toEqual(inList.map((it) => it.learning + it.practice))
  })

  test('says what is open now, and where most hours of later work wait', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaInEveryState(db)
    const { openNow, pinch, milestones } = await look(db, ada, roadmapId)
    const inTheOpen = milestones.filter((it) => it.status === 'ready' || it.status === 'in-progress')
    expect(openNow).toEqual(inTheOpen.map(({ id, title }) => ({ id, title })))
    expect(openNow.map((it) => it.id)).toContain(pinch?.id)
    expect(pinch).toMatchObject({ open: true })
    const behind = milestones.filter((it) => it.status === 'locked' && it.after.includes(pinch?.id ?? ''))
    expect(pinch?.later).toBeGreaterThanOrEqual(Math.max(2, behind.length))
  })

  test('has a lane for every milestone and edges only to milestones of the roadmap', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaInEveryState(db)
    const { lanes, milestones } = await look(db, ada, roadmapId)
    expect(lanes).toEqual(content().settings.lanes.map((it) => it.name))
    expect(new Set(milestones.map((it) => it.lane))).toEqual(new Set(lanes.keys()))
    const ids = milestones.map((it) => it.id)
    for (const [i, it] of milestones.entries()) for (const before of it.after) expect(ids.slice(0, i)).toContain(before)
  })

  test('of a roadmap that was put away is still there, without a way on', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaInEveryState(db)
    const before = await look(db, ada, roadmapId)
    await act(db, ada, archiveRoadmap, { roadmapId })
    const after = await look(db, ada, roadmapId)
    expect(after).toMatchObject({ archivedOn: '2026-11-24', pinch: null })
    expect(after.milestones).toEqual(before.milestones.map((it) => ({ ...it, here: false })))
  })

  test('with nothing left has no place to be, nothing open and no pinch point', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    for (const { milestone } of (await standing(db, roadmapId)).milestones) {
      if ((await standing(db, roadmapId)).statusOf(milestone) !== 'yours')
        await act(db, ada, creditMilestone, { roadmapId, milestoneId: milestone, kind: 'claim' })
    }
    const { openNow, pinch, milestones } = await look(db, ada, roadmapId)
    expect({ openNow, pinch, here: milestones.filter((it) => it.here) }).toEqual({ openNow: [], pinch: null, here: [] })
  })

  test("is its owner's alone: for others it does not exist", async () => {
    const { db } = await open()
    const { roadmapId } = await adaInEveryState(db)
    await expect(look(db, await member(db, 'Alan'), roadmapId)).rejects.toBeInstanceOf(NotFound)
    await expect(look(db, await member(db, 'Grace', 'mentor'), roadmapId)).rejects.toBeInstanceOf(NotFound)
    await expect(look(db, guest('ada'), roadmapId)).rejects.toBeInstanceOf(NotFound)
  })
})
