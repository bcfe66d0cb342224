import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { ownTables } from '../db/account-data/answers.ts'
import { everyRow } from '../db/every-row.fixture.ts'
import { RecentSignInNeeded, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { post, sam, stranger } from '../testing/sign-in.ts'
import { OTHER, PRIVATE } from '../testing/life-with-others.ts'
import { live, SECRET } from '../testing/whole-life.ts'
import { exportAccount } from './export-account.ts'
import { saveResponses } from './save-responses.ts'

const alan = { ...sam, name: 'Alan', email: 'alan@example.org' }

interface File extends Record<string, Record<string, unknown>[] | object> {
  cairn: { formatVersion: number; about: string; tables: Record<string, { about: string; rows: number; leftOut: Record<string, string> }> }
}

async function fileOf(db: Db, actor: Actor): Promise<{ text: string; file: File }> {
  const { json } = await post(exportAccount, {}, { db, actor })
  return { text: json, file: JSON.parse(json) as File }
}

const rowsIn = (file: File, name: string) => file[name] as Record<string, unknown>[]

onBothDatabases('The file with everything', (open) => {
  test('holds every row of the person in every table, and nothing of anybody else', async () => {
    const { db } = await open()
    const other = await live(db, alan)
    const before = await everyRow(db)
    const actor = await live(db, sam)
    const after = await everyRow(db)
    const { text, file } = await fileOf(db, actor)
    for (const [model, { name }] of ownTables) {
      // Rows of the record and of the export itself come on top; a network address has a row of its own, which is nobody's.
      const own = (after[model]?.length ?? 0) - (before[model]?.length ?? 0) - (model === 'SignInFailure' ? 2 : 0)
      expect(own, `${model}: say in whole-life.ts what the person leaves there`).toBeGreaterThan(0)
      const found = rowsIn(file, name)
      if (model === 'Event' || model === 'AuditEntry') expect(found.length, name).toBeGreaterThanOrEqual(own)
      else expect(found.length, name).toBe(own)
      expect(file.cairn.tables[name]?.rows).toBe(found.length)
    }
    for (const foreign of [other.userId, alan.email, alan.name, OTHER]) expect(text).not.toContain(foreign)
  })

  test('says what it is, and holds what the person wrote, as they wrote it', async () => {
    const { db } = await open()
    const { file } = await fileOf(db, await live(db, sam))
    expect(file.cairn).toMatchObject({ formatVersion: 1, about: expect.stringContaining('Everything') })
    expect(rowsIn(file, 'account')).toMatchObject([{ name: 'Sam Rivera', email: 'sam@example.org', createdAt: NOW.toISOString() }])
    expect(rowsIn(file, 'notes')).toMatchObject([{ milestoneId: 'm-python-project', body: 'Note of Sam Rivera' }])
    expect(rowsIn(file, 'answers')).toMatchObject([{ item: 'about:years', value: '7' }])
    expect(rowsIn(file, 'links').map((it) => it['payload'])).toEqual(expect.arrayContaining(['new.sam@example.org', null]))
  })

  test('holds no secret, and names each that it leaves out', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const { text, file } = await fileOf(db, actor)
    expect(text).not.toContain(SECRET)
    expect(text).not.toContain('argon2')
    expect(text).not.toContain(actor.sessionIdHash)
    expect(file.cairn.tables['account']?.leftOut).toEqual({ passwordHash: expect.stringContaining('secret') })
    for (const [, { name }] of ownTables) {
      const leftOut = Object.keys(file.cairn.tables[name]?.leftOut ?? {})
      for (const row of rowsIn(file, name)) expect(Object.keys(row).filter((it) => leftOut.includes(it))).toEqual([])
    }
  })

  test('tells what others did to the account without saying who', async () => {
    const { db } = await open()
    const other = await live(db, alan)
    const actor = await live(db, sam)
    const subject = `account:${actor.userId}`
    const entry = { at: NOW, actorKey: `account:${other.userId}`, verb: 'role:set', subject }
    await db.auditEntry.create({ data: entry })
    await db.auditEntry.create({ data: { ...entry, actorKey: subject, subject: `account:${other.userId}` } })
    const { text, file } = await fileOf(db, actor)
    const told = rowsIn(file, 'audit').filter((it) => it['verb'] === 'role:set')
    expect(told).toMatchObject([
      { actorKey: 'somebody else', subject: 'you' },
      { actorKey: 'you', subject: 'somebody else' },
    ])
    expect(text).not.toContain(other.userId)
  })

  test('never holds what a mentor noted about the person for nobody else, and holds their own notes on others', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const note = { mentorId: OTHER, learnerId: actor.userId, body: PRIVATE, revision: 1, updatedAt: NOW }
    await db.mentorNote.create({ data: note })
    const { text, file } = await fileOf(db, actor)
    expect(text).not.toContain(PRIVATE)
    expect(rowsIn(file, 'mentorNotes')).toMatchObject([{ body: 'Note of Sam Rivera on a mentee', learnerId: 'somebody else' }])
    expect(rowsIn(file, 'posts').map((it) => [it['authorId'], it['body']])).toEqual([
      ['somebody else', 'Said by the other'],
      ['you', 'Said by Sam Rivera'],
    ])
  })

  test('takes along what this browser answered without the account', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    await act(db, guest('browser'), saveResponses, { responses: { 'about:years': '3' } })
    await act(db, guest('other'), saveResponses, { responses: { 'about:years': '5' } })
    const { text, file } = await fileOf(db, { ...actor, guestHash: 'hash-of-browser' })
    expect(rowsIn(file, 'answers').map((it) => it['value'])).toEqual(['7', '3'])
    expect(text).not.toContain('hash-of-browser')
  })

  test('holds all of a long table, each row once', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const key = `account:${actor.userId}`
    const event = { ownerKey: key, actorKey: key, subject: key, at: NOW }
    await db.event.createMany({ data: Array.from({ length: 1_203 }, (_, i) => ({ ...event, verb: `test:${i}` })) })
    const { file } = await fileOf(db, actor)
    const found = rowsIn(file, 'history').filter((it) => String(it['verb']).startsWith('test:'))
    expect(found.map((it) => it['verb'])).toEqual(Array.from({ length: 1_203 }, (_, i) => `test:${i}`))
  })

  test('does not tell about mails to an address that was only asked for', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const mail = { recipient: `new.${sam.email}`, kind: 'reset-password', sealed: '', dueAt: NOW }
    await db.mail.create({ data: { ...mail, id: 'of-its-owner', createdAt: later(1) } })
    const { file } = await fileOf(db, actor)
    expect(rowsIn(file, 'mails').map((it) => it['kind'])).toEqual(['confirm-old-email', 'change-email'])
  })

  test('is named for the day of the person, and its making goes on record', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const now = new Date('2026-11-24T11:30:00Z')
    const recent = { ...actor, confirmedAt: now, timeZone: 'Pacific/Auckland' }
    expect((await post(exportAccount, {}, { db, actor: recent, now })).fileName).toBe('cairn-2026-11-25.json')
    const where = { verb: 'account:exported', actorKey: `account:${actor.userId}` }
    expect(await db.event.count({ where })).toBe(1)
    expect(await db.auditEntry.count({ where })).toBe(1)
  })

  test('is for somebody who signed in a moment ago, and leaves no record of a refusal', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    await expect(post(exportAccount, {}, { db, actor, now: later(11) })).rejects.toThrow(RecentSignInNeeded)
    await expect(post(exportAccount, {}, { db, actor: stranger })).rejects.toThrow(SignInNeeded)
    expect(await db.auditEntry.count({ where: { verb: 'account:exported' } })).toBe(0)
  })
})
