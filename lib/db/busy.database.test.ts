import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { isDatabaseBusy } from './busy.ts'
import { aUser, gate } from './concurrency.fixture.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { SqliteAdapter } from './sqlite-adapter.ts'
import { sqliteFile } from './sqlite-file.ts'

/** Milliseconds that the client under test waits for a lock. */
const busyMs = 200
let base: TestDatabase
let db: PrismaClient
let other: Database.Database

beforeEach(async () => {
  base = await testDatabase('sqlite')
  db = new PrismaClient({ adapter: new SqliteAdapter({ url: base.url, busyMs }) })
  await db.user.count()
  other = new Database(sqliteFile(base.url))
})

afterEach(async () => {
  other.close()
  await db.$disconnect()
  await base.close()
})

it('says that the database is busy within the limit, to a write and to a transaction', async () => {
  other.exec('BEGIN IMMEDIATE')
  const start = Date.now()
  const attempts = [db.user.create({ data: aUser('a') }), db.$transaction((tx) => tx.user.create({ data: aUser('b') }))]
  const results = await Promise.allSettled(attempts)
  expect(Date.now() - start).toBeLessThan(busyMs * 5)
  expect(results.map((result) => result.status === 'rejected' && isDatabaseBusy(result.reason))).toEqual([true, true])
})

it('keeps reading and serving others while it waits', async () => {
  other.exec('BEGIN IMMEDIATE')
  const waiting = db.user.create({ data: aUser('a') })
  const failed = expect(waiting).rejects.toSatisfy(isDatabaseBusy)
  expect(await db.user.count()).toBe(0)
  await failed
})

it('writes as soon as the lock is gone', async () => {
  other.exec('BEGIN IMMEDIATE')
  await expect(db.user.create({ data: aUser('a') })).rejects.toSatisfy(isDatabaseBusy)
  const waiting = db.user.create({ data: aUser('b') }).then(() => 'saved')
  other.exec('ROLLBACK')
  expect(await waiting).toBe('saved')
})

it('gives the turn back when a transaction runs out of time', async () => {
  const never = gate()
  const slow = db.$transaction(() => never.opened, { timeout: 20 })
  const refused = expect(slow).rejects.toMatchObject({ code: 'P2028' })
  await db.user.create({ data: aUser('next') })
  never.open()
  await refused
  expect(await db.user.count()).toBe(1)
})

it('rolls back and goes on when the commit itself fails', async () => {
  const broken = db.$transaction(async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
    await tx.session.create({
      data: { idHash: 's', userId: 'nobody', userAgent: '', createdAt: new Date(0), lastSeenAt: new Date(0), expiresAt: new Date(0) },
    })
  })
  await expect(broken).rejects.toMatchObject({ cause: { kind: 'ForeignKeyConstraintViolation' } })
  await db.$transaction((tx) => tx.user.create({ data: aUser('next') }))
  expect([await db.session.count(), await db.user.count()]).toEqual([0, 1])
})

it('does not write outside a transaction that SQLite has ended', async () => {
  const writing = db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('ROLLBACK')
    await tx.user.create({ data: aUser('stray') })
  })
  await expect(writing).rejects.toThrow('rolled back')
  await db.$transaction((tx) => tx.user.create({ data: aUser('next') }))
  expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: 'next' }])
})

it('ends an open transaction, and leaves nobody waiting, when it is closed', async () => {
  const [begun, never] = [gate(), gate()]
  const open = db.$transaction(async () => {
    begun.open()
    await never.opened
  })
  await begun.opened
  const waiting = db.user.create({ data: aUser('waiting') })
  const ends = Promise.allSettled([open, waiting])
  await db.$disconnect()
  never.open()
  expect((await ends)[0]).toMatchObject({ status: 'rejected' })
})

it('keeps every connection durable and its foreign keys checked', async () => {
  const settings = async (on: Pick<typeof db, '$queryRawUnsafe'>) => ({
    journal: await on.$queryRawUnsafe('PRAGMA journal_mode'),
    synchronous: await on.$queryRawUnsafe('PRAGMA synchronous'),
    foreignKeys: await on.$queryRawUnsafe('PRAGMA foreign_keys'),
  })
  const wanted = { journal: [{ journal_mode: 'wal' }], synchronous: [{ synchronous: 2n }], foreignKeys: [{ foreign_keys: 1n }] }
  const plain = await settings(db)
  const transactional = await db.$transaction((tx) => settings(tx))
  expect([plain, transactional].map(asNumbers)).toEqual([wanted, wanted].map(asNumbers))
})

const asNumbers = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, it: unknown) => (typeof it === 'bigint' ? Number(it) : it)))
