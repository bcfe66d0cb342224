import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { lineOf, revisionsFrom } from '../db/revisions.ts'
import { compare, type Change } from '../domain/roadmap/revision.ts'
import { NotFound, Refused } from '../errors.ts'
import { milestoneView } from '../queries/milestone.ts'
import { roadmapChange } from '../queries/roadmap-change.ts'
import { roadmapMap } from '../queries/roadmap-map.ts'
import { roadmapView } from '../queries/roadmap.ts'
import { act, later, member, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { addMilestone } from './add-milestone.ts'
import { addOwnMilestone } from './add-own-milestone.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { moveMilestone } from './move-milestone.ts'
import { reorderMilestone } from './reorder-milestone.ts'
import { rescopeMilestone } from './rescope-milestone.ts'
import { setTick } from './set-tick.ts'
import { switchRoadmap } from './switch-roadmap.ts'

type Ada = Awaited<ReturnType<typeof member>>

async function begun(db: Db): Promise<{ ada: Ada; roadmapId: string }> {
  const ada = await member(db, 'Ada')
  return { ada, roadmapId: await onTheWay(db, ada) }
}

const order = async (db: Db, roadmapId: string) => (await standing(db, roadmapId)).milestones.map((it) => it.milestone)
const positions = async (db: Db, roadmapId: string) => (await standing(db, roadmapId)).milestones.map((it) => it.position)
const revisions = async (db: Db, roadmapId: string) => revisionsFrom(db, await lineOf(db, roadmapId), 1)

/** What the newest revision changed. */
async function lastChange(db: Db, roadmapId: string): Promise<Change[]> {
  const [before, after] = (await revisions(db, roadmapId)).slice(-2)
  return before && after ? compare(before.plan, after.plan) : []
}

const drill = {
  title: 'Incident drill',
  why: 'A broken service teaches more than a chapter.',
  criteria: 'I found the cause\nI wrote down what happened',
  links: 'https://example.org/drill',
  hours: '8',
}

onBothDatabases('A milestone of the curriculum', (open) => {
  test('is added with this person’s hours and what it needs, at the end or before another, and once', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const before = await order(db, roadmapId)
    const add = { roadmapId, milestoneId: 'm-transformers', reason: 'My team begins with them' }
    expect(await act(db, ada, addMilestone, add)).toMatchObject({ changed: true })
    // A maths refresher, a network from scratch and training come first, and are no part of the path either.
    expect((await order(db, roadmapId)).slice(before.length)).toEqual([
      'm-math-refresh',
      'm-nn-from-scratch',
      'm-pytorch-training',
      'm-transformers',
    ])
    const row = (await standing(db, roadmapId)).milestones.at(-1)
    expect(row).toMatchObject({ elective: true, prerequisites: ['m-pytorch-training'], stage: 'Proof and job search' })
    expect(row?.learning.likely).toBeGreaterThan(0)
    expect(await act(db, ada, addMilestone, add)).toEqual({ changed: false, added: [] })
    expect((await revisions(db, roadmapId)).map((it) => it.reason)).toEqual(['', 'My team begins with them'])
    await act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-gpu-cost', before: 'm-mlops-capstone' })
    expect((await order(db, roadmapId)).indexOf('m-gpu-cost')).toBe((await order(db, roadmapId)).indexOf('m-mlops-capstone') - 1)
    expect(await positions(db, roadmapId)).toEqual((await positions(db, roadmapId)).map((_, index) => index))
  })

  test('is added as an elective with the hours that its path gives it', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    await act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-gpu-cost', before: 'm-mlops-capstone' })
    const added = (await standing(db, roadmapId)).milestones.find((it) => it.milestone === 'm-gpu-cost')
    const choice = {
      trackId: 'mlops-engineer',
      scope: 'first-role',
      electives: 'm-gpu-cost',
      hoursPerWeek: '8',
      startOn: '2026-11-30',
    } as const
    const { roadmapId: again } = await act(db, ada, switchRoadmap, { roadmapId, ...choice })
    const planned = (await standing(db, again)).milestones.find((it) => it.milestone === 'm-gpu-cost')
    expect([added?.learning, added?.practice]).toEqual([planned?.learning, planned?.practice])
  })

  test('must be one, and stands after what it needs', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    await expect(act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-nowhere' })).rejects.toThrow('no such milestone')
    const early = { roadmapId, milestoneId: 'm-gpu-cost', before: 'm-data-wrangling' }
    await expect(act(db, ada, addMilestone, early)).rejects.toThrow('needs “')
    expect((await revisions(db, roadmapId)).length).toBe(1)
  })
})

