import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { markSeen } from '../db/notifications.ts'
import { NOTIFICATION_KINDS, NOTIFICATIONS, kindsIn, type NotificationKind } from '../domain/account/notification.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { stopToken } from '../notifications/unsubscribe.ts'
import { tell } from '../notifications/tell.ts'
import { writeDueMails } from '../notifications/write-due.ts'
import { notificationList, placeIn } from '../queries/notification-list.ts'
import { notificationSettings } from '../queries/notification-settings.ts'
import { content } from '../content/current.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { pauseMail } from './pause-mail.ts'
import { saveNotifications } from './save-notifications.ts'
import { seeAllNotifications } from './see-all-notifications.ts'
import { stopMail } from './stop-mail.ts'

turnMailOn()

async function people(db: Db) {
  const [ada, lin] = [await member(db, 'Ada'), await member(db, 'Lin')]
  await db.user.updateMany({ data: { emailVerifiedAt: NOW } })
  const told = (to: string, key: string, now = NOW, kind: NotificationKind = 'approved') =>
    db.$transaction((tx) => tell({ db: tx, now }, { to, kind, key, facts: { who: 'Grace', title: 'Registry' }, path: `/reviews/${key}` }))
  return { ada, lin, told }
}

const all = { kinds: NOTIFICATION_KINDS, shown: NOTIFICATION_KINDS, mailed: NOTIFICATION_KINDS, digestHour: '' }
const chosen = (db: Db) => db.notificationChoice.findMany({ orderBy: [{ userId: 'asc' }, { kind: 'asc' }] })

onBothDatabases('What somebody is told', (open) => {
  test('is chosen by kind; what the form did not show stays, and a kind that is as it begins leaves no row', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    await act(db, ada, saveNotifications, { kinds: ['approved', 'claimed'], shown: 'claimed', mailed: 'claimed', digestHour: '8' })
    expect(await chosen(db)).toEqual([
      { userId: 'ada', kind: 'approved', shown: false, mailed: false },
      { userId: 'ada', kind: 'claimed', shown: true, mailed: true },
    ])
    await act(db, ada, saveNotifications, { kinds: 'approved', shown: 'approved', mailed: 'approved', digestHour: '' })
    expect(await chosen(db)).toEqual([{ userId: 'ada', kind: 'claimed', shown: true, mailed: true }])
    expect((await db.user.findUniqueOrThrow({ where: { id: 'ada' } })).digestHour).toBeNull()
  })

  test('is chosen once although the form comes many times at once, by its owner alone', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    await together(db, 4, () => act(db, ada, saveNotifications, { ...all, mailed: [] }))
    const mailed = NOTIFICATION_KINDS.filter((it) => NOTIFICATIONS[it].mailed)
    expect((await chosen(db)).map((it) => it.kind)).toEqual(mailed.toSorted())
    await expect(act(db, guest('nobody'), saveNotifications, all)).rejects.toThrow(SignInNeeded)
    await expect(act(db, ada, saveNotifications, { ...all, digestHour: '24' })).rejects.toThrow('Choose an hour from the list.')
  })

  test('by a mail that waits does not go once that kind is switched off, and goes by the new hour', async () => {
    const { db } = await open()
    const { ada, told } = await people(db)
    await told('ada', 'a')
    await told('ada', 'b', NOW, 'commented')
    await act(db, ada, saveNotifications, { kinds: ['approved'], shown: ['approved'], mailed: [], digestHour: '11' })
    expect(await writeDueMails({ db, now: later(5) })).toBe(0)
    expect(await db.notification.findMany({ orderBy: { dedupeKey: 'asc' }, select: { mail: true } })).toEqual([
      { mail: 'none' },
      { mail: 'waiting' },
    ])
    await act(db, ada, saveNotifications, { kinds: [], digestHour: '' }, later(6))
    expect(await writeDueMails({ db, now: later(6) })).toBe(1)
  })

  test('is kept back by a pause that ends where the person is, and comes when it is ended early', async () => {
    const { db } = await open()
    const { ada, told } = await people(db)
    const lisbon = { ...ada, timeZone: 'Asia/Tokyo' }
    await act(db, lisbon, pauseMail, { until: '2026-11-26' })
    const { mailPausedUntil } = await db.user.findUniqueOrThrow({ where: { id: 'ada' } })
    expect(mailPausedUntil?.toISOString()).toBe('2026-11-25T15:00:00.000Z')
    await told('ada', 'a')
    expect(await writeDueMails({ db, now: later(10) })).toBe(0)
    await act(db, lisbon, pauseMail, { until: '' }, later(11))
    expect(await writeDueMails({ db, now: later(11) })).toBe(1)
  })

  test('is paused until no day of the past, of no calendar, or of the next year but one', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    for (const until of ['2026-11-24', '2026-11-01', '2028-01-01']) {
      await expect(act(db, ada, pauseMail, { until })).rejects.toThrow(Refused)
    }
    await expect(act(db, ada, pauseMail, { until: '2026-02-30' })).rejects.toThrow('Enter a day that exists')
    await expect(act(db, guest('nobody'), pauseMail, { until: '2026-12-24' })).rejects.toThrow(SignInNeeded)
  })

  test('is all seen at a press, and nobody else’s is', async () => {
    const { db } = await open()
    const { ada, told } = await people(db)
    for (const key of ['a', 'b']) await told('ada', key)
    await told('lin', 'a')
    expect(await act(db, ada, seeAllNotifications, {})).toEqual({ seen: 2 })
    expect(await act(db, ada, seeAllNotifications, {}, later(1))).toEqual({ seen: 0 })
    expect(await db.notification.count({ where: { userId: 'lin', seenAt: null } })).toBe(1)
    await expect(act(db, guest('nobody'), seeAllNotifications, {})).rejects.toThrow(SignInNeeded)
  })

  test('is seen once the page it leads to is opened, whatever stands behind the address, and no other is', async () => {
    const { db } = await open()
    const { told } = await people(db)
    for (const key of ['a', 'b', 'c?all=1']) await told('ada', key)
    await told('lin', 'a')
    await markSeen(db, 'ada', '/reviews/a?iteration=2', later(1))
    await markSeen(db, 'ada', '/reviews/c?all=1', later(2))
    await markSeen(db, 'ada', '/reviews', later(3))
    const rows = await db.notification.findMany({ where: { seenAt: { not: null } }, orderBy: { path: 'asc' } })
    expect(rows.map((it) => [it.userId, it.path, it.seenAt])).toEqual([
      ['ada', '/reviews/a', later(1)],
      ['ada', '/reviews/c?all=1', later(2)],
    ])
  })

  test('stands in their list newest first, a page at a time, without what they want only by mail', async () => {
    const { db } = await open()
    const { ada, told } = await people(db)
    for (let index = 0; index < 52; index++) await told('ada', `k${index}`, later(index))
    await db.notification.updateMany({ where: { path: '/reviews/k51' }, data: { shown: false } })
    await told('lin', 'z', later(60))
    const read = (before: string | null) =>
      notificationList({ actor: ada, db, content: content(), now: later(100) }, { before: placeIn(before) })
    const first = await read(null)
    expect(first.shown).toHaveLength(50)
    expect(first.shown[0]).toMatchObject({ title: 'Grace approved your work', line: 'Registry.', href: '/reviews/k50', isNew: true })
    const rest = await read(first.before)
    expect(rest.shown.map((it) => it.href)).toEqual(['/reviews/k0'])
    expect(rest.before).toBeNull()
  })

  test('is on one page or another however many things were told at the same moment', async () => {
    const { db } = await open()
    const { ada, told } = await people(db)
    for (let index = 0; index < 60; index++) await told('ada', `k${index}`, later(0))
    const read = (before: unknown) => notificationList({ actor: ada, db, content: content(), now: later(1) }, { before: placeIn(before) })
    const first = await read(null)
    const rest = await read(first.before)
    expect(new Set([...first.shown, ...rest.shown].map((it) => it.href)).size).toBe(60)
    expect(rest.before).toBeNull()
    for (const odd of ['', '1', 'x.y', '1.', `1.${'a'.repeat(41)}`, ['1.a'], '9'.repeat(16) + '.a'])
      expect((await read(odd)).shown).toEqual(first.shown)
    for (const far of ['999999999999999.a', '0.a']) await read(far)
  })

  test('is offered to learners without what only mentors are told', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const kinds = async (queue: number | null) => {
      const actor = { ...ada, counts: { reviews: 0, queue, unread: 0, roadmaps: 0 } }
      const { groups } = await notificationSettings({ actor, db, content: content(), now: NOW }, null)
      return groups.flatMap((it) => it.kinds.map(({ kind }) => kind))
    }
    expect(await kinds(0)).toEqual(expect.arrayContaining([...NOTIFICATION_KINDS]))
    expect(await kinds(null)).not.toContain('review-asked')
  })
})

