import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type AppliedMigration, foreignTables, type Migration, pendingMigrations } from './migration-history.ts'

const bookkeeping = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** Prisma Migrate's own lock, so that `prisma migrate deploy` and this wait for each other. */
const lockId = 72_707_369

/** One transaction for all that is pending. Waits at most a minute for another process's turn. See `migrate`. */
export async function migratePostgres(url: string, known: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, lock_timeout: 60_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockId])
    await client.query('BEGIN')
    const pending = pendingMigrations(known, await applied(client))
    for (const migration of pending) await apply(client, migration)
    await client.query('COMMIT')
    return pending.map(({ name }) => name)
  } finally {
    // Ends the session, and with it the lock and whatever was not committed.
    await client.end()
  }
}

async function applied(client: pg.Client): Promise<AppliedMigration[]> {
  const tables = await client.query<{ name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()')
  if (!tables.rows.some(({ name }) => name === '_prisma_migrations')) {
    if (tables.rows.length > 0) throw foreignTables()
    await client.query(bookkeeping)
  }
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name',
  )
  return rows
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql)
  await client.query(
    'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
    [randomUUID(), checksum, name],
  )
}
