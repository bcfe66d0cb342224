import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { forgetMails } from '../db/mails.ts'
import { pauseAfter } from '../jobs/back-off.ts'
import { command, perform } from '../operation.ts'
import { later, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { stranger } from '../testing/sign-in.ts'
import { smtpSink, type SmtpSink } from '../testing/smtp-sink.ts'
import { delivery } from './deliver.ts'
import { resetPassword } from './letters.ts'
import { writeMail } from './outbox.ts'
import { sendDue } from './send-due.ts'

turnMailOn()

const from = 'Cairn <hello@cairn.example.org>'
const token = 'T'.repeat(43)
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

/** A command that writes a mail, and may fail afterwards. */
const writing = command({
  name: 'write',
  input: z.strictObject({ to: z.string(), fails: z.boolean() }),
  async run(context, { to, fails }) {
    await writeMail(context, to, resetPassword({ token, expiresAt: new Date(NOW.getTime() + 1e10) }))
    if (fails) throw new Error('after the mail')
  },
})
const write = (db: Db, to = 'sam@example.org', fails = false) =>
  perform(writing, { to, fails }, { actor: stranger, db, content: content(), now: NOW })
const send = (db: Db, { url }: SmtpSink, now = NOW) => sendDue({ db, clock: () => now, deliver: delivery({ kind: 'smtp', url, from }) })

onBothDatabases('A mail', (open) => {
  test('reaches the mail server as text and HTML, once, and its text is gone from the database', async () => {
    const { db } = await open()
    const server = await sink()
    await write(db)
    const stored = JSON.stringify(await db.mail.findMany())
    expect(stored).toContain('sam@example.org')
    expect(stored).not.toContain(token)
    expect(await send(db, server)).toBe(1)
    expect(await send(db, server)).toBe(0)
    expect(server.received).toHaveLength(1)
    const [mail] = server.received
    expect(mail?.to).toEqual(['sam@example.org'])
    expect(mail?.text).toContain('From: Cairn <hello@cairn.example.org>')
    expect(mail?.text).toContain('Subject: Set a new password for Cairn')
    expect(mail?.text.split(`/reset?token=${token}`)).toHaveLength(3)
    expect(await db.mail.findMany({ select: { sealed: true, sentAt: true } })).toEqual([{ sealed: '', sentAt: NOW }])
  })

  test('is not written when its command fails', async () => {
    const { db } = await open()
    await expect(write(db, 'sam@example.org', true)).rejects.toThrow('after the mail')
    expect(await db.mail.count()).toBe(0)
  })

  test('is sent once although two processes look at the same moment', async () => {
    const { db, url } = await open()
    const other = connect(url)
    const server = await sink()
    for (let index = 0; index < 12; index++) await write(db, `person${index}@example.org`)
    const counts = await Promise.all([send(db, server), send(other, server), send(db, server)])
    await other.$disconnect()
    expect(counts.reduce((sum, it) => sum + it)).toBe(12)
    expect(new Set(server.received.map((it) => it.to[0])).size).toBe(12)
    expect(server.received).toHaveLength(12)
  })

  test('waits while the mail server is down, longer each time, and goes out when it is back', async () => {
    const { db } = await open()
    const server = await sink()
    await server.down()
    await write(db)
    let now = NOW
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(await send(db, server, now)).toBe(0)
      expect(await send(db, server, new Date(now.getTime() + pauseAfter(attempt) - 1))).toBe(0)
      expect((await db.mail.findFirstOrThrow()).attempts).toBe(attempt)
      now = new Date(now.getTime() + pauseAfter(attempt))
    }
    expect(now.getTime() - NOW.getTime()).toBe(7 * 60_000)
    await server.up()
    expect(await send(db, server, now)).toBe(1)
    expect(server.received).toHaveLength(1)
    expect(spoken.mock.calls.flat().join()).toMatch(/attempt 3, E[A-Z]+\)/)
    expect(spoken.mock.calls.flat().join()).not.toMatch(new RegExp(`${token}|sam@`))
  })

  test('is given up after ten attempts, and its text goes', async () => {
    const { db } = await open()
    const server = await sink()
    await server.down()
    await write(db)
    for (let attempt = 0; attempt < 12; attempt++) await send(db, server, later(attempt * 300))
    const mail = await db.mail.findFirstOrThrow()
    expect(mail).toMatchObject({ attempts: 10, sealed: '', sentAt: null })
    expect(mail.failedAt).not.toBeNull()
  })

  test('to nobody is given up at once, and the others are sent', async () => {
    const { db } = await open()
    const server = await sink()
    server.refuse.add('nobody@example.org')
    await write(db, 'nobody@example.org')
    await write(db)
    expect(await send(db, server)).toBe(1)
    expect(await db.mail.count({ where: { failedAt: { not: null }, attempts: 1, sealed: '' } })).toBe(1)
  })

  test('of a process that died in the middle is sent by another five minutes later', async () => {
    const { db } = await open()
    const server = await sink()
    await write(db)
    const dying = sendDue({ db, clock: () => NOW, deliver: () => new Promise<never>(() => {}) })
    void dying
    await vi.waitFor(async () => expect((await db.mail.findFirstOrThrow()).attempts).toBe(1))
    expect(await send(db, server, later(4))).toBe(0)
    expect(await send(db, server, later(5))).toBe(1)
  })

  test('whose link has expired is not sent', async () => {
    const { db } = await open()
    const server = await sink()
    await write(db)
    expect(await send(db, server, new Date(NOW.getTime() + 1e10))).toBe(0)
    expect(server.received).toEqual([])
  })

  test('is forgotten a day after it was sent', async () => {
    const { db } = await open()
    const server = await sink()
    await write(db)
    await send(db, server)
    await forgetMails(db, later(24 * 60))
    expect(await db.mail.count()).toBe(1)
    await forgetMails(db, later(24 * 60 + 1))
    expect(await db.mail.count()).toBe(0)
  })
})