onBothDatabases('A milestone of one’s own', (open) => {
  test('stands on the roadmap, the map and a page of its own, with its words, and is worked on like any other', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const key = randomUUID()
    const milestoneId = `own-${key}`
    await act(db, ada, addOwnMilestone, { roadmapId, key, ...drill, before: 'm-mlops-capstone' })
    const context = { actor: ada, db, content: content(), now: NOW }
    const view = await milestoneView(context, { roadmapId, milestoneId })
    expect(view).toMatchObject({ title: 'Incident drill', practice: { low: expect.any(Number), likely: 8 }, learning: { likely: 0 } })
    expect(view.authored).toMatchObject({ why: drill.why, criteria: [{ id: 'c1' }, { id: 'c2' }], links: [drill.links] })
    expect((await roadmapMap(context, { roadmapId })).milestones.map((it) => it.id)).toContain(milestoneId)
    expect((await roadmapView(context, { roadmapId })).stages.flatMap((it) => it.milestones.map((line) => line.id))).toContain(milestoneId)
    await act(db, ada, setTick, { roadmapId, milestoneId, subject: 'criterion:c2', on: 'yes' })
    await expect(act(db, ada, setTick, { roadmapId, milestoneId, subject: 'criterion:c3', on: 'yes' })).rejects.toThrow(NotFound)
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'start' })
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'finish' }, later(1))
    expect((await standing(db, roadmapId)).statusOf(milestoneId)).toBe('finished')
    expect(await lastChange(db, roadmapId)).toMatchObject([
      { kind: 'added', milestone: milestoneId, row: { own: { criteria: drill.criteria.split('\n') } } },
    ])
  })

  test('sent twice, even at once, is one', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const key = randomUUID()
    const outcomes = await together(db, 6, () => act(db, ada, addOwnMilestone, { roadmapId, key, ...drill }))
    expect(outcomes.filter((it) => it.changed)).toHaveLength(1)
    expect((await order(db, roadmapId)).filter((it) => it.startsWith('own-'))).toHaveLength(1)
    expect((await revisions(db, roadmapId)).length).toBe(2)
  })

  test.each([
    ['title', ' ', 'Say what it is called'],
    ['why', '', 'what it is for'],
    ['criteria', '\n \n', 'at least one thing'],
    ['links', 'javascript:alert(1)', 'web addresses'],
    ['hours', '0', 'at least 1 hour'],
  ])('needs a %s that is one', async (field, value, complaint) => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    await expect(act(db, ada, addOwnMilestone, { roadmapId, key: randomUUID(), ...drill, [field]: value })).rejects.toThrow(complaint)
  })
})

onBothDatabases('The order of a roadmap', (open) => {
  test('is the learner’s, as far as what is needed comes first', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const move = (milestoneId: string, before: string) =>
      act(db, ada, reorderMilestone, { roadmapId, milestoneId, before, reason: 'December' })
    expect(await move('m-k8s-serving', 'm-ml-ci')).toMatchObject({ changed: true })
    expect(await move('m-k8s-serving', 'm-ml-ci')).toMatchObject({ changed: false })
    expect(await lastChange(db, roadmapId)).toMatchObject([{ kind: 'moved', milestone: 'm-k8s-serving' }])
    await expect(move('m-k8s-serving', 'm-containers-cloud')).rejects.toThrow('needs “')
    await expect(move('m-model-service', '')).rejects.toThrow('so it stays before that')
    expect(await positions(db, roadmapId)).toEqual((await positions(db, roadmapId)).map((_, index) => index))
  })

  test('has every milestone in one place after edits that meet', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const before = await order(db, roadmapId)
    const edits = [
      () => act(db, ada, reorderMilestone, { roadmapId, milestoneId: 'm-k8s-serving', before: 'm-ml-ci' }),
      () => act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-gpu-cost' }),
      () => act(db, ada, addOwnMilestone, { roadmapId, key: randomUUID(), ...drill, before: 'm-ml-ci' }),
      () => act(db, ada, reorderMilestone, { roadmapId, milestoneId: 'm-ml-literacy', before: '' }),
    ]
    await together(db, 4, async (index) => {
      await edits[index]?.()
    })
    expect(await positions(db, roadmapId)).toEqual(Array.from({ length: before.length + 2 }, (_, index) => index))
    expect((await revisions(db, roadmapId)).length).toBe(5)
  })
})

