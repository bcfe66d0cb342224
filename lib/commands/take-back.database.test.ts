import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { act, later, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { creditMilestone } from './credit-milestone.ts'
import { moveMilestone } from './move-milestone.ts'
import { skipMilestone } from './skip-milestone.ts'
import { switchRoadmap } from './switch-roadmap.ts'

type Ada = Awaited<ReturnType<typeof member>>

/** Ada, and the first milestone that is ready and asks for more at the full scope. */
async function begin(db: Db) {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  const { milestones, statusOf } = await standing(db, roadmapId)
  const found = milestones.find((it) => it.scope === 'first-role' && statusOf(it.milestone) === 'ready')
  if (!found) throw new Error('nothing is ready that asks for less')
  return { ada, roadmapId, milestoneId: found.milestone }
}

async function to(db: Db, ada: Ada, roadmapId: string, scope: Scope): Promise<string> {
  const choice = { trackId: 'mlops-engineer', scope, hoursPerWeek: '8', startOn: '2026-12-01' } as const
  return (await act(db, ada, switchRoadmap, { roadmapId, ...choice }, later(10))).roadmapId
}

async function finish(db: Db, ada: Ada, at: { roadmapId: string; milestoneId: string }): Promise<void> {
  await act(db, ada, moveMilestone, { ...at, move: 'start' }, later(1))
  await act(db, ada, moveMilestone, { ...at, move: 'finish' }, later(2))
}

onBothDatabases('Taking back, for a first role,', (open) => {
  test('a finish of all of it leaves it in progress on both roadmaps, and can be finished again', async () => {
    const { db } = await open()
    const { ada, roadmapId, milestoneId } = await begin(db)
    const full = await to(db, ada, roadmapId, 'full')
    await finish(db, ada, { roadmapId: full, milestoneId })
    const at = { roadmapId: await to(db, ada, full, 'first-role'), milestoneId }
    expect((await standing(db, at.roadmapId)).statusOf(milestoneId)).toBe('finished')
    expect(await act(db, ada, moveMilestone, { ...at, move: 'undo-finish' })).toEqual({ changed: true, status: 'in-progress' })
    for (const id of [at.roadmapId, full]) expect((await standing(db, id)).statusOf(milestoneId)).toBe('in-progress')
    expect(await db.skillCredit.count()).toBe(0)
    expect(await act(db, ada, moveMilestone, { ...at, move: 'finish' })).toEqual({ changed: true, status: 'finished' })
  })

  test('a finish of its part takes that of all of it back too, however often it is pressed', async () => {
    const { db } = await open()
    const { ada, roadmapId, milestoneId } = await begin(db)
    await finish(db, ada, { roadmapId, milestoneId })
    const full = await to(db, ada, roadmapId, 'full')
    await finish(db, ada, { roadmapId: full, milestoneId })
    const at = { roadmapId: await to(db, ada, full, 'first-role'), milestoneId }
    const undone = await together(db, 5, () => act(db, ada, moveMilestone, { ...at, move: 'undo-finish' }))
    expect(undone.filter((it) => it.changed)).toHaveLength(1)
    expect(new Set(undone.map((it) => it.status))).toEqual(new Set(['in-progress']))
    expect((await standing(db, full)).statusOf(milestoneId)).toBe('in-progress')
    expect(await db.evidence.count({ where: { kind: 'retraction' } })).toBe(2)
  })

  test('a finish says that it is known already, where more was known than finished', async () => {
    const { db } = await open()
    const { ada, roadmapId, milestoneId } = await begin(db)
    await finish(db, ada, { roadmapId, milestoneId })
    const full = await to(db, ada, roadmapId, 'full')
    await act(db, ada, creditMilestone, { roadmapId: full, milestoneId, kind: 'claim' })
    const at = { roadmapId: await to(db, ada, full, 'first-role'), milestoneId }
    expect(await act(db, ada, moveMilestone, { ...at, move: 'undo-finish' })).toEqual({ changed: true, status: 'credited' })
    expect(await act(db, ada, moveMilestone, { ...at, move: 'undo-finish' })).toEqual({ changed: false, status: 'credited' })
  })
})

onBothDatabases('Taking back', (open) => {
  test('for all of it leaves finished what was finished for a first role', async () => {
    const { db } = await open()
    const { ada, roadmapId, milestoneId } = await begin(db)
    await finish(db, ada, { roadmapId, milestoneId })
    const full = await to(db, ada, roadmapId, 'full')
    await finish(db, ada, { roadmapId: full, milestoneId })
    const undone = await act(db, ada, moveMilestone, { roadmapId: full, milestoneId, move: 'undo-finish' })
    expect(undone).toEqual({ changed: true, status: 'in-progress' })
    const back = await to(db, ada, full, 'first-role')
    expect((await standing(db, back)).statusOf(milestoneId)).toBe('finished')
  })

  test('what was known says where the milestone stands then', async () => {
    const { db } = await open()
    const { ada, roadmapId, milestoneId } = await begin(db)
    const at = { roadmapId, milestoneId }
    await act(db, ada, moveMilestone, { ...at, move: 'start' })
    await act(db, ada, creditMilestone, { ...at, kind: 'claim' })
    expect(await act(db, ada, moveMilestone, { ...at, move: 'undo-credit' })).toEqual({ changed: true, status: 'in-progress' })
    await act(db, ada, skipMilestone, { ...at, reason: 'Not in my job.' })
    await act(db, ada, creditMilestone, { ...at, kind: 'claim' })
    expect(await act(db, ada, moveMilestone, { ...at, move: 'undo-credit' })).toEqual({ changed: true, status: 'skipped' })
  })
})
