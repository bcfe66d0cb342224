import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { lineOf, revisionsFrom } from '../db/revisions.ts'
import { Conflict, NotFound } from '../errors.ts'
import { scheduleView } from '../queries/schedule.ts'
import { act, later, member, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { acceptCut } from './accept-cut.ts'
import { addMilestone } from './add-milestone.ts'
import { addOwnMilestone } from './add-own-milestone.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { changeSchedule } from './change-schedule.ts'
import { logTime } from './log-time.ts'
import { moveMilestone } from './move-milestone.ts'
import { pauseRoadmap } from './pause-roadmap.ts'
import { pinMilestone } from './pin-milestone.ts'
import { planAway } from './plan-away.ts'
import { reorderMilestone } from './reorder-milestone.ts'
import { rescopeMilestone } from './rescope-milestone.ts'
import { skipMilestone } from './skip-milestone.ts'
import { switchRoadmap } from './switch-roadmap.ts'
import { undoEdit } from './undo-edit.ts'

type Ada = Awaited<ReturnType<typeof member>>
type Change = Omit<Parameters<typeof changeSchedule.run>[1], 'roadmapId' | 'reason'> & { reason?: string }

async function begun(db: Db) {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  const change = (it: Change) => act(db, ada, changeSchedule, { roadmapId, ...it })
  const pin = (milestoneId: string, day: string) => act(db, ada, pinMilestone, { roadmapId, milestoneId, day })
  const view = (now = NOW) => scheduleView({ actor: ada, db, content: content(), now }, { roadmapId })
  const undo = async () => act(db, ada, undoEdit, { roadmapId, number: (await view()).lastEdit?.number ?? 1 })
  const revisions = async () => revisionsFrom(db, await lineOf(db, roadmapId), 1)
  const plan = async () => (await revisions()).at(-1)?.plan
  const row = async (id: string) => (await standing(db, roadmapId)).milestones.find((it) => it.milestone === id)
  return { ada, roadmapId, change, pin, view, undo, revisions, plan, row }
}

onBothDatabases('The schedule of a roadmap', (open) => {
  test('is changed in one revision with its reason, and pressed twice it is changed once', async () => {
    const { db } = await open()
    const { change, view, revisions } = await begun(db)
    const asked = { hours: '6,5', target: '2027-07-01', start: '2026-12-07', parallel: '2', reason: 'The move' } as const
    const results = await together(db, 4, () => change(asked))
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect((await view()).facts).toEqual({ hoursPerWeek: 6.5, weekdays: null, parallel: 2, startOn: '2026-12-07', targetOn: '2027-07-01' })
    expect((await revisions()).map((it) => it.reason)).toEqual(['', 'The move'])
    expect(await db.event.count({ where: { verb: 'roadmap:rescheduled' } })).toBe(1)
    await change({ target: '' })
    expect((await view()).facts.targetOn).toBe(null)
  })

  test('has hours by weekday that win over those of the week, and loses them when they are emptied', async () => {
    const { db } = await open()
    const { change, view } = await begun(db)
    const none = { monday: '', tuesday: '', wednesday: '', thursday: '', friday: '', saturday: '', sunday: '' }
    await change({ ...none, hours: '40', tuesday: '1:30', saturday: '4' })
    expect((await view()).facts).toMatchObject({ hoursPerWeek: 5.5, weekdays: [0, 90, 0, 0, 0, 240, 0] })
    await change({ hours: '11', tuesday: '1.5', saturday: '4' })
    expect((await view()).facts).toMatchObject({ hoursPerWeek: 11, weekdays: [0, 180, 0, 0, 0, 480, 0] })
    await change({ ...none, hours: '8' })
    expect((await view()).facts).toMatchObject({ hoursPerWeek: 8, weekdays: null })
  })

  test('has no hours that its weekdays cannot hold, said beside the hours of the week', async () => {
    const { db } = await open()
    const { change, view } = await begun(db)
    await change({ saturday: '5' })
    for (const asked of [{ hours: '40' }, { hours: '40', saturday: '5' }])
      await expect(change(asked)).rejects.toMatchObject({ field: 'hours', message: expect.stringContaining('more than 16 hours') })
    await expect(change({ hours: '200', saturday: '5' })).rejects.toMatchObject({ field: 'hours' })
    expect((await view()).facts).toMatchObject({ hoursPerWeek: 5, weekdays: [0, 0, 0, 0, 0, 300, 0] })
    expect((await view()).verdict.kind).toBe('open')
  })

  test('shows hours that a link offers until others are planned, and plans nothing by being looked at', async () => {
    const { db } = await open()
    const { ada, roadmapId, change, revisions } = await begun(db)
    const offered = async () => {
      const asked = { roadmapId, hours: '6', instead: '8' }
      return (await scheduleView({ actor: ada, db, content: content(), now: NOW }, asked)).offered
    }
    expect(await offered()).toEqual({ hoursPerWeek: 6, onWeekdays: null })
    expect(await revisions()).toHaveLength(1)
    await change({ saturday: '8' })
    expect(await offered()).toEqual({ hoursPerWeek: 6, onWeekdays: 'By weekday they would be Sat 6 h.' })
    await change({ hours: '9' })
    expect(await offered()).toBeNull()
  })

  test.each<[Change, string, string]>([
    [{ hours: '0' }, 'hours', 'at least 1 hour a week'],
    [{ hours: '200' }, 'hours', 'at most 40 hours a week'],
    [{ hours: 'many' }, 'hours', 'as a number'],
    [{ hours: '' }, 'hours', 'as a number'],
    [{ monday: '2', friday: '17' }, 'friday', 'between 0 and 16 hours on each day'],
    [{ monday: '2', friday: 'some' }, 'friday', 'as a number'],
    [{ target: '2026-11-23' }, 'target', 'still to come'],
    [{ target: '2026-11-29' }, 'target', 'not before the start'],
    [{ target: '2027-02-30' }, 'target', 'a day that exists'],
    [{ start: 'soon' }, 'start', 'a day that exists'],
  ])('refuses %j beside its field, and nothing is changed', async (asked, field, words) => {
    const { db } = await open()
    const { change, revisions } = await begun(db)
    await expect(change(asked)).rejects.toMatchObject({ field, message: expect.stringContaining(words) })
    expect(await revisions()).toHaveLength(1)
  })

  test('gives a milestone a day, says what is possible where that is later, and takes the day back', async () => {
    const { db } = await open()
    const { pin, view, row, revisions } = await begun(db)
    const line = async () => (await view()).lines.find((it) => it.id === 'm-ml-ci')
    await pin('m-ml-ci', '2027-12-31')
    expect(await line()).toMatchObject({ pinnedOn: '2027-12-31', possibleOn: null })
    await pin('m-ml-ci', '2026-12-01')
    const { possibleOn } = (await line()) ?? {}
    expect(possibleOn! > '2026-12-01').toBe(true)
    expect(await pin('m-ml-ci', '2026-12-01')).toEqual({ changed: false })
    await expect(pin('m-ml-ci', '2026-11-01')).rejects.toMatchObject({ field: 'day', message: 'Choose a day that is still to come.' })
    await expect(pin('m-ml-ci', '2027-02-29')).rejects.toMatchObject({ field: 'day', message: expect.stringContaining('exists') })
    await pin('m-ml-ci', '')
    expect((await row('m-ml-ci'))?.pinnedOn).toBe(null)
    expect(await revisions()).toHaveLength(4)
  })

  test('stands still while the roadmap rests, with the cut that it offered', async () => {
    const { db } = await open()
    const { ada, roadmapId, change, view } = await begun(db)
    await change({ start: '2026-11-20', target: '2027-01-31' })
    const before = await view()
    await act(db, ada, pauseRoadmap, { roadmapId })
    const weeks = later(40 * 24 * 60)
    const paused = await view(weeks)
    expect(paused).toMatchObject({ pausedFrom: '2026-11-24', today: '2027-01-03', verdict: before.verdict })
    expect(paused.lines.map((it) => it.days)).toEqual(before.lines.map((it) => it.days))
    const cut = paused.verdict.kind === 'late' ? (paused.verdict.cut?.milestones.map((it) => it.id).join(' ') ?? '') : ''
    await act(db, ada, acceptCut, { roadmapId, cut, target: '2027-01-31' }, weeks)
    expect((await view(weeks)).verdict.kind).toBe('fits')
  })

  test('is nobody else’s, and none of a roadmap that is put away', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await begun(db)
    const alan = await member(db, 'Alan')
    const edits = (who: Ada) => [
      () => act(db, who, changeSchedule, { roadmapId, hours: '9' }),
      () => act(db, who, pinMilestone, { roadmapId, milestoneId: 'm-ml-ci', day: '2027-01-31' }),
      () => act(db, who, acceptCut, { roadmapId, cut: 'm-ml-ci', target: '2027-01-31' }),
      () => act(db, who, undoEdit, { roadmapId, number: 1 }),
    ]
    for (const edit of edits(alan)) await expect(edit()).rejects.toThrow(NotFound)
    await expect(scheduleView({ actor: alan, db, content: content(), now: NOW }, { roadmapId })).rejects.toThrow(NotFound)
    await act(db, ada, archiveRoadmap, { roadmapId })
    for (const edit of edits(ada)) await expect(edit()).rejects.toThrow('put away')
  })
})

