import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { listLearnersRests } from '../db/learners-rests.ts'
import { NotFound, Refused } from '../errors.ts'
import { perform } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { roadmapList } from '../queries/roadmap-list.ts'
import { roadmapPause } from '../queries/roadmap-pause.ts'
import { weekView } from '../queries/week.ts'
import { act, guest, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { secondVersion } from '../testing/second-version.ts'
import { answerCurriculum } from './answer-curriculum.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { logTime } from './log-time.ts'
import { pauseRoadmap } from './pause-roadmap.ts'
import { reopenRoadmap } from './reopen-roadmap.ts'
import { resumeRoadmap } from './resume-roadmap.ts'
import { switchRoadmap } from './switch-roadmap.ts'

/** Noon of a day. Ada's roadmap begins on Monday, 30 November 2026. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, actor)
  return {
    actor,
    roadmapId,
    pause: (day: string, id = roadmapId) => act(db, actor, pauseRoadmap, { roadmapId: id }, noon(day)),
    resume: (day: string, id = roadmapId) => act(db, actor, resumeRoadmap, { roadmapId: id }, noon(day)),
    log: (day: string, hours: string) => act(db, actor, logTime, { key: randomUUID(), day, hours, milestone: '' }, noon(day)),
    pauses: () => db.roadmapPause.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    events: (verb: string) => db.event.count({ where: { verb } }),
  }
}

const see = (db: Db, actor: Actor, roadmapId: string, day: string) =>
  roadmapPause({ actor, db, content: content(), now: noon(day) }, { roadmapId })
const week = (db: Db, actor: Actor, day: string) => weekView({ actor, db, content: content(), now: noon(day) }, { roadmapId: undefined })
const toMl = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-12-20' } as const

onBothDatabases('A pause', (open) => {
  test('begins today and once, however often it is pressed, and ends the day before work goes on', async () => {
    const { db } = await open()
    const { roadmapId, pause, resume, pauses, events, actor } = await ada(db)
    const results = await together(db, 4, () => pause('2026-12-10'))
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await pauses()).toMatchObject([{ roadmapId, fromOn: '2026-12-10', toOn: null, endedAt: null, openKey: roadmapId }])
    const [listed] = await roadmapList({ actor, db, content: content(), now: noon('2026-12-11') }, null)
    expect(listed).toMatchObject({ pausedFrom: '2026-12-10', archivedOn: null })
    const ends = await together(db, 4, () => resume('2026-12-20'))
    expect(ends.filter((it) => it.changed)).toHaveLength(1)
    expect(await pauses()).toMatchObject([{ fromOn: '2026-12-10', toOn: '2026-12-19', endedAt: noon('2026-12-20'), openKey: null }])
    expect([await events('roadmap:paused'), await events('roadmap:resumed')]).toEqual([1, 1])
    await pause('2026-12-24')
    expect(await pauses()).toHaveLength(2)
  })

  test('begins and ends on the learner’s own days', async () => {
    const { db } = await open()
    const { actor, roadmapId, pauses } = await ada(db)
    const east = { ...actor, timeZone: 'Pacific/Auckland' }
    await act(db, east, pauseRoadmap, { roadmapId }, noon('2026-12-10'))
    await act(db, east, resumeRoadmap, { roadmapId }, noon('2026-12-12'))
    expect(await pauses()).toMatchObject([{ fromOn: '2026-12-11', toOn: '2026-12-12' }])
  })

  test('is for the learner alone, and for no roadmap that is put away', async () => {
    const { db } = await open()
    const { actor, roadmapId, pause, resume } = await ada(db)
    for (const other of [await member(db, 'Alan'), guest('Gus')]) {
      await expect(act(db, other, pauseRoadmap, { roadmapId })).rejects.toBeInstanceOf(NotFound)
      await expect(see(db, other, roadmapId, '2026-12-10')).rejects.toBeInstanceOf(NotFound)
    }
    await pause('2026-12-10')
    await expect(act(db, await member(db, 'Lin'), resumeRoadmap, { roadmapId })).rejects.toBeInstanceOf(NotFound)
    await resume('2026-12-11')
    await act(db, actor, archiveRoadmap, { roadmapId }, noon('2026-12-12'))
    await expect(pause('2026-12-12')).rejects.toBeInstanceOf(Refused)
  })

  test('freezes the dates, and shows those from today on before anything is saved: the same that follow', async () => {
    const { db } = await open()
    const { actor, roadmapId, pause, resume, log } = await ada(db)
    for (const day of ['2026-12-02', '2026-12-09', '2026-12-16']) await log(day, '6')
    await db.roadmap.update({ where: { id: roadmapId }, data: { targetOn: '2027-09-30' } })
    const [first] = await db.roadmapMilestone.findMany({
      where: { roadmapId, learningLikely: { gt: 20 } },
      orderBy: { position: 'asc' },
      take: 1,
    })
    await db.roadmapMilestone.update({ where: { id: first?.id ?? '' }, data: { pinnedOn: '2027-02-28' } })
    const before = (await see(db, actor, roadmapId, '2026-12-21')).present
    expect(before.dates?.range).not.toBeNull()
    await pause('2026-12-21')
    const rests = await see(db, actor, roadmapId, '2027-03-15')
    expect(rests.present).toEqual(before)
    expect(rests.pause).toMatchObject({ from: '2026-12-21', days: 84 })
    const { dates } = rests.pause?.resumed ?? {}
    expect((dates?.finish ?? '') > (before.dates?.finish ?? '')).toBe(true)
    expect((dates?.range?.likely ?? '') > (before.dates?.range?.likely ?? '')).toBe(true)
    expect(before.dates?.late).toEqual([])
    expect(dates?.late).toMatchObject([{ milestone: first?.milestoneId, title: first?.title, pinnedOn: '2027-02-28' }])
    expect(dates?.target?.day).toBe('2027-09-30')
    expect((await week(db, actor, '2027-03-15')).planned).toBeNull()
    await resume('2027-03-15')
    const after = await see(db, actor, roadmapId, '2027-03-15')
    expect(after.pause).toBeNull()
    expect(after.present).toEqual(rests.pause?.resumed)
  })

  test('costs no week of the pace, neither a long one nor one that ends on the day on which it began', async () => {
    const { db } = await open()
    const { actor, pause, resume, log } = await ada(db)
    for (const day of ['2026-12-02', '2026-12-09']) await log(day, '6')
    const pace = async (day: string) => (await week(db, actor, day)).roadmap?.forecast.pace
    const known = await pace('2026-12-14')
    expect(known).toMatchObject({ weeks: 2, kept: 6 })
    await pause('2026-12-14')
    await resume('2027-02-08')
    expect(await pace('2027-02-08')).toMatchObject({ weeks: 2, kept: 6 })
    for (const day of ['2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12']) {
      await pause(day)
      await resume(day)
    }
    await log('2027-02-13', '6')
    expect(await pace('2027-02-15')).toMatchObject({ weeks: 3, kept: 6 })
  })

  test('asks for no hours of the days on which it rests, while it lasts and after it', async () => {
    const { db } = await open()
    const { actor, pause, resume } = await ada(db)
    const since = async (day: string) => (await week(db, actor, day)).roadmap?.pace.sinceStart
    // Two weeks of 8 hours.
    const before = { hoursPerWeek: 8, planned: 16, logged: 0 }
    expect(await since('2026-12-14')).toEqual({ ...before, rested: false })
    await pause('2026-12-14')
    expect(await since('2027-02-01')).toEqual({ ...before, rested: false })
    await resume('2027-02-08')
    expect(await since('2027-02-08')).toEqual({ ...before, rested: true })
    expect(await since('2027-02-15')).toEqual({ ...before, planned: 24, rested: true })
  })

  test('ends when its roadmap is put away, which is followed when it is taken up again', async () => {
    const { db } = await open()
    const { actor, roadmapId, pause, pauses } = await ada(db)
    await pause('2026-12-10')
    await act(db, actor, archiveRoadmap, { roadmapId }, noon('2026-12-15'))
    expect(await pauses()).toMatchObject([{ toOn: '2026-12-14', openKey: null }])
    await act(db, actor, reopenRoadmap, { roadmapId }, noon('2026-12-16'))
    expect(await see(db, actor, roadmapId, '2026-12-16')).toMatchObject({ isArchived: false, pause: null })
  })

  test('ends with a switch: the new roadmap is followed, and the days of rest count there too, and on the way back', async () => {
    const { db } = await open()
    const { actor, roadmapId, pause, pauses } = await ada(db)
    await pause('2026-12-10')
    const next = await act(db, actor, switchRoadmap, { roadmapId, ...toMl }, noon('2026-12-20'))
    expect(await see(db, actor, next.roadmapId, '2026-12-20')).toMatchObject({ pause: null })
    const rest = { fromOn: '2026-12-10', toOn: '2026-12-19', openKey: null }
    expect(await pauses()).toMatchObject([rest, rest])
    expect((await pauses()).map((it) => it.roadmapId).toSorted()).toEqual([roadmapId, next.roadmapId].toSorted())
    await pause('2026-12-22', next.roadmapId)
    await act(db, actor, reopenRoadmap, { roadmapId }, noon('2026-12-27'))
    expect(await see(db, actor, roadmapId, '2026-12-27')).toMatchObject({ pause: null })
    const back = (await pauses()).filter((it) => it.roadmapId === roadmapId)
    // It was put away meanwhile, while another path was followed.
    expect(back.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1)).map((it) => [it.fromOn, it.toOn])).toEqual([
      ['2026-12-10', '2026-12-19'],
      ['2026-12-20', '2026-12-26'],
      ['2026-12-22', '2026-12-26'],
    ])
  })

  test('is what a roadmap had that was put away and is taken up again on another day: its weeks say nothing about the pace', async () => {
    const { db } = await open()
    const { actor, roadmapId, log, pauses } = await ada(db)
    for (const day of ['2026-12-02', '2026-12-09', '2026-12-16']) await log(day, '6')
    await act(db, actor, archiveRoadmap, { roadmapId }, noon('2026-12-21'))
    await act(db, actor, reopenRoadmap, { roadmapId }, noon('2026-12-21'))
    expect(await pauses()).toEqual([])
    await act(db, actor, archiveRoadmap, { roadmapId }, noon('2026-12-21'))
    const results = await together(db, 4, () => act(db, actor, reopenRoadmap, { roadmapId }, noon('2027-04-12')))
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await pauses()).toMatchObject([{ roadmapId, fromOn: '2026-12-21', toOn: '2027-04-11', openKey: null }])
    expect((await week(db, actor, '2027-04-12')).roadmap?.forecast.pace).toMatchObject({ weeks: 3, kept: 6 })
  })

  test('of a roadmap that was put away lets nobody’s wait rest', async () => {
    const { db } = await open()
    const { actor, roadmapId } = await ada(db)
    await act(db, actor, archiveRoadmap, { roadmapId }, noon('2026-12-21'))
    await act(db, actor, reopenRoadmap, { roadmapId }, noon('2027-04-12'))
    expect(await listLearnersRests(db, [actor.userId])).toEqual(new Map())
  })

  test('is not on a roadmap whose place another plan of the same path had: there the work went on', async () => {
    const { db } = await open()
    const { actor, roadmapId, pauses } = await ada(db)
    const full = { ...toMl, trackId: 'mlops-engineer', scope: 'full' } as const
    await act(db, actor, switchRoadmap, { roadmapId, ...full }, noon('2026-12-20'))
    await act(db, actor, reopenRoadmap, { roadmapId }, noon('2027-01-20'))
    expect(await pauses()).toEqual([])
  })

  test('goes on when a newer curriculum is accepted meanwhile, since the moment at which it began', async () => {
    const { db } = await open()
    const { actor, roadmapId, pause } = await ada(db)
    await pause('2026-12-10')
    const newer = secondVersion()
    const base = { actor, db, content: newer, now: noon('2026-12-20') }
    const next = await perform(answerCurriculum, { roadmapId, hash: newer.hash, answer: 'accept' }, base)
    expect(next.roadmapId).not.toBe(roadmapId)
    const open_ = await db.roadmapPause.findMany({ where: { openKey: { not: null } } })
    expect(open_).toMatchObject([{ roadmapId: next.roadmapId, fromOn: '2026-12-10', toOn: null, at: noon('2026-12-10') }])
  })

  test('and putting the roadmap away at the same moment leave nothing that rests and is put away', async () => {
    const { db } = await open()
    const { actor, roadmapId, pause } = await ada(db)
    await together(db, 6, (index) =>
      index % 2 === 0
        ? pause('2026-12-10').catch((error: unknown) => expect(error).toBeInstanceOf(Refused))
        : act(db, actor, archiveRoadmap, { roadmapId }, noon('2026-12-10')),
    )
    expect(await db.roadmapPause.count({ where: { openKey: { not: null } } })).toBe(0)
  })
})
