import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { type AppliedMigration, foreignTables, type Migration, MigrationRefused, pendingMigrations } from './migration-history.ts'
import { copyBeforeMigration } from './sqlite-copy.ts'
import { sqliteFileWithFolder } from './sqlite-file.ts'

const bookkeeping = `CREATE TABLE "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** Milliseconds to wait for another process, which may be migrating. */
const patience = 60_000

/** One transaction for all that is pending, after a copy of what is there. Blocks the process. See `migrate`. */
export function migrateSqlite(url: string, known: Migration[]): string[] {
  const file = sqliteFileWithFolder(url)
  const database = new Database(file, { timeout: patience })
  try {
    useWriteAheadLog(database)
    // Rebuilding a table drops the old one, and that would delete the rows that refer to it. The PRAGMA in the migration itself
    // comes too late: inside a transaction it does nothing.
    database.pragma('foreign_keys = OFF')
    database.exec('BEGIN IMMEDIATE')
    const history = applied(database)
    const pending = pendingMigrations(known, history)
    if (pending.length > 0 && history.length > 0) copyBeforeMigration(file)
    for (const migration of pending) apply(database, migration)
    if (pending.length > 0) checkForeignKeys(database)
    database.exec('COMMIT')
    return pending.map(({ name }) => name)
  } finally {
    // Rolls back whatever was not committed.
    database.close()
  }
}

/** The change of mode wants the file for itself and does not wait by itself, when several processes open a new file at once. */
function useWriteAheadLog(database: Database.Database): void {
  for (const end = Date.now() + patience; ;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || Date.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 + Math.random() * 20)
    }
  }
}

function applied(database: Database.Database): AppliedMigration[] {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  if (!tables.includes('_prisma_migrations')) {
    if (tables.length > 0) throw foreignTables()
    database.exec(bookkeeping)
  }
  return database
    .prepare<[], AppliedMigration>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name',
    )
    .all()
}

function apply(database: Database.Database, { name, sql, checksum }: Migration): void {
  database.exec(sql)
  const now = new Date().toISOString().replace('Z', '+00:00')
  database
    .prepare(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    )
    .run(randomUUID(), checksum, name, now, now)
}

function checkForeignKeys(database: Database.Database): void {
  const broken = database.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all()
  const [first] = broken
  if (first)
    throw new MigrationRefused(
      `The migration would leave ${broken.length} rows without what they refer to (first: ${first.table} to ${first.parent}). Nothing was changed.`,
    )
}