onBothDatabases('A date that does not fit', (open) => {
  /** With two electives, at 8 h a week, and a wanted day so many days before the end as planned. */
  async function late(db: Db, days: number) {
    const own = await begun(db)
    for (const milestoneId of ['m-gpu-cost', 'm-tabular-depth'])
      await act(db, own.ada, addMilestone, { roadmapId: own.roadmapId, milestoneId })
    const { verdict } = await own.view()
    if (verdict.kind !== 'open') throw new Error(verdict.kind)
    const target = new Date(Date.parse(verdict.finish) - 86_400_000 * days).toISOString().slice(0, 10)
    await own.change({ target })
    const found = (await own.view()).verdict
    if (found.kind !== 'late') throw new Error(found.kind)
    const cut = found.cut?.milestones.map((it) => it.id).join(' ') ?? ''
    return { ...own, target, found, cut, accept: (it = cut) => act(db, own.ada, acceptCut, { roadmapId: own.roadmapId, cut: it, target }) }
  }

  test('is made by each of the three ways out', async () => {
    const { db } = await open()
    const { change, view, undo, accept, found, cut, row } = await late(db, 10)
    expect(found.missing).toBeGreaterThan(0)
    expect(found.cut).toMatchObject({ isSmallest: true, milestones: [{ elective: true }] })
    await change({ target: found.finish })
    expect((await view()).verdict).toMatchObject({ kind: 'fits' })
    await undo()
    await change({ hours: String(found.need) })
    expect((await view()).verdict).toMatchObject({ kind: 'fits' })
    await undo()
    expect((await view()).verdict).toEqual(found)
    expect((await together(db, 4, () => accept())).filter((it) => it.changed)).toHaveLength(1)
    expect((await view()).verdict).toMatchObject({ kind: 'fits' })
    expect((await row(cut))?.skipReason).toMatch(/^To be done by \d+ \w+ 202\d$/)
    expect(await accept()).toEqual({ changed: false })
  })

  test('is not made by a cut that is not enough, takes what others need, or was shown for another day', async () => {
    const { db } = await open()
    const { ada, roadmapId, accept, cut, change, target } = await late(db, 10)
    await expect(accept('m-nowhere')).rejects.toThrow('not enough any more')
    // What nearly everything needs.
    await expect(accept('m-containers-cloud')).rejects.toThrow('not enough any more')
    await act(db, ada, planAway, { key: randomUUID(), from: '2026-12-01', to: '2027-02-28' })
    await expect(accept()).rejects.toThrow('not enough any more')
    await change({ target: '2028-01-01' })
    await expect(act(db, ada, acceptCut, { roadmapId, cut, target })).rejects.toThrow('The target date has changed')
  })

  test('says how often the hours it needs were reached, once there are weeks to go by', async () => {
    const { db } = await open()
    const { ada, change, view, found } = await late(db, 10)
    expect(found.reached).toBe(null)
    const log = (day: string, hours: string) => act(db, ada, logTime, { key: randomUUID(), hours, day, milestone: '' }, later(0))
    for (const [day, hours] of [
      ['2026-11-11', '20'],
      ['2026-11-18', '3'],
    ] as const)
      await log(day, hours)
    await change({ start: '2026-11-09' })
    expect((await view()).verdict).toMatchObject({ kind: 'late', reached: { weeks: 1, of: 2 } })
    expect((await view()).pace).toMatchObject({ kept: 11.5, weeks: 2, hits: expect.any(Number) })
  })
})

