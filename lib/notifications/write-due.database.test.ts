import { afterEach, expect, test, vi } from 'vitest'
import { connect, type Db } from '../db/client.ts'
import { markSeen } from '../db/notifications.ts'
import type { NotificationKind } from '../domain/account/notification.ts'
import { delivery } from '../mail/deliver.ts'
import { sendDue } from '../mail/send-due.ts'
import { later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { lettersTo } from '../testing/letters.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { smtpSink, type SmtpSink } from '../testing/smtp-sink.ts'
import { tell } from './tell.ts'
import { writeDueMails } from './write-due.ts'

turnMailOn()

const sinks: SmtpSink[] = []
const spoken = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.down()
  spoken.mockClear()
})

async function sink(): Promise<SmtpSink> {
  const made = await smtpSink()
  sinks.push(made)
  return made
}

const path = '/reviews/r'
const facts = { who: 'Grace', title: 'Model registry', number: 1 }

/** Ada with an address that is hers. @returns how to tell her something */
async function adaIn(db: Db, wishes: { digestHour?: number; timeZone?: string; mailPausedUntil?: Date; disabledAt?: Date } = {}) {
  const { userId } = await member(db, 'Ada')
  await db.user.update({ where: { id: userId }, data: { emailVerifiedAt: NOW, ...wishes } })
  return (key: string, now = NOW, kind: NotificationKind = 'changes-asked') =>
    db.$transaction((tx) => tell({ db: tx, now }, { to: userId, kind, key, facts, path }))
}
const write = (db: Db, now: Date) => writeDueMails({ db, now })
const states = async (db: Db) => (await db.notification.findMany({ orderBy: { dedupeKey: 'asc' } })).map((it) => it.mail)

onBothDatabases('A notification', (open) => {
  test('becomes a mail two minutes later, once, in words that name no text of the review', async () => {
    const { db } = await open()
    const told = await adaIn(db)
    await told('a')
    await told('a')
    expect(await write(db, later(1))).toBe(0)
    expect(await write(db, later(2))).toBe(1)
    expect(await write(db, later(3))).toBe(0)
    const [letter, ...others] = await lettersTo(db, 'ada@example.org')
    expect(others).toEqual([])
    expect(letter).toMatchObject({ subject: 'Grace asks for changes', action: { href: 'http://127.0.0.1:3000/reviews/r' } })
    expect(await states(db)).toEqual(['written'])
  })

  test('that was seen in Cairn meanwhile is not mailed, nor is one whose mail waits for the server', async () => {
    const { db } = await open()
    const server = await sink()
    const told = await adaIn(db)
    await told('a')
    await markSeen(db, 'ada', '/reviews/r', later(1))
    expect(await write(db, later(2))).toBe(0)
    expect(await states(db)).toEqual(['seen'])
    await told('b', later(10))
    expect(await write(db, later(12))).toBe(1)
    await markSeen(db, 'ada', '/reviews/r', later(13))
    const deliver = delivery({ kind: 'smtp', url: server.url, from: 'Cairn <hello@cairn.example.org>' })
    await sendDue({ db, clock: () => later(14), deliver })
    expect(server.received).toEqual([])
    expect(await db.mail.count({ where: { failedAt: null } })).toBe(0)
  })

  test('becomes one mail although several processes look at the same moment', async () => {
    const { db, url } = await open()
    const told = await adaIn(db)
    for (let index = 0; index < 6; index++) await told(`k${index}`)
    const others = [connect(url), connect(url)]
    const counts = await together(db, 4, (index) => write(others[index] ?? db, later(2)))
    for (const it of others) await it.$disconnect()
    expect(counts.reduce((sum, it) => sum + it)).toBe(6)
    expect(await db.mail.count()).toBe(6)
  })

  test('is neither lost nor repeated while the mail server is down', async () => {
    const { db } = await open()
    const server = await sink()
    const told = await adaIn(db)
    const deliver = delivery({ kind: 'smtp', url: server.url, from: 'Cairn <hello@cairn.example.org>' })
    const round = async (now: Date) => (await write(db, now), sendDue({ db, clock: () => now, deliver }))
    await server.down()
    await told('a')
    expect(await round(later(2))).toBe(0)
    await told('b', later(4))
    expect(await round(later(6))).toBe(0)
    await server.up()
    expect(await round(later(8))).toBe(2)
    expect(await round(later(9))).toBe(0)
    expect(server.received).toHaveLength(2)
    const [mail] = server.received
    expect(mail?.text).toMatch(/^List-Unsubscribe: <http:\/\/127\.0\.0\.1:3000\/unsubscribe\/one-click\?token=[\w.-]+>\r?$/m)
    expect(mail?.text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  })

  test('comes with the others of the day, in one mail at the hour that was chosen where the person is', async () => {
    const { db } = await open()
    const told = await adaIn(db, { digestHour: 18, timeZone: 'America/New_York' })
    await told('a')
    await told('b', later(60))
    expect(await write(db, later(120))).toBe(0)
    expect(await write(db, new Date('2026-11-24T22:59:00Z'))).toBe(0)
    await told('c', new Date('2026-11-24T22:59:30Z'))
    expect(await write(db, new Date('2026-11-24T23:00:00Z'))).toBe(1)
    const [letter] = await lettersTo(db)
    expect(letter).toMatchObject({ kind: 'news-digest', subject: 'Cairn: 2 things since the last mail' })
    expect(letter?.paragraphs).toHaveLength(2)
    expect(await write(db, new Date('2026-11-25T23:00:00Z'))).toBe(1)
  })

  test('waits for the end of a pause, and comes with the others of it', async () => {
    const { db } = await open()
    const told = await adaIn(db, { mailPausedUntil: later(600) })
    await told('a')
    await told('b', later(100))
    expect(await write(db, later(599))).toBe(0)
    expect(await write(db, later(600))).toBe(1)
    expect(await states(db)).toEqual(['written', 'written'])
  })

  test('is mailed to nobody whose account is closed or whose address nobody has confirmed', async () => {
    const { db } = await open()
    await (
      await adaIn(db, { disabledAt: NOW })
    )('a')
    await member(db, 'Lin')
    await db.$transaction((tx) => tell({ db: tx, now: NOW }, { to: 'lin', kind: 'approved', key: 'l', facts, path }))
    expect(await write(db, later(5))).toBe(0)
    expect(await states(db)).toEqual(['none', 'none'])
  })

  test('that somebody wants only in Cairn, or nowhere, is not mailed, or not kept at all', async () => {
    const { db } = await open()
    const told = await adaIn(db)
    await db.notificationChoice.create({ data: { userId: 'ada', kind: 'approved', shown: true, mailed: false } })
    await db.notificationChoice.create({ data: { userId: 'ada', kind: 'claimed', shown: false, mailed: false } })
    await told('a', NOW, 'approved')
    await told('b', NOW, 'claimed')
    expect(await write(db, later(5))).toBe(0)
    expect(await states(db)).toEqual(['none'])
  })
})