onBothDatabases('The link at the end of a mail', (open) => {
  test('stops mails of its group, signed out, twice as once, and leaves what is shown as it was', async () => {
    const { db } = await open()
    const { told } = await people(db)
    await db.notificationChoice.create({ data: { userId: 'ada', kind: 'approved', shown: false, mailed: true } })
    await told('ada', 'a')
    const token = stopToken({ userId: 'ada', group: 'news' })
    for (let turn = 0; turn < 2; turn++) expect(await act(db, guest('anybody'), stopMail, { token })).toEqual({ group: 'news' })
    const stopped = kindsIn('news').filter((it) => NOTIFICATIONS[it].mailed)
    expect((await chosen(db)).map((it) => [it.userId, it.kind, it.mailed])).toEqual(stopped.toSorted().map((it) => ['ada', it, false]))
    expect((await chosen(db)).find((it) => it.kind === 'approved')?.shown).toBe(false)
    expect(await writeDueMails({ db, now: later(5) })).toBe(0)
    await told('ada', 'b', later(6), 'changes-asked')
    expect(await writeDueMails({ db, now: later(9) })).toBe(1)
  })

  test('of a mail with several things stops all of them', async () => {
    const { db } = await open()
    const { told } = await people(db)
    await act(db, guest('anybody'), stopMail, { token: stopToken({ userId: 'ada', group: 'all' }) })
    for (const kind of NOTIFICATION_KINDS) await told('ada', kind, NOW, kind)
    expect(await writeDueMails({ db, now: later(5) })).toBe(0)
    expect(await db.notification.count({ where: { userId: 'ada' } })).toBe(NOTIFICATION_KINDS.length)
  })

  test('is none when it was made up, changed, or belongs to an account that is gone', async () => {
    const { db } = await open()
    await people(db)
    const token = stopToken({ userId: 'ada', group: 'all' })
    for (const bad of ['', 'x', `${token.slice(0, -2)}AA`, stopToken({ userId: 'nobody', group: 'all' })]) {
      await expect(act(db, guest('anybody'), stopMail, { token: bad })).rejects.toThrow(NotFound)
    }
    expect(await chosen(db)).toEqual([])
  })
})
