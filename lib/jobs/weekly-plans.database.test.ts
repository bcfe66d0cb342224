import { afterEach, expect, test, vi } from 'vitest'
import { logTime } from '../commands/log-time.ts'
import { planAway } from '../commands/plan-away.ts'
import { planWeeklyMail } from '../commands/plan-weekly-mail.ts'
import { stopMail } from '../commands/stop-mail.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { asHtml, asText } from '../mail/letter.ts'
import type { Actor } from '../policy.ts'
import { act, guest, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { lettersTo } from '../testing/letters.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { JOB_KINDS } from './kinds.ts'
import { putDownRepeating, runDue } from './run-due.ts'

turnMailOn()
vi.spyOn(console, 'error')
afterEach(() => expect(console.error).not.toHaveBeenCalled())

const { 'weekly-plans': find, 'weekly-plan': write } = JOB_KINDS
const kinds = { 'weekly-plans': find, 'weekly-plan': write }
const at = (text: string) => new Date(text)
/** The Friday before the Monday on which the roadmap begins. */
const FRIDAY = at('2026-11-27T12:00:00Z')
const zone = 'America/New_York'
const MONDAY = at('2026-11-30T12:00:00Z')

async function look(db: Db, now: Date): Promise<void> {
  const base = { db, content, clock: () => now, kinds }
  await putDownRepeating(base)
  await runDue(base)
}

/** Ada in New York with a roadmap, who wants her plan on Mondays at 07:00. */
async function ada(db: Db, when: { day: string; hour: string } | null = { day: '1', hour: '7' }) {
  const actor = { ...(await member(db, 'Ada')), timeZone: zone }
  await db.user.update({ where: { id: 'ada' }, data: { emailVerifiedAt: FRIDAY, timeZone: zone } })
  const roadmapId = await onTheWay(db, actor)
  await db.mail.deleteMany()
  if (when) await act(db, actor, planWeeklyMail, when, FRIDAY)
  return { actor, roadmapId, plan: (day: string, hour: string, now: Date) => act(db, actor, planWeeklyMail, { day, hour }, now) }
}

const log = (db: Db, actor: Actor, day: string, hours: string) =>
  act(db, actor, logTime, { key: crypto.randomUUID(), day, hours }, at(`${day}T20:00:00Z`))

onBothDatabases('The plan of a week by mail', (open) => {
  test('comes at the hour that was chosen where the person is, once, with what is planned and how to stop it', async () => {
    const { db } = await open()
    const { roadmapId } = await ada(db)
    await look(db, new Date(MONDAY.getTime() - 1))
    expect(await lettersTo(db)).toEqual([])
    await look(db, new Date(MONDAY.getTime() + 120_000))
    const [letter, ...others] = await lettersTo(db, 'ada@example.org')
    if (!letter) throw new Error('no letter')
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      kind: 'weekly-plan',
      above: '30 Nov to 6 Dec 2026',
      title: expect.stringMatching(/^Your week: 8 hours, (one|two|three) things?$/),
      action: { label: expect.stringContaining('Carry on with '), href: expect.stringContaining(`/roadmap/${roadmapId}/milestones/`) },
      footer: [expect.stringContaining('Sent on Mondays at 07:00, America/New York time'), { label: 'Change day or time' }, {}],
      goodUntil: '2026-12-02T12:00:00.000Z',
      unsubscribe: expect.stringContaining('/unsubscribe/one-click?token='),
    })
    for (const as of [asText, asHtml])
      expect(as(letter)).toMatch(/Start [\s\S]*Where you are[\s\S]*0 of \d+ hours done\. By the plan you finish on/)
    await look(db, at('2026-12-03T12:00:00Z'))
    expect(await lettersTo(db)).toHaveLength(1)
    await look(db, at('2026-12-07T12:00:00Z'))
    expect(await lettersTo(db)).toHaveLength(2)
  })

  test('is one mail although several processes look at the same moment, again and again', async () => {
    const { db, url } = await open()
    await ada(db)
    const other = connect(url)
    await together(db, 6, (index) => look(index % 2 === 0 ? db : other, MONDAY))
    await together(db, 4, (index) => look(index % 2 === 0 ? db : other, new Date(MONDAY.getTime() + 180_000)))
    await other.$disconnect()
    expect(await db.mail.count()).toBe(1)
    expect(await db.job.count({ where: { kind: 'weekly-plan', doneAt: { not: null }, key: 'weekly-plan:ada:2026-11-30' } })).toBe(1)
  })

  test('comes late when nobody looked, but not more than two days', async () => {
    const [late, tooLate] = [await open(), await open()]
    await ada(late.db)
    await look(late.db, at('2026-12-02T12:00:00Z'))
    expect(await lettersTo(late.db)).toHaveLength(1)
    await ada(tooLate.db)
    await look(tooLate.db, at('2026-12-02T12:00:01Z'))
    expect(await lettersTo(tooLate.db)).toEqual([])
  })

  test('is not written when its job waited for more than two days', async () => {
    const { db } = await open()
    await ada(db)
    await find.run({ db, now: MONDAY })
    await look(db, at('2026-12-03T12:00:00Z'))
    expect(await db.job.count({ where: { kind: 'weekly-plan', doneAt: null } })).toBe(0)
    expect(await lettersTo(db)).toEqual([])
  })

  test.each<[string, (db: Db, it: Awaited<ReturnType<typeof ada>>) => Promise<unknown>]>([
    [
      'is away until the end of the week',
      (db, { actor }) => act(db, actor, planAway, { key: crypto.randomUUID(), from: '2026-11-28', to: '2026-12-06' }),
    ],
    [
      'has paused the roadmap',
      (db, { roadmapId }) => db.roadmapPause.create({ data: { id: 'p', roadmapId, fromOn: '2026-11-27', at: FRIDAY, openKey: roadmapId } }),
    ],
    ['follows no roadmap', (db) => db.roadmap.updateMany({ data: { archivedAt: FRIDAY, activeKey: null } })],
    ['has paused all mail', (db) => db.user.updateMany({ data: { mailPausedUntil: at('2026-12-24T00:00:00Z') } })],
    ['has a closed account', (db) => db.user.updateMany({ data: { disabledAt: FRIDAY } })],
    ['has not shown that the address is theirs', (db) => db.user.updateMany({ data: { emailVerifiedAt: null } })],
    ['wants none any more', (_, { plan }) => plan('', '7', FRIDAY)],
  ])('does not come to somebody who %s', async (_, happens) => {
    const { db } = await open()
    const it = await ada(db)
    await happens(db, it)
    await look(db, MONDAY)
    await look(db, at('2026-12-01T12:00:00Z'))
    expect(await lettersTo(db)).toEqual([])
  })

  test('comes in a week with some days away, and of the next week when this one is nearly over', async () => {
    const { db } = await open()
    const { actor } = await ada(db, { day: '7', hour: '18' })
    await act(db, actor, planAway, { key: crypto.randomUUID(), from: '2026-12-01', to: '2026-12-03' })
    await look(db, at('2026-11-29T23:00:00Z'))
    expect((await lettersTo(db)).map((it) => it.above)).toEqual(['30 Nov to 6 Dec 2026'])
  })

  test('shows the hours of the last weeks, and a range once there are enough to go by', async () => {
    const { db } = await open()
    const { actor } = await ada(db)
    for (const [day, hours] of [
      ['2026-12-01', '8'],
      ['2026-12-09', '6.5'],
      ['2026-12-16', '7'],
    ] as const)
      await log(db, actor, day, hours)
    await look(db, at('2026-12-21T12:00:00Z'))
    const [letter] = await lettersTo(db)
    expect(letter && asText(letter)).toMatch(/Likely finish .* to .*\./)
    expect(letter && asText(letter)).toContain(
      'Your last three weeks\n30 Nov 2026: 8 h\n7 Dec 2026: 6.5 h\n14 Dec 2026: 7 h'.replaceAll(' 2026', ''),
    )
  })

  test('is planned by its reader alone, says when the first comes, and counts as answered once', async () => {
    const { db } = await open()
    const { plan, actor } = await ada(db, null)
    const asked = async () => (await db.user.findUniqueOrThrow({ where: { id: 'ada' } })).weeklyMailAskedAt
    expect(await asked()).toBeNull()
    expect(await plan('', '7', FRIDAY)).toMatchObject({ next: null })
    expect(await plan('1', '7', MONDAY)).toMatchObject({
      next: at('2026-12-07T12:00:00Z'),
      words: 'Saved. The next one comes on 7 Dec 2026 at 07:00.',
    })
    expect(await plan('1', '8', MONDAY)).toMatchObject({ next: at('2026-11-30T13:00:00Z') })
    expect(await asked()).toEqual(FRIDAY)
    for (const wrong of [
      { day: '8', hour: '7' },
      { day: 'x', hour: '7' },
      { day: '1', hour: '24' },
      { day: '1', hour: '7.5' },
    ])
      await expect(act(db, actor, planWeeklyMail, wrong)).rejects.toMatchObject({ name: 'ZodError' })
    await expect(act(db, guest('Gus'), planWeeklyMail, { day: '1', hour: '7' })).rejects.toMatchObject({ name: 'SignInNeeded' })
    expect(await db.event.count({ where: { verb: 'account:weekly-mail-planned' } })).toBe(3)
  })

  test('is promised for no day on which nothing may be mailed: not to an address that is not confirmed, nor while mail is paused', async () => {
    const { db } = await open()
    const { plan } = await ada(db, null)
    const pausedUntil = (mailPausedUntil: Date) => db.user.update({ where: { id: 'ada' }, data: { mailPausedUntil } })
    await pausedUntil(at('2026-11-29T05:00:00Z'))
    expect(await plan('1', '7', FRIDAY)).toMatchObject({
      words: 'Saved. Mail is paused until 29 Nov 2026. The next one comes on 30 Nov 2026 at 07:00.',
    })
    await pausedUntil(at('2026-12-24T05:00:00Z'))
    expect(await plan('1', '7', FRIDAY)).toEqual({
      next: at('2026-12-28T12:00:00Z'),
      words: 'Saved. Mail is paused until 24 Dec 2026. The next one comes on 28 Dec 2026 at 07:00.',
    })
    // It ends with the hour that was chosen.
    expect(await plan('4', '0', FRIDAY)).toMatchObject({ next: at('2026-12-24T05:00:00Z') })
    await look(db, at('2026-12-24T05:00:00Z'))
    expect(await lettersTo(db)).toHaveLength(1)
    await pausedUntil(FRIDAY)
    await db.user.update({ where: { id: 'ada' }, data: { emailVerifiedAt: null } })
    expect((await plan('1', '7', FRIDAY)).words).toBe('Saved. It comes once your address is confirmed, from 30 Nov 2026 at 07:00 on.')
  })

  test('does not come for an hour of this week that was over when it was chosen, nor twice in a week whose day was changed', async () => {
    const { db } = await open()
    const { plan } = await ada(db, null)
    await plan('1', '7', at('2026-11-30T20:00:00Z'))
    await look(db, at('2026-11-30T20:00:05Z'))
    expect(await lettersTo(db)).toEqual([])
    await look(db, at('2026-12-07T12:00:00Z'))
    expect(await plan('5', '7', at('2026-12-08T12:00:00Z'))).toMatchObject({ next: at('2026-12-18T12:00:00Z') })
    await look(db, at('2026-12-11T12:00:00Z'))
    expect(await lettersTo(db)).toHaveLength(1)
  })

  test('stops by the link at its end, without a sign-in, and by the one that stops all mail', async () => {
    const { db } = await open()
    const { plan } = await ada(db)
    await look(db, MONDAY)
    const [letter] = await lettersTo(db)
    const token = new URL(letter?.unsubscribe ?? '').searchParams.get('token') ?? ''
    expect(await act(db, guest('mail program'), stopMail, { token })).toEqual({ group: 'weekly-plan' })
    expect(await db.user.findUniqueOrThrow({ where: { id: 'ada' } })).toMatchObject({ weeklyMailDay: null, weeklyMailHour: null })
    await look(db, at('2026-12-07T12:00:00Z'))
    expect(await lettersTo(db)).toHaveLength(1)
    expect(await db.notificationChoice.count()).toBe(0)
    await plan('1', '7', at('2026-12-08T12:00:00Z'))
  })
})
