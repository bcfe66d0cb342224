import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankDatabase } from '../testing/database.ts'
import { aUser } from './concurrency.fixture.ts'
import { connect, type Dialect } from './client.ts'
import { migrate } from './migrate.ts'

const root = join(import.meta.dirname, '../..')
const first = '20261124000000_first'

describe.each<Dialect>(['sqlite', 'postgres'])('Migrating (%s)', (dialect) => {
  let url: string
  let remove: () => Promise<void>
  /** A version's migrations: ours, and what a test adds or edits. */
  let version: string

  beforeEach(async () => {
    ;({ url, remove } = await blankDatabase(dialect))
    version = mkdtempSync(join(tmpdir(), 'cairn-version-'))
    cpSync(join(root, 'prisma', dialect, 'migrations'), join(version, dialect, 'migrations'), { recursive: true })
  })

  afterEach(async () => {
    await remove()
    rmSync(version, { recursive: true })
  })

  const addMigration = (name: string, sql: string) => {
    mkdirSync(join(version, dialect, 'migrations', name), { recursive: true })
    writeFileSync(join(version, dialect, 'migrations', name, 'migration.sql'), sql)
  }

  it('applies every migration once', async () => {
    expect(await migrate(url, version)).toContain(first)
    expect(await migrate(url, version)).toEqual([])
  })

  it('lets one of several processes do the work', async () => {
    const exits = await Promise.all([migrating(url), migrating(url), migrating(url)])
    expect(exits).toEqual([0, 0, 0])
    expect(await migrate(url, version)).toEqual([])
  })

  it('refuses a database that a newer version has migrated', async () => {
    addMigration('29990101000000_future', 'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);')
    await migrate(url, version)
    await expect(migrate(url)).rejects.toThrow(/newer version of Cairn \(it holds migration 29990101000000_future\)/)
  })

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate(url, version)
    addMigration(first, '-- edited')
    await expect(migrate(url, version)).rejects.toThrow(`Migration ${first} was edited`)
  })

  it('refuses a database of something else', async () => {
    const db = connect(url)
    await db.$executeRawUnsafe('CREATE TABLE "theirs" ("id" INTEGER)')
    await db.$disconnect()
    await expect(migrate(url, version)).rejects.toThrow('tables that Cairn did not make')
  })

  it('changes nothing when the last of several migrations fails', async () => {
    await migrate(url, version)
    addMigration('29990101000000_fine', 'CREATE TABLE "Fine" ("id" TEXT PRIMARY KEY);')
    addMigration('29990102000000_wrong', 'CREATE TABLE "Wrong" ("id" TEXT PRIMARY KEY); INSERT INTO "Missing" VALUES (1);')
    await expect(migrate(url, version)).rejects.toThrow(/missing/i)
    expect(await migrate(url)).toEqual([])
  })

  it('keeps the rows that exist', async () => {
    await migrate(url, version)
    const db = connect(url)
    await db.user.create({ data: aUser('a') })
    addMigration('29990101000000_column', 'ALTER TABLE "User" ADD COLUMN "extra" TEXT;')
    await migrate(url, version)
    expect(await db.user.count()).toBe(1)
    await db.$disconnect()
  })
})

/** Another process that migrates; its exit code. */
async function migrating(url: string): Promise<unknown> {
  const child = spawn(process.execPath, [join(root, 'scripts/migrate.mjs')], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  return code
}