onBothDatabases('An edit that is undone', (open) => {
  const drill = { title: 'Incident drill', why: 'To learn.', criteria: 'It ran', links: '', hours: '8' }
  const edits: [string, (own: Awaited<ReturnType<typeof begun>>, db: Db) => Promise<unknown>][] = [
    ['a move', ({ ada, roadmapId }, db) => act(db, ada, reorderMilestone, { roadmapId, milestoneId: 'm-k8s-serving', before: 'm-ml-ci' })],
    ['leaving out', ({ ada, roadmapId }, db) => act(db, ada, skipMilestone, { roadmapId, milestoneId: 'm-ml-ci', reason: 'No' })],
    [
      'another scope',
      ({ ada, roadmapId }, db) => act(db, ada, rescopeMilestone, { roadmapId, milestoneId: 'm-model-service', scope: 'full' }),
    ],
    ['a day', ({ pin }) => pin('m-ml-ci', '2027-05-01')],
    ['hours and a date', ({ change }) => change({ hours: '5', monday: '5', target: '2028-01-01', parallel: '2' })],
  ]
  test.each(edits)('was %s: the plan is as before, and undone again as after it', async (_, edit) => {
    const { db } = await open()
    const own = await begun(db)
    const before = await own.plan()
    await edit(own, db)
    const after = await own.plan()
    expect(after).not.toEqual(before)
    await own.undo()
    expect(await own.plan()).toEqual(before)
    expect((await own.view()).lastEdit).toMatchObject({ number: 3, isUndo: true })
    await own.undo()
    expect(await own.plan()).toEqual(after)
    expect((await own.revisions()).map((it) => it.reason.replace(/:.*/, ''))).toEqual([
      '',
      expect.anything(),
      'Undo of revision 2',
      'Undo of revision 3',
    ])
  })

  test('leaves out what it added, and refuses where that was begun', async () => {
    const { db } = await open()
    const own = await begun(db)
    const { ada, roadmapId, undo, plan, row } = own
    const key = randomUUID()
    await act(db, ada, addOwnMilestone, { roadmapId, key, ...drill, before: 'm-ml-ci' })
    const added = await plan()
    expect(await undo()).toEqual({ changed: true, leftOut: ['Incident drill'] })
    expect((await row(`own-${key}`))?.skipReason).toBe('Added and taken back')
    expect(await undo()).toEqual({ changed: true, leftOut: [] })
    expect(await plan()).toEqual(added)
    await act(db, ada, moveMilestone, { roadmapId, milestoneId: `own-${key}`, move: 'start' })
    await expect(undo()).rejects.toThrow('“Incident drill” is begun by now')
    expect(await plan()).toEqual(added)
  })

  test('is not undone twice by two presses, nor instead of a newer one that was not seen', async () => {
    const { db } = await open()
    const { ada, roadmapId, change, revisions } = await begun(db)
    await change({ hours: '9' })
    const press = () => act(db, ada, undoEdit, { roadmapId, number: 2 })
    const results = await together(db, 4, press)
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await revisions()).toHaveLength(3)
    await change({ hours: '10' })
    await expect(press()).rejects.toThrow(Conflict)
    expect(await revisions()).toHaveLength(4)
  })

  test('is not the begin of a roadmap, nor a switch', async () => {
    const { db } = await open()
    const { ada, roadmapId, view } = await begun(db)
    expect((await view()).lastEdit).toBe(null)
    await expect(act(db, ada, undoEdit, { roadmapId, number: 1 })).rejects.toThrow('nothing to undo')
    const choice = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-11-30' } as const
    const { roadmapId: other } = await act(db, ada, switchRoadmap, { roadmapId, ...choice })
    await expect(act(db, ada, undoEdit, { roadmapId: other, number: 2 })).rejects.toThrow('nothing to undo')
  })
})
