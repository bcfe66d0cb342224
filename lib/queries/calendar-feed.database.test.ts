import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { makeCalendarFeed } from '../commands/make-calendar-feed.ts'
import { pauseRoadmap } from '../commands/pause-roadmap.ts'
import { revokeCalendarFeed } from '../commands/revoke-calendar-feed.ts'
import { setCalendarStart } from '../commands/set-calendar-start.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, member, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { calendarFeed } from './calendar-feed.ts'
import { calendarSettings } from './calendar-settings.ts'

const at = (minutes: number) => new Date(new Date('2026-12-02T10:00:00Z').getTime() + minutes * 60_000)

const secretIn = (link: string) => /^https?:\/\/[^/]+\/calendar\/([\w-]{43})\.ics$/.exec(link)?.[1] ?? ''
const make = async (db: Db, actor: Actor, startsAt = '19:30') => secretIn((await act(db, actor, makeCalendarFeed, { startsAt })).link)
const ask = (db: Db, secret: string, now = at(0)) => calendarFeed({ db, content: content(), now }, secret)
const eventsOf = (body: string) =>
  new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents('vevent').map((it) => new ICAL.Event(it))
const settings = (db: Db, actor: Actor, now: Date) => calendarSettings({ actor, db, content: content(), now }, null)

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  await db.user.update({ where: { id: actor.userId }, data: { timeZone: 'Europe/Lisbon' } })
  return { actor, roadmapId: await onTheWay(db, actor) }
}