onBothDatabases('One milestone asked for another scope', (open) => {
  test('has the hours and criteria of that scope, and goes back', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const at = { roadmapId, milestoneId: 'm-model-service' }
    const row = async () => (await standing(db, roadmapId)).milestones.find((it) => it.milestone === at.milestoneId)
    const first = await row()
    await act(db, ada, rescopeMilestone, { ...at, scope: 'full' })
    expect(await act(db, ada, rescopeMilestone, { ...at, scope: 'full' })).toEqual({ changed: false })
    expect((await row())?.scope).toBe('full')
    expect((await lastChange(db, roadmapId)).map((it) => it.kind)).toEqual(['rescoped', 'hours'])
    await act(db, ada, rescopeMilestone, { ...at, scope: 'first-role' })
    expect([(await row())?.learning, (await row())?.practice]).toEqual([first?.learning, first?.practice])
  })

  test('must be one of which a first role asks less', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const add = { roadmapId, milestoneId: 'm-gpu-cost' }
    await act(db, ada, addMilestone, add)
    await expect(act(db, ada, rescopeMilestone, { ...add, scope: 'first-role' })).rejects.toThrow('ask the same')
  })
})

onBothDatabases('What was changed by hand', (open) => {
  test('stays when the pace changes, and is no other choice', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    await act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-tabular-depth' })
    await act(db, ada, addOwnMilestone, { roadmapId, key: randomUUID(), ...drill, before: 'm-ml-ci' })
    await act(db, ada, reorderMilestone, { roadmapId, milestoneId: 'm-k8s-serving', before: 'm-ml-ci' })
    await act(db, ada, rescopeMilestone, { roadmapId, milestoneId: 'm-model-service', scope: 'full' })
    const context = { actor: ada, db, content: content(), now: NOW }
    const params = { roadmapId, track: undefined, scope: undefined, electives: undefined, hoursPerWeek: undefined }
    expect(await roadmapChange(context, params)).toMatchObject({ isSame: true, fresh: [], aside: [] })
    const choice = { trackId: 'mlops-engineer', scope: 'first-role', hoursPerWeek: '6', startOn: '2026-11-30' } as const
    const { roadmapId: slower } = await act(db, ada, switchRoadmap, { roadmapId, ...choice })
    expect(await order(db, slower)).toEqual(await order(db, roadmapId))
    expect(await lastChange(db, slower)).toEqual([{ kind: 'pace', from: 8, to: 6 }])
  })
})

onBothDatabases('An edit of a roadmap', (open) => {
  test('is nobody else’s, and none of one that is put away', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const alan = await member(db, 'Alan')
    const at = { roadmapId, milestoneId: 'm-model-service' }
    const edits = (who: Ada) => [
      () => act(db, who, addMilestone, { roadmapId, milestoneId: 'm-gpu-cost' }),
      () => act(db, who, addOwnMilestone, { roadmapId, key: randomUUID(), ...drill }),
      () => act(db, who, reorderMilestone, { ...at, before: '' }),
      () => act(db, who, rescopeMilestone, { ...at, scope: 'full' }),
    ]
    for (const edit of edits(alan)) await expect(edit()).rejects.toThrow(NotFound)
    const other = await onTheWay(db, alan)
    const nested = { roadmapId: other, milestoneId: 'm-model-service', before: 'own-of-ada' }
    await expect(act(db, alan, reorderMilestone, nested)).rejects.toThrow(Refused)
    await act(db, ada, archiveRoadmap, { roadmapId })
    for (const edit of edits(ada)) await expect(edit()).rejects.toThrow('put away')
    expect((await revisions(db, roadmapId)).length).toBe(1)
    expect(await db.ownMilestone.count()).toBe(0)
  })
})

describe('The milestones of this test', () => {
  test('are on the path it is about', () => {
    const track =
      content()
        .tracks.get('mlops-engineer')
        ?.stages.flatMap((it) => it.milestones) ?? []
    for (const id of ['m-k8s-serving', 'm-ml-ci', 'm-gpu-cost', 'm-mlops-capstone', 'm-ml-literacy']) expect(track).toContain(id)
  })
})
