/** Compares the migrations of this version with those a database has seen, in Prisma's own bookkeeping. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Migration {
  /** Its folder's name: sorts by time. */
  name: string
  sql: string
  /** SHA-256 of the file, as Prisma Migrate computes it. */
  checksum: string
}

/** A row of `_prisma_migrations` that was not rolled back. */
export interface AppliedMigration {
  migration_name: string
  checksum: string
  finished_at: unknown
}

/** The database and this version do not fit together. The message is one line for the person who starts Cairn. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

/** The migrations in `folder`, oldest first. */
export function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * What is still to be applied, in order.
 * @throws MigrationRefused when the database is newer than this version, or a migration was edited or left half done.
 */
export function pendingMigrations(known: Migration[], applied: AppliedMigration[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const migration = byName.get(row.migration_name)
    if (!migration)
      throw new MigrationRefused(
        `This database was made by a newer version of Cairn (it holds migration ${row.migration_name}). Start that version, or set DATABASE_URL to another database.`,
      )
    if (row.finished_at === null)
      throw new MigrationRefused(`Migration ${row.migration_name} did not finish on this database. Restore the copy made before it.`)
    if (migration.checksum !== row.checksum)
      throw new MigrationRefused(
        `Migration ${row.migration_name} was edited after this database had applied it. Restore the file, or set DATABASE_URL to another database.`,
      )
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return known.filter((migration) => !done.has(migration.name))
}

export const foreignTables = (): MigrationRefused =>
  new MigrationRefused('This database holds tables that Cairn did not make. Set DATABASE_URL to an empty database.')
