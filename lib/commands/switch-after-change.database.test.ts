import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { progressOf } from '../domain/roadmap/progress.ts'
import { NotFound } from '../errors.ts'
import { perform } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { roadmapChange } from '../queries/roadmap-change.ts'
import { act, later, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { CHANGED, secondVersion } from '../testing/second-version.ts'
import { standing } from '../testing/standing.ts'
import { walked } from '../testing/walked.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { moveMilestone } from './move-milestone.ts'
import { startRoadmap } from './start-roadmap.ts'
import { switchRoadmap } from './switch-roadmap.ts'

const toMl = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-12-01' } as const
const toMlops = { ...toMl, trackId: 'mlops-engineer' } as const

onBothDatabases('Switching after the curriculum has changed', (open) => {
  const newer = secondVersion()
  const hurried = { ...toMlops, hoursPerWeek: '12' } as const

  async function ready(db: Db, ...finished: string[]) {
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    for (const milestoneId of finished) {
      const at = { roadmapId, milestoneId }
      if ((await standing(db, roadmapId)).statusOf(milestoneId) === 'locked') await act(db, ada, moveMilestone, { ...at, move: 'open' })
      await act(db, ada, moveMilestone, { ...at, move: 'start' })
      await act(db, ada, moveMilestone, { ...at, move: 'finish' }, later(1))
    }
    return { ada, roadmapId }
  }

  const preview = (db: Db, actor: Actor, roadmapId: string, over: { track?: string; scope?: string; hoursPerWeek?: number } = {}) =>
    roadmapChange(
      { actor, db, content: newer, now: NOW },
      { roadmapId, track: undefined, scope: undefined, electives: undefined, hoursPerWeek: undefined, ...over },
    )

  test('keeps finished what is finished: in what took its place, and as it was where nothing did', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await ready(db, ...CHANGED.merged, CHANGED.gone)
    const shown = await preview(db, ada, roadmapId, { hoursPerWeek: 12 })
    expect(shown.curriculumChanged).toBe(true)
    const next = await perform(switchRoadmap, { roadmapId, ...hurried }, { actor: ada, db, content: newer, now: later(60) })
    const now = await standing(db, next.roadmapId)
    expect(now.statusOf(CHANGED.into)).toBe('finished')
    expect(now.statusOf(CHANGED.gone)).toBe('finished')
    expect(now.milestones.find((it) => it.milestone === CHANGED.gone)?.retired).toBe(true)
    expect(progressOf(now.milestones).left).toBe(shown.next.left.likely)
    expect(progressOf(now.milestones).counts.finished).toBe(shown.next.finished)
    // And once more, with what was kept before.
    const choice = { roadmapId: next.roadmapId, ...toMlops }
    const again = await perform(switchRoadmap, choice, { actor: ada, db, content: newer, now: later(61) })
    expect((await standing(db, again.roadmapId)).statusOf(CHANGED.gone)).toBe('finished')
  })

  test('away and back brings what has left the curriculum back, with its title and hours', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await ready(db, CHANGED.gone)
    const turn = async (from: string, choice: typeof toMl | typeof toMlops, minutes: number) =>
      (await perform(switchRoadmap, { roadmapId: from, ...choice }, { actor: ada, db, content: newer, now: later(minutes) })).roadmapId
    const stays = await turn(roadmapId, toMlops, 60)
    const away = await turn(stays, toMl, 61)
    expect((await standing(db, away)).milestones.map((it) => it.milestone)).not.toContain(CHANGED.gone)
    const shown = await preview(db, ada, away, { track: 'mlops-engineer' })
    const now = await standing(db, await turn(away, toMlops, 62))
    expect(now.statusOf(CHANGED.gone)).toBe('finished')
    const { title, learning, practice } = (await standing(db, stays)).milestones.find((it) => it.milestone === CHANGED.gone) ?? {}
    expect(now.milestones.find((it) => it.milestone === CHANGED.gone)).toMatchObject({ title, learning, practice, retired: true })
    expect(progressOf(now.milestones).counts.finished).toBe(shown.next.finished)
    expect(progressOf(now.milestones).left).toBe(shown.next.left.likely)
  })

  test('that changed while another path was followed keeps finished what is finished', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await ready(db, ...CHANGED.merged, CHANGED.gone)
    const away = await act(db, ada, switchRoadmap, { roadmapId, ...toMl }, later(60))
    const choice = { roadmapId: away.roadmapId, ...toMlops }
    const back = await perform(switchRoadmap, choice, { actor: ada, db, content: newer, now: later(61) })
    const now = await standing(db, back.roadmapId)
    for (const id of [CHANGED.into, CHANGED.gone]) expect(now.statusOf(id), id).toBe('finished')
  })

  test('and starting again keep finished what is finished', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await ready(db, ...CHANGED.merged, CHANGED.gone)
    await act(db, ada, archiveRoadmap, { roadmapId })
    const { attemptId } = (await standing(db, roadmapId)).roadmap
    const again = await perform(startRoadmap, { ...toMlops, attemptId }, { actor: ada, db, content: newer, now: later(60) })
    const now = await standing(db, again.roadmapId)
    for (const id of [CHANGED.into, CHANGED.gone]) expect(now.statusOf(id), id).toBe('finished')
  })

  test('counts what was finished for a first role as that, when all of it is asked', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await ready(db, ...CHANGED.merged)
    const choice = { roadmapId, ...toMlops, scope: 'full' } as const
    const next = await perform(switchRoadmap, choice, { actor: ada, db, content: newer, now: later(60) })
    const row = (await standing(db, next.roadmapId)).milestones.find((it) => it.milestone === CHANGED.into)
    expect(row).toMatchObject({ finishedAt: null, scope: 'full' })
    expect(row?.finishedForLess).not.toBeNull()
  })

  test('keeps finished what is older than the difference between a first role and all of it', async () => {
    const { db } = await open()
    const { ada, roadmapId, finished } = await walked(db)
    // As the first version of Cairn stored it.
    await db.milestoneProgress.updateMany({ data: { scope: 'first-role' } })
    await db.roadmapMilestone.updateMany({ data: { scope: 'first-role' } })
    const next = await act(db, ada, switchRoadmap, { roadmapId, ...hurried })
    for (const id of finished) expect((await standing(db, next.roadmapId)).statusOf(id)).toBe('finished')
  })

  test('from a path that has left the curriculum offers the others', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await ready(db)
    await db.roadmap.update({ where: { id: roadmapId }, data: { trackId: 'data-scientist' } })
    const view = await preview(db, ada, roadmapId)
    expect(view.track.id).toBe([...newer.tracks.keys()][0])
    await expect(preview(db, ada, roadmapId, { track: 'nothing-like-it' })).rejects.toBeInstanceOf(NotFound)
  })
})
