import { expect, test } from 'vitest'
import { AUDIT_DAYS, auditKinds, passingVerbs } from '../domain/account/audit.ts'
import { guest, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { recordAudit } from './audit.ts'
import type { Db } from './client.ts'

const subject = 'account:ada'
const afterDays = (days: number, milliseconds = 0) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000 + milliseconds)
const verbs = Object.values(auditKinds).flat()
/** On SQLite, Prisma takes a trigger's refusal for a broken reference. */
const refusal = /append-only|Foreign key constraint/

const verbsOf = async (db: Db) => (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map((it) => it.verb)

onBothDatabases('The audit log', (open, dialect) => {
  test('says who did what to whom, and when', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    await recordAudit(db, { actor: root, verb: 'role:set', subject, detail: { role: 'mentor' }, at: NOW })
    await recordAudit(db, { actor: { kind: 'operator', guestHash: null }, verb: 'role:set', subject, at: NOW })
    expect(await db.auditEntry.findMany({ orderBy: { id: 'asc' }, omit: { id: true } })).toEqual([
      { actorKey: 'account:root', verb: 'role:set', subject, detail: { role: 'mentor' }, at: NOW },
      { actorKey: 'operator', verb: 'role:set', subject, detail: null, at: NOW },
    ])
  })

  test('goes with the transaction that failed', async () => {
    const { db } = await open()
    const failing = db.$transaction(async (tx) => {
      await recordAudit(tx, { actor: guest('a'), verb: 'account:deleted', subject, at: NOW })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await db.auditEntry.count()).toBe(0)
  })

  test('lets nobody change an entry, whatever the code asks', async () => {
    const { db } = await open()
    await recordAudit(db, { actor: guest('a'), verb: 'sign-in:failed', subject, at: NOW })
    await expect(db.auditEntry.updateMany({ data: { subject: 'account:alan' } })).rejects.toThrow(refusal)
    await expect(db.$executeRaw`UPDATE "AuditEntry" SET "verb" = 'role:set'`).rejects.toThrow(refusal)
    expect(await verbsOf(db)).toEqual(['sign-in:failed'])
  })

  test('lets nobody take an entry away while it is young, nor one of power or of an account’s security ever', async () => {
    const { db } = await open()
    for (const verb of verbs) await recordAudit(db, { actor: guest('a'), verb, subject, at: NOW })
    for (const verb of verbs) await expect(db.auditEntry.deleteMany({ where: { verb } })).rejects.toThrow(refusal)
    await recordAudit(db, { actor: guest('a'), verb: 'role:set', subject, at: afterDays(10_000) })
    const lasting = verbs.filter((it) => !passingVerbs.includes(it))
    for (const verb of lasting) await expect(db.auditEntry.deleteMany({ where: { verb } })).rejects.toThrow(refusal)
    if (dialect === 'postgres') await expect(db.$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(refusal)
    expect(await db.auditEntry.count()).toBe(verbs.length + 1)
  })

  test.each(passingVerbs)('forgets %s after half a year, when the next one comes, so that nobody can fill it for good', async (verb) => {
    const { db } = await open()
    for (let times = 0; times < 3; times++) await recordAudit(db, { actor: guest('a'), verb, subject, at: NOW })
    await recordAudit(db, { actor: guest('a'), verb: 'role:set', subject, at: NOW })
    await recordAudit(db, { actor: guest('a'), verb, subject, at: afterDays(AUDIT_DAYS) })
    expect(await verbsOf(db)).toEqual([verb, verb, verb, 'role:set', verb])
    await recordAudit(db, { actor: guest('a'), verb, subject, at: afterDays(AUDIT_DAYS, 1) })
    expect(await verbsOf(db)).toEqual(['role:set', verb, verb])
  })
})
