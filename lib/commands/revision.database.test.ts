import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { lineOf, revisionsFrom } from '../db/revisions.ts'
import { compare } from '../domain/roadmap/revision.ts'
import { perform } from '../operation.ts'
import { act, later, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { secondVersion } from '../testing/second-version.ts'
import { standing } from '../testing/standing.ts'
import { answerCurriculum } from './answer-curriculum.ts'
import { moveMilestone } from './move-milestone.ts'
import { reopenRoadmap } from './reopen-roadmap.ts'
import { skipMilestone } from './skip-milestone.ts'
import { switchRoadmap } from './switch-roadmap.ts'

const all = async (db: Db, roadmapId: string) => revisionsFrom(db, await lineOf(db, roadmapId), 1)
const numbers = async (db: Db, roadmapId: string) => (await all(db, roadmapId)).map((it) => it.number)

/** What each revision after the first changed. */
async function changes(db: Db, roadmapId: string) {
  const revisions = await all(db, roadmapId)
  return revisions.slice(1).map((it, index) => compare(revisions[index]?.plan ?? it.plan, it.plan))
}

onBothDatabases('The revisions of a roadmap', (open) => {
  test('begin with the roadmap as it was made, and each edit leaves one that differs by it', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    expect(await numbers(db, roadmapId)).toEqual([1])
    const at = { roadmapId, milestoneId: (await standing(db, roadmapId)).first('ready') }
    await act(db, ada, skipMilestone, { ...at, reason: 'No time' })
    await act(db, ada, moveMilestone, { ...at, move: 'undo-skip' }, later(1))
    expect(await changes(db, roadmapId)).toEqual([
      [{ kind: 'left-out', milestone: at.milestoneId, reason: 'No time' }],
      [{ kind: 'put-back', milestone: at.milestoneId }],
    ])
    expect((await all(db, roadmapId)).map((it) => it.reason)).toEqual(['', 'No time', ''])
  })

  test('are counted along the roadmaps that took each other’s place, there and back', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const first = await onTheWay(db, ada)
    const choice = { trackId: 'mlops-engineer', scope: 'first-role', hoursPerWeek: '7', startOn: '2026-11-30' } as const
    const { roadmapId: slower } = await act(db, ada, switchRoadmap, { roadmapId: first, ...choice })
    const { hash } = secondVersion()
    const newer = { actor: ada, db, content: secondVersion(), now: later(2) }
    const { roadmapId: changed } = await perform(answerCurriculum, { roadmapId: slower, hash, answer: 'accept' }, newer)
    await act(db, ada, reopenRoadmap, { roadmapId: slower }, later(3))
    expect(await lineOf(db, changed)).toBe(first)
    expect((await all(db, slower)).map((it) => [it.number, it.roadmapId])).toEqual([
      [1, first],
      [2, slower],
      [3, changed],
      [4, slower],
    ])
    expect((await changes(db, slower))[0]).toEqual([{ kind: 'pace', from: 8, to: 7 }])
  })

  test('leave out what is no edit of the plan: starting, finishing, opening early, and a second press', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const at = { roadmapId, milestoneId: (await standing(db, roadmapId)).first('ready') }
    await act(db, ada, moveMilestone, { ...at, move: 'start' })
    await act(db, ada, skipMilestone, { ...at, reason: 'No time' })
    await act(db, ada, skipMilestone, { ...at, reason: 'No time' })
    expect(await numbers(db, roadmapId)).toEqual([1, 2])
  })

  test('of a roadmap that is older than revisions begin with what it was before its next edit', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    await db.roadmapRevision.deleteMany({})
    const at = { roadmapId, milestoneId: (await standing(db, roadmapId)).first('ready') }
    await act(db, ada, skipMilestone, { ...at, reason: 'No time' })
    expect((await changes(db, roadmapId)).flat().map((it) => it.kind)).toEqual(['left-out'])
  })

  test('are one for each edit, when many are made at once', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const ids = (await standing(db, roadmapId)).milestones.filter((it) => it.learning.likely > 0).map((it) => it.milestone)
    await together(db, 6, (index) => act(db, ada, skipMilestone, { roadmapId, milestoneId: ids[index % 3] ?? '', reason: 'No time' }))
    expect(await numbers(db, roadmapId)).toEqual([1, 2, 3, 4])
    expect((await changes(db, roadmapId)).map((it) => it.map((change) => change.kind))).toEqual([['left-out'], ['left-out'], ['left-out']])
  })
})
