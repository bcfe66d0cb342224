import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { cancelAway } from '../commands/cancel-away.ts'
import { logTime } from '../commands/log-time.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { planAway } from '../commands/plan-away.ts'
import { setTick } from '../commands/set-tick.ts'
import { takeBackTime } from '../commands/take-back-time.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import { SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { weekView } from './week.ts'

/** Six weeks into a roadmap that began on 30 November: a Wednesday. */
const SOON = new Date('2027-01-13T12:00:00.000Z')
const milestone = 'm-python-project'

const see = (db: Db, actor: Actor, now = SOON, roadmapId?: string) => weekView({ actor, db, content: content(), now }, { roadmapId })

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, actor)
  const log = (day: string, hours: string, on = '', now = SOON) =>
    act(db, actor, logTime, { key: randomUUID(), day, hours, milestone: on }, now)
  const away = (from: string, to: string) => act(db, actor, planAway, { key: randomUUID(), from, to }, SOON)
  return { actor, roadmapId, log, away }
}

onBothDatabases('The week of a learner', (open) => {
  test('goes from their first weekday on, in their zone, and holds what was logged in it and not taken back', async () => {
    const { db } = await open()
    const { actor, log } = await ada(db)
    await log('2027-01-10', '3')
    await log('2027-01-11', '1.5', milestone)
    await log('2027-01-13', '1:20')
    const { id } = await log('2027-01-12', '8')
    await act(db, actor, takeBackTime, { id }, SOON)
    const view = await see(db, actor)
    expect(view).toMatchObject({ from: '2027-01-11', to: '2027-01-17', today: '2027-01-13', logged: 170, planned: expect.closeTo(8, 6) })
    const title = content().milestones.get(milestone)?.title
    expect(view.entries.map(({ day, minutes, title }) => ({ day, minutes, title }))).toEqual([
      { day: '2027-01-13', minutes: 80, title: null },
      { day: '2027-01-11', minutes: 90, title },
    ])
    const american = await see(db, { ...actor, dateLanguage: 'en-US' })
    expect(american).toMatchObject({ from: '2027-01-10', logged: 350 })
    const east = await see(db, { ...actor, timeZone: 'Pacific/Auckland' }, new Date('2027-01-17T12:00:00Z'))
    expect(east).toMatchObject({ today: '2027-01-18', from: '2027-01-18', logged: 0 })
  })

  test('has what was logged for the fourteen days before it, apart, and says when that is what was logged last', async () => {
    const { db } = await open()
    const { actor, log } = await ada(db)
    expect(await see(db, actor)).toMatchObject({ earlier: [], loggedLast: null, isEarlierNew: false })
    const now = await log('2027-01-12', '2', '', new Date('2027-01-12T12:00:00Z'))
    expect(await see(db, actor)).toMatchObject({ earlier: [], loggedLast: now.id, isEarlierNew: false })
    const sunday = await log('2027-01-10', '15', milestone)
    await log('2026-12-30', '1', '', new Date('2026-12-30T12:00:00Z'))
    const view = await see(db, actor)
    expect(view).toMatchObject({ logged: 120, entries: [{ id: now.id }], loggedLast: sunday.id, isEarlierNew: true })
    const title = content().milestones.get(milestone)?.title
    expect(view.earlier).toEqual([{ id: sunday.id, day: '2027-01-10', minutes: 900, title }])
    expect(await see(db, actor, new Date('2027-01-14T12:00:00Z'))).toMatchObject({ earlier: [{ id: sunday.id }], isEarlierNew: false })
    await act(db, actor, takeBackTime, { id: sunday.id }, SOON)
    expect(await see(db, actor)).toMatchObject({ earlier: [], loggedLast: now.id })
  })

  test('names the next step, and where it was left once something of it is ticked', async () => {
    const { db } = await open()
    const { actor, roadmapId, log } = await ada(db)
    const first = (await see(db, actor)).roadmap
    expect(first?.next).toMatchObject({ status: 'ready', stopped: null, logged: 0 })
    expect(first?.milestones[0]?.id).toBe(first?.next?.id)
    const milestoneId = milestone
    const [one, two] = content().milestones.get(milestoneId)?.resources ?? []
    for (const move of ['open', 'start'] as const) await act(db, actor, moveMilestone, { roadmapId, milestoneId, move })
    await act(db, actor, setTick, { roadmapId, milestoneId, subject: `resource:${one}`, on: 'yes' })
    await log('2027-01-12', '2', milestoneId)
    const { roadmap } = await see(db, actor)
    expect(roadmap?.next).toMatchObject({
      id: milestoneId,
      status: 'in-progress',
      logged: 120,
      stopped: { title: content().resources.get(two ?? '')?.title, done: 1 },
    })
    expect(roadmap?.next?.left).toBeGreaterThan(0)
    expect(roadmap?.forecast.left).toBeLessThan(first?.forecast.left ?? 0)
    expect(roadmap?.opens.map((it) => it.id)).not.toContain(milestoneId)
    expect(roadmap?.opens[0]?.id).toBe(first?.next?.id)
  })

  test('shows the plan alone while fewer than two weeks have hours, and then a range from their own weeks', async () => {
    const { db } = await open()
    const { actor, log } = await ada(db)
    const forecast = async () => (await see(db, actor)).roadmap?.forecast
    expect(await forecast()).toMatchObject({ finish: { kind: 'plan' }, pace: { planned: 8, weeks: 6 } })
    await log('2027-01-05', '4')
    expect(await forecast()).toMatchObject({ finish: { kind: 'plan' } })
    await log('2026-12-15', '4')
    const known = await forecast()
    expect(known?.finish.kind).toBe('forecast')
    if (known?.finish.kind !== 'forecast') return
    const { low, likely, high } = known.finish
    expect((low ?? '') < (likely ?? '') && (likely ?? '') < (high ?? '')).toBe(true)
    expect(await forecast()).toEqual(known)
    // 8 h in six weeks instead of 48: later than the first plan.
    expect((likely ?? '') > known.firstPlan.to).toBe(true)
  })

  test('leaves days away out: they move the plan, are listed until they are over, and no more once cancelled', async () => {
    const { db } = await open()
    const { actor, away } = await ada(db)
    const day = async () => {
      const finish = (await see(db, actor)).roadmap?.forecast.finish
      return finish?.kind === 'plan' ? finish.day : ''
    }
    const before = await day()
    const { id } = await away('2027-01-18', '2027-01-31')
    await away('2026-12-21', '2026-12-31')
    expect(await day()).toBe(addDays(before, 14))
    expect((await see(db, actor)).away).toEqual([{ id, from: '2027-01-18', to: '2027-01-31' }])
    await act(db, actor, cancelAway, { id }, SOON)
    expect(await day()).toBe(before)
    expect((await see(db, actor)).away).toEqual([])
  })

  test('is there without a roadmap too, shows nobody else’s rows, and needs an account', async () => {
    const { db } = await open()
    const { actor, roadmapId, log, away } = await ada(db)
    await log('2027-01-13', '1')
    await away('2027-01-18', '2027-01-31')
    const alan = await member(db, 'Alan')
    expect(await see(db, alan, SOON, roadmapId)).toMatchObject({
      roadmap: null,
      logged: 0,
      entries: [],
      away: [],
      waiting: [],
      planned: null,
    })
    await act(db, actor, archiveRoadmap, { roadmapId }, NOW)
    expect(await see(db, actor)).toMatchObject({ roadmap: null, logged: 60 })
    await expect(see(db, guest('Gus'))).rejects.toBeInstanceOf(SignInNeeded)
  })
})