onBothDatabases('The calendar of a learner', (open) => {
  test('is read by its secret alone, of which only the hash is stored, and begins at the time that they chose', async () => {
    const { db } = await open()
    const { actor, roadmapId } = await ada(db)
    const secret = await make(db, actor)
    const [stored] = await db.calendarFeed.findMany()
    expect(stored).toMatchObject({ learnerId: 'ada', startsAt: 1170, secretHash: createHash('sha256').update(secret).digest('base64url') })
    expect(JSON.stringify([stored, await db.event.findMany()])).not.toContain(secret)
    const events = eventsOf((await ask(db, secret)).body)
    const blocks = events.filter((it) => it.uid.startsWith('study-'))
    // Eight hours a week on three days.
    expect(blocks.slice(0, 3).map((it) => it.startDate.toJSDate().toISOString())).toEqual([
      '2026-12-03T19:30:00.000Z',
      '2026-12-05T19:30:00.000Z',
      '2026-12-06T19:30:00.000Z',
    ])
    expect(blocks.length).toBeGreaterThan(20)
    const milestones = await db.roadmapMilestone.count({
      where: { roadmapId, OR: [{ learningLikely: { gt: 0 } }, { practiceLikely: { gt: 0 } }] },
    })
    expect(events.length - blocks.length).toBe(milestones)
    await act(db, actor, setCalendarStart, { startsAt: '07:15' })
    expect(
      eventsOf((await ask(db, secret)).body)[0]
        ?.startDate.toJSDate()
        .toISOString(),
    ).toBe('2026-12-03T07:15:00.000Z')
  })

  test('does not exist under a wrong, a replaced or a revoked secret, nor of a closed account, and all look alike', async () => {
    const { db } = await open()
    const { actor } = await ada(db)
    const old = await make(db, actor)
    const secret = await make(db, actor)
    for (const wrong of [old, '', 'x', `${secret}x`, secret.slice(1), 'A'.repeat(43), secret.toLowerCase()])
      if (wrong !== secret) await expect(ask(db, wrong)).rejects.toBeInstanceOf(NotFound)
    await expect(ask(db, (await db.calendarFeed.findFirstOrThrow()).secretHash)).rejects.toBeInstanceOf(NotFound)
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: NOW } })
    await expect(ask(db, secret)).rejects.toBeInstanceOf(NotFound)
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: null } })
    expect((await ask(db, secret)).body).toContain('BEGIN:VEVENT')
    expect(await act(db, actor, revokeCalendarFeed, {})).toEqual({ changed: true })
    expect(await act(db, actor, revokeCalendarFeed, {})).toEqual({ changed: false })
    await expect(ask(db, secret)).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, actor, setCalendarStart, { startsAt: '07:15' })).rejects.toBeInstanceOf(NotFound)
  })

  test('shows nobody else’s plan, and nobody else makes, moves or ends it', async () => {
    const { db } = await open()
    const { actor, roadmapId } = await ada(db)
    const secret = await make(db, actor)
    const bea = await member(db, 'Bea')
    const beas = await make(db, bea)
    const { body } = await ask(db, beas)
    expect(body).not.toContain(roadmapId)
    expect(eventsOf(body)).toEqual([])
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR$/)
    await act(db, bea, revokeCalendarFeed, {})
    expect((await ask(db, secret)).body).toContain(roadmapId)
    await expect(act(db, guest('Gus'), makeCalendarFeed, { startsAt: '19:00' })).rejects.toBeInstanceOf(SignInNeeded)
    expect((await settings(db, bea, NOW)).feed).toBeNull()
  })

  test('has one mark while nothing changes, and another when the plan does', async () => {
    const { db } = await open()
    const { actor, roadmapId } = await ada(db)
    const secret = await make(db, actor)
    const first = await ask(db, secret, at(0))
    expect((await ask(db, secret, at(90))).etag).toBe(first.etag)
    await db.roadmap.update({ where: { id: roadmapId }, data: { hoursPerWeek: 4 } })
    expect((await ask(db, secret, at(91))).etag).not.toBe(first.etag)
    await act(db, actor, pauseRoadmap, { roadmapId }, at(92))
    expect(eventsOf((await ask(db, secret, at(93))).body)).toEqual([])
  })

  test('has a change of the same day as newer than what was read before it, whatever a calendar goes by', async () => {
    const { db } = await open()
    const { actor, roadmapId } = await ada(db)
    const secret = await make(db, actor)
    const target = async (now: Date) => {
      const { body } = await ask(db, secret, now)
      const component = new ICAL.Component(ICAL.parse(body) as unknown[])
        .getAllSubcomponents('vevent')
        .find((it) => String(it.getFirstPropertyValue('uid')).startsWith('target.'))
      const of = (name: string) => String(component?.getFirstPropertyValue(name))
      return { on: of('dtstart'), sequence: Number(of('sequence')), changed: of('last-modified'), stamp: of('dtstamp') }
    }
    await db.roadmap.update({ where: { id: roadmapId }, data: { targetOn: '2026-12-20' } })
    const morning = await target(at(0))
    await db.roadmap.update({ where: { id: roadmapId }, data: { targetOn: '2027-03-01' } })
    const noon = await target(at(120))
    expect([morning.on, noon.on]).toEqual(['2026-12-20', '2027-03-01'])
    expect(noon.sequence).toBeGreaterThan(morning.sequence)
    expect([noon.changed, noon.stamp]).toEqual(['2026-12-02T12:00:00Z', '2026-12-02T12:00:00Z'])
    expect([morning.changed, morning.stamp]).toEqual(['2026-12-02T10:00:00Z', '2026-12-02T10:00:00Z'])
  })

  test('remembers once an hour that it was read, and says so', async () => {
    const { db } = await open()
    const { actor } = await ada(db)
    const secret = await make(db, actor)
    expect((await settings(db, actor, at(0))).feed).toEqual({ madeOn: '2026-11-24', startsAt: '19:30', readAgo: null })
    const lastRead = async () => (await db.calendarFeed.findFirstOrThrow()).lastReadAt
    await ask(db, secret, at(0))
    await ask(db, secret, at(59))
    expect(await lastRead()).toEqual(at(0))
    await ask(db, secret, at(60))
    expect(await lastRead()).toEqual(at(60))
    expect((await settings(db, actor, at(190))).feed?.readAgo).toBe('2 hours')
  })

  test('has two roadmaps one after the other on a day', async () => {
    const { db } = await open()
    const { actor, roadmapId } = await ada(db)
    const { attemptId } = await db.roadmap.findUniqueOrThrow({ where: { id: roadmapId } })
    const choice = { attemptId, trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '3', startOn: '2026-11-30' } as const
    await act(db, actor, startRoadmap, choice)
    const events = eventsOf((await ask(db, await make(db, actor))).body).filter((it) => it.uid.startsWith('study-2026-12-03'))
    expect(events).toHaveLength(2)
    const [one, two] = events
    expect(one?.startDate.toJSDate().toISOString()).toBe('2026-12-03T19:30:00.000Z')
    expect(two?.startDate.toJSDate()).toEqual(one?.endDate.toJSDate())
  })

  test('refuses what is no time of the day, and keeps one address however often it is made', async () => {
    const { db } = await open()
    const { actor } = await ada(db)
    for (const startsAt of ['', '25:00', 'evening']) await expect(make(db, actor, startsAt)).rejects.toThrow('Enter a time of the day')
    const secrets = await together(db, 4, () => make(db, actor))
    expect(await db.calendarFeed.count()).toBe(1)
    const found = await Promise.allSettled(secrets.map((it) => ask(db, it)))
    expect(found.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  })
})
