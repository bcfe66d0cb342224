import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from './migrate.ts'

let folder: string
let file: string
let url: string
let count = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-migrate-'))
  cpSync(join(import.meta.dirname, '../../prisma/sqlite/migrations'), join(folder, 'sqlite/migrations'), { recursive: true })
  file = join(folder, 'data/cairn.db')
  url = `file:${file}`
  await migrate(url, folder)
})

afterEach(() => rmSync(folder, { recursive: true }))

async function upgrade(sql: string): Promise<string[]> {
  const migration = join(folder, `sqlite/migrations/2999010100${String(count++).padStart(4, '0')}_test`)
  mkdirSync(migration)
  writeFileSync(join(migration, 'migration.sql'), sql)
  return migrate(url, folder)
}

/** Prisma's way to change a table on SQLite: a new one takes its place. */
const rebuild = (keep: string) => `
  PRAGMA defer_foreign_keys=ON;
  PRAGMA foreign_keys=OFF;
  CREATE TABLE "new_Parent" ("id" TEXT NOT NULL PRIMARY KEY, "note" TEXT);
  INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent" WHERE ${keep};
  DROP TABLE "Parent";
  ALTER TABLE "new_Parent" RENAME TO "Parent";
  PRAGMA foreign_keys=ON;
  PRAGMA defer_foreign_keys=OFF;
`
const family = `
  CREATE TABLE "Parent" ("id" TEXT NOT NULL PRIMARY KEY);
  CREATE TABLE "Child" ("id" TEXT NOT NULL PRIMARY KEY, "parentId" TEXT NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);
  INSERT INTO "Parent" VALUES ('p'); INSERT INTO "Child" VALUES ('c', 'p');
`
const backups = () => readdirSync(join(folder, 'data/backups'))

function read(sql: string, from = file): unknown[] {
  const database = new Database(from, { readonly: true })
  try {
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

it('keeps the rows that refer to a table when a migration rebuilds it', async () => {
  await upgrade(family)
  await upgrade(rebuild('true'))
  expect(read('SELECT * FROM "Child"')).toEqual([{ id: 'c', parentId: 'p' }])
})

it('refuses a migration that would leave rows without what they refer to, and changes nothing', async () => {
  await upgrade(family)
  await expect(upgrade(rebuild('false'))).rejects.toThrow('1 rows without what they refer to (first: Child to Parent)')
  expect(read('SELECT * FROM "Parent"')).toEqual([{ id: 'p' }])
})

it('keeps a complete copy of the state before, and only the three newest', async () => {
  await upgrade('CREATE TABLE "Kept" ("id" INTEGER); INSERT INTO "Kept" VALUES (7);')
  for (const name of ['B', 'C', 'D']) await upgrade(`CREATE TABLE "${name}" ("id" INTEGER);`)
  expect(backups()).toHaveLength(3)
  const newest = join(folder, 'data/backups', backups().sort().at(-1) ?? '')
  expect(read('SELECT * FROM "Kept"', newest)).toEqual([{ id: 7 }])
  expect(read(`SELECT name FROM sqlite_master WHERE name IN ('C', 'D')`, newest)).toEqual([{ name: 'C' }])
})
