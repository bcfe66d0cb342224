/** Real databases for tests: SQLite on a file, and Postgres. Write a test once with `onBothDatabases`; it runs on each. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, inject } from 'vitest'
import { connect, type Db, type Dialect } from '../db/client.ts'
import { createDatabase } from './postgres-server.ts'

export interface TestDatabase {
  db: Db
  url: string
  dialect: Dialect
  close(): Promise<void>
}

interface Blank {
  url: string
  remove(): Promise<void>
}

/** A fresh database with the present schema and no rows. The caller closes it. */
export async function testDatabase(dialect: Dialect): Promise<TestDatabase> {
  const { url, remove } = dialect === 'sqlite' ? copyOfSqlite() : await copyOfPostgres()
  const db = connect(url)
  const close = async () => {
    await db.$disconnect()
    await remove()
  }
  return { db, url, dialect, close }
}

/** The address of a database that holds nothing at all, not even the schema. The caller removes it. */
export async function blankDatabase(dialect: Dialect): Promise<Blank> {
  if (dialect === 'sqlite') return sqliteFolder()
  const { url, drop } = await createDatabase(inject('postgresServer'))
  return { url, remove: drop }
}

/**
 * Describes the same behaviour on both databases.
 * @param body gets `open`, which makes a fresh database for the test that calls it and closes it after that test
 * @example onBothDatabases('An attempt', (open) => { it('is resumed', async () => { const { db } = await open() … }) })
 */
export function onBothDatabases(name: string, body: (open: () => Promise<TestDatabase>, dialect: Dialect) => void): void {
  describe.each<Dialect>(['sqlite', 'postgres'])(`${name} (%s)`, (dialect) => {
    const opened: TestDatabase[] = []
    afterEach(async () => {
      for (const database of opened.splice(0)) await database.close()
    })
    body(async () => {
      const database = await testDatabase(dialect)
      opened.push(database)
      return database
    }, dialect)
  })
}

function copyOfSqlite(): Blank {
  const blank = sqliteFolder()
  copyFileSync(inject('sqliteTemplate'), blank.url.replace('file:', ''))
  return blank
}

function sqliteFolder(): Blank {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'))
  return { url: `file:${join(folder, 'cairn.db')}`, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function copyOfPostgres(): Promise<Blank> {
  const { url, drop } = await createDatabase(inject('postgresServer'), inject('postgresTemplate'))
  return { url, remove: drop }
}
