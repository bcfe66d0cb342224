import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeSchedule, type ChangeSchedule } from '../commands/change-schedule.ts'
import { logTime } from '../commands/log-time.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { switchRoadmap } from '../commands/switch-roadmap.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { act, later, member, mentored, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import type { z } from 'zod'
import { menteeBrief } from './mentee-brief.ts'
import { menteeLines } from './mentee-lines.ts'
import { menteeRoadmap } from './mentee-roadmap.ts'
import { roadmapView } from './roadmap.ts'
import { weekView } from './week.ts'

/** Ten weeks into Ada's roadmap, which began on 30 November at 8 hours a week. */
const THEN = later((6 + 70) * 24 * 60)

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const grace = await member(db, 'Grace')
  const mentorshipId = await mentored(db, actor, grace, ['roadmap', 'hours'])
  const roadmapId = await onTheWay(db, actor)
  const context = { db, content: content(), now: THEN }
  const week = async () => {
    const { roadmap } = await weekView({ ...context, actor }, { roadmapId: undefined })
    return { firstPlan: roadmap?.forecast.firstPlan, sinceStart: roadmap?.pace.sinceStart, planned: roadmap?.pace.planned }
  }
  return {
    actor,
    roadmapId,
    week,
    change: (it: Partial<z.input<typeof ChangeSchedule>>) => act(db, actor, changeSchedule, { roadmapId, reason: '', ...it }, THEN),
    page: async () => (await roadmapView({ ...context, actor }, { roadmapId })).firstPlan,
    line: async () => (await menteeLines({ ...context, actor: grace }))[0],
    brief: () => menteeBrief({ ...context, actor: grace }, { mentorshipId }),
    mentorsPage: async () => (await menteeRoadmap({ ...context, actor: grace }, { mentorshipId })).roadmap?.pace,
  }
}

onBothDatabases('The first plan', (open) => {
  test('stays what it was when hours, start and milestones are changed later', async () => {
    const { db } = await open()
    const { actor, roadmapId, week, change, page, mentorsPage, brief } = await ada(db)
    const before = await week()
    expect(before.firstPlan).toMatchObject({ from: '2026-11-30', hoursPerWeek: 8 })
    expect(before.sinceStart).toEqual({ hoursPerWeek: 8, planned: 80, logged: 0, rested: false })
    const firstPage = await page()
    expect(firstPage).toMatchObject({ startOn: '2026-11-30', hoursPerWeek: 8, finish: { likely: before.firstPlan?.to } })
    const slipped = async () => (await brief()).slipped?.[0]?.text.split(' by the first plan, ')
    const [firstDay] = (await slipped()) ?? []

    await change({ hours: '6', start: '2026-12-07' })
    const [last] = await db.roadmapMilestone.findMany({
      where: { roadmapId, prerequisites: { not: '' } },
      orderBy: { position: 'desc' },
      take: 1,
    })
    await act(db, actor, skipMilestone, { roadmapId, milestoneId: last?.milestoneId ?? '', reason: 'Not now' }, THEN)

    expect(await week()).toEqual({ ...before, planned: 6 })
    expect(await page()).toEqual(firstPage)
    expect(await mentorsPage()).toEqual({ hoursPerWeek: 6, startOn: '2026-12-07', firstFinish: before.firstPlan?.to })
    const [dayAfter, fromToday] = (await slipped()) ?? []
    expect(dayAfter).toBe(firstDay)
    expect(fromToday).toContain('at 6 h a week')
  })

  test('asks for no more than all of its hours, however long ago it ended', async () => {
    const { db } = await open()
    const { actor, week } = await ada(db)
    const { firstPlan } = await week()
    const view = await weekView({ actor, db, content: content(), now: later(900 * 24 * 60) }, { roadmapId: undefined })
    expect(view.roadmap?.pace.sinceStart?.planned).toBe(firstPlan?.hours)
  })

  test('is of the roadmap that is followed: one that takes another’s place begins with its own', async () => {
    const { db } = await open()
    const { actor, roadmapId, week } = await ada(db)
    await act(
      db,
      actor,
      switchRoadmap,
      { roadmapId, trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '5', startOn: '2027-02-08' },
      THEN,
    )
    expect(await week()).toMatchObject({ firstPlan: { from: '2027-02-08', hoursPerWeek: 5 }, sinceStart: null })
  })

  test('of a roadmap that is older than revisions is the roadmap, until the first edit keeps it', async () => {
    const { db } = await open()
    const { week, change, page, line, mentorsPage } = await ada(db)
    const before = { week: await week(), page: await page(), mentorsPage: await mentorsPage(), reasons: (await line())?.reasons }
    await db.roadmapRevision.deleteMany()
    expect({ week: await week(), page: await page(), mentorsPage: await mentorsPage(), reasons: (await line())?.reasons }).toEqual(before)
    await change({ hours: '6' })
    expect((await week()).firstPlan).toEqual(before.week.firstPlan)
  })

  test('and the present one: a mentor reads of somebody behind by the gentler of the two', async () => {
    const { db } = await open()
    const { actor, change, line, brief } = await ada(db)
    await act(db, actor, logTime, { key: randomUUID(), day: '2027-02-08', hours: '1', milestone: '' }, THEN)
    const behind = async () => {
      const reasons = [...((await line())?.reasons ?? []), ...(await brief()).reasons]
      return reasons.flatMap((it) => (it.rule === 'behind' ? [it.words] : []))
    }
    const by = (hours: number) => [`Behind the plan by ${hours} h`, `Behind the plan by ${hours} h`]
    expect(await behind()).toEqual(by(80))
    // More from now on was not owed before.
    await change({ hours: '16' })
    expect(await behind()).toEqual(by(80))
    await change({ hours: '4' })
    expect(await behind()).toEqual(by(40))
    await change({ start: '2027-01-25' })
    expect(await behind()).toEqual([])
  })
})
