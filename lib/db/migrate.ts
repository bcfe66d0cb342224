/** Brings a database to this version's schema. `npm start` does so before it serves. */
import { join } from 'node:path'
import { migratePostgres } from './migrate-postgres.ts'
import { migrateSqlite } from './migrate-sqlite.ts'
import { migrationsIn } from './migration-history.ts'

const prismaFolder = join(import.meta.dirname, '../../prisma')

/**
 * Applies what is missing, all of it or nothing, and keeps Prisma Migrate's own record, so that `prisma migrate` stays usable.
 * Several processes may call it at once: one applies, the others wait and find nothing to do.
 * @param folder holds `sqlite/migrations` and `postgres/migrations`
 * @returns the names of the migrations applied, oldest first
 * @throws MigrationRefused when database and version do not fit; the driver's error when the database cannot be reached
 */
export async function migrate(url: string, folder: string = prismaFolder): Promise<string[]> {
  const dialect = /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite'
  const known = migrationsIn(join(folder, dialect, 'migrations'))
  return dialect === 'postgres' ? migratePostgres(url, known) : migrateSqlite(url, known)
}
