import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { progressOf } from '../domain/roadmap/progress.ts'
import { NotFound } from '../errors.ts'
import { roadmapChange } from '../queries/roadmap-change.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { walked } from '../testing/walked.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { creditMilestone } from './credit-milestone.ts'
import { reopenRoadmap } from './reopen-roadmap.ts'
import { setTick } from './set-tick.ts'
import { skipMilestone } from './skip-milestone.ts'
import { switchRoadmap } from './switch-roadmap.ts'

const toMl = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-12-01' } as const
const toMlops = { ...toMl, trackId: 'mlops-engineer' } as const

/** Everything that a learner did, wherever it shows. */
const factsOf = async (db: Db) => ({
  progress: await db.milestoneProgress.findMany({ orderBy: [{ milestoneId: 'asc' }, { scope: 'asc' }] }),
  evidence: await db.evidence.findMany({ orderBy: { id: 'asc' } }),
  credits: await db.skillCredit.findMany({ orderBy: { skill: 'asc' } }),
  ticks: await db.tick.findMany({ orderBy: [{ milestoneId: 'asc' }, { subject: 'asc' }] }),
})

onBothDatabases('Switching to another path', (open) => {
  test('keeps what is finished, on the new roadmap where it has the milestone and in credit where it has not', async () => {
    const { db } = await open()
    const { ada, roadmapId, finished } = await walked(db)
    const next = await act(db, ada, switchRoadmap, { roadmapId, ...toMl })
    const now = await standing(db, next.roadmapId)
    expect(now.roadmap).toMatchObject({ trackId: 'ml-engineer', replacesId: roadmapId, archivedAt: null })
    const shared = finished.filter((id) => now.milestones.some((it) => it.milestone === id))
    expect(shared.length).toBeGreaterThan(0)
    for (const id of shared) expect(now.statusOf(id)).toBe('finished')
    expect((await standing(db, roadmapId)).roadmap.archivedAt).not.toBeNull()
    // What was learned in milestones that this path does not have is not asked again.
    const { credited, done, skipped, left, total } = progressOf(now.milestones)
    expect(done + credited + skipped + left).toBe(total)
  })

  test('and back is the identity on everything that was done', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const milestoneId = (await standing(db, roadmapId)).first('locked')
    await act(db, ada, skipMilestone, { roadmapId, milestoneId, reason: 'Not in my job.' })
    await act(db, ada, creditMilestone, { roadmapId, milestoneId: (await standing(db, roadmapId)).first('ready'), kind: 'claim' })
    await act(db, ada, setTick, { roadmapId, milestoneId: 'm-python-project', subject: 'criterion:c1', on: 'yes' })
    const before = { facts: await factsOf(db), standing: (await standing(db, roadmapId)).milestones }
    await act(db, ada, switchRoadmap, { roadmapId, ...toMl }, later(60))
    await act(db, ada, reopenRoadmap, { roadmapId }, later(61))
    expect(await factsOf(db)).toEqual(before.facts)
    expect((await standing(db, roadmapId)).milestones).toEqual(before.standing)
    expect(await db.roadmap.count({ where: { archivedAt: null } })).toBe(1)
  })

  test('takes what was left out along, also by way of a third path', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const milestoneId = (await standing(db, roadmapId)).first('locked')
    await act(db, ada, skipMilestone, { roadmapId, milestoneId, reason: 'Not in my job.' })
    const ml = await act(db, ada, switchRoadmap, { roadmapId, ...toMl }, later(60))
    const back = await act(db, ada, switchRoadmap, { roadmapId: ml.roadmapId, ...toMlops, hoursPerWeek: '5' }, later(61))
    expect((await standing(db, back.roadmapId)).statusOf(milestoneId)).toBe('skipped')
  })

  test('takes its weekdays, its date and its pins along, and spreads other hours over the same weekdays', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const milestoneId = (await standing(db, roadmapId)).first('locked')
    const data = { weekdayMinutes: '0 120 0 120 0 240 0', parallel: 2, targetOn: '2027-06-30' }
    await db.roadmap.update({ where: { id: roadmapId }, data })
    await db.roadmapMilestone.update({
      where: { roadmapId_milestoneId: { roadmapId, milestoneId } },
      data: { pinnedOn: '2027-01-31' },
    })
    const ml = await act(db, ada, switchRoadmap, { roadmapId, ...toMl }, later(60))
    const back = await act(db, ada, switchRoadmap, { roadmapId: ml.roadmapId, ...toMlops, hoursPerWeek: '4' }, later(61))
    const same = { parallel: 2, targetOn: '2027-06-30' }
    expect((await standing(db, ml.roadmapId)).roadmap).toMatchObject({ ...same, weekdays: [0, 120, 0, 120, 0, 240, 0] })
    const now = await standing(db, back.roadmapId)
    expect(now.roadmap).toMatchObject({ ...same, weekdays: [0, 60, 0, 60, 0, 120, 0] })
    expect(now.milestones.find((it) => it.milestone === milestoneId)?.pinnedOn).toBe('2027-01-31')
  })

  test('is refused at hours that its weekdays cannot hold, and nothing is put away', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    await db.roadmap.update({ where: { id: roadmapId }, data: { weekdayMinutes: '0 0 0 0 0 300 0' } })
    const at = (hoursPerWeek: string) => act(db, ada, switchRoadmap, { roadmapId, ...toMl, hoursPerWeek }, later(60))
    await expect(at('40')).rejects.toThrow('one day would have more than 16 hours')
    expect((await standing(db, roadmapId)).roadmap.archivedAt).toBeNull()
    const { roadmapId: other } = await at('16')
    expect((await standing(db, other)).roadmap.weekdays).toEqual([0, 0, 0, 0, 0, 960, 0])
  })

  test('to the full scope asks for more where more is asked, and keeps finished what asks the same', async () => {
    const { db } = await open()
    const { ada, roadmapId, finished } = await walked(db)
    const before = await standing(db, roadmapId)
    const full = await act(db, ada, switchRoadmap, { roadmapId, ...toMlops, scope: 'full' })
    const now = await standing(db, full.roadmapId)
    for (const id of finished) {
      const asksSame = before.milestones.find((it) => it.milestone === id)?.scope === 'full'
      const row = now.milestones.find((it) => it.milestone === id)
      expect(now.statusOf(id) === 'finished', id).toBe(asksSame)
      if (!asksSame) expect(row?.finishedForLess, id).not.toBeNull()
    }
  })

  test('shows what it costs before, and that is what it costs', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const params = { roadmapId, track: 'ml-engineer', scope: undefined, electives: undefined, hoursPerWeek: undefined }
    const preview = await roadmapChange({ actor: ada, db, content: content(), now: NOW }, params)
    const present = progressOf((await standing(db, roadmapId)).milestones)
    expect(preview.present.left.likely).toBe(present.left)
    const next = await act(db, ada, switchRoadmap, { roadmapId, ...toMl })
    const after = progressOf((await standing(db, next.roadmapId)).milestones)
    expect(preview.next.left.likely).toBe(after.left)
    expect(preview.next.finished).toBe(after.counts.finished)
    const ids = new Set((await standing(db, next.roadmapId)).milestones.map((it) => it.milestone))
    for (const it of [...preview.carries, ...preview.fresh]) expect(ids).toContain(it.id)
    for (const it of preview.aside) expect(ids).not.toContain(it.id)
  })

  test('shows before what was left out, and that is what stays left out', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const milestoneId = 'm-containers-cloud'
    await act(db, ada, skipMilestone, { roadmapId, milestoneId, reason: 'My team does that.' })
    const params = { roadmapId, track: 'ml-platform', scope: undefined, electives: undefined, hoursPerWeek: undefined }
    const preview = await roadmapChange({ actor: ada, db, content: content(), now: NOW }, params)
    expect(preview.carries.find((it) => it.id === milestoneId)).toMatchObject({ status: 'skipped', left: 0 })
    const next = await act(db, ada, switchRoadmap, { roadmapId, ...toMl, trackId: 'ml-platform' })
    expect(preview.next.left.likely).toBe(progressOf((await standing(db, next.roadmapId)).milestones).left)
  })

  test('keeps the reason for a path with that path alone', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    await db.roadmap.update({ where: { id: roadmapId }, data: { choiceReason: 'My team runs models.' } })
    const same = await act(db, ada, switchRoadmap, { roadmapId, ...toMlops, hoursPerWeek: '5' })
    expect((await standing(db, same.roadmapId)).roadmap.choiceReason).toBe('My team runs models.')
    const ml = await act(db, ada, switchRoadmap, { roadmapId: same.roadmapId, ...toMl })
    expect((await standing(db, ml.roadmapId)).roadmap.choiceReason).toBeNull()
  })

  test('pressed five times at once makes one roadmap, which all five open', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const made = await together(db, 5, () => act(db, ada, switchRoadmap, { roadmapId, ...toMl }))
    expect(new Set(made.map((it) => it.roadmapId)).size).toBe(1)
    expect(await db.roadmap.count()).toBe(2)
    expect(await db.event.count({ where: { verb: 'roadmap:switched' } })).toBe(1)
  })

  test('pressed again opens the roadmap that took the place, while it is followed and is what is asked for', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const ml = await act(db, ada, switchRoadmap, { roadmapId, ...toMl })
    expect(await act(db, ada, switchRoadmap, { roadmapId, ...toMl }, later(1))).toEqual(ml)
    expect(await db.event.count({ where: { verb: 'roadmap:switched' } })).toBe(1)
    for (const other of [{ trackId: 'ml-platform' }, { scope: 'full' }, { hoursPerWeek: '9' }] as const)
      await expect(act(db, ada, switchRoadmap, { roadmapId, ...toMl, ...other })).rejects.toThrow('This roadmap is put away')
    await act(db, ada, archiveRoadmap, { roadmapId: ml.roadmapId })
    await expect(act(db, ada, switchRoadmap, { roadmapId, ...toMl })).rejects.toThrow('This roadmap is put away')
  })

  test('is refused to a stranger, also once it is done, and to a track that is followed on another roadmap', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await walked(db)
    const strangers = [await member(db, 'Alan'), guest('alan')]
    for (const actor of strangers) await expect(act(db, actor, switchRoadmap, { roadmapId, ...toMl })).rejects.toBeInstanceOf(NotFound)
    const ml = await act(db, ada, switchRoadmap, { roadmapId, ...toMl })
    for (const actor of strangers) await expect(act(db, actor, switchRoadmap, { roadmapId, ...toMl })).rejects.toBeInstanceOf(NotFound)
    await act(db, ada, archiveRoadmap, { roadmapId: ml.roadmapId })
    await act(db, ada, reopenRoadmap, { roadmapId })
    await act(db, ada, reopenRoadmap, { roadmapId: ml.roadmapId })
    await expect(act(db, ada, switchRoadmap, { roadmapId, ...toMl })).rejects.toThrow('already, on another roadmap')
  })
})
