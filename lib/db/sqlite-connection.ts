/** One connection to a SQLite file through Prisma's adapter, with the settings that durability and foreign keys need. */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { Database } from 'better-sqlite3'
import { untilUnlocked } from './busy.ts'
import { keepStatements } from './prepared-statements.ts'

export interface SqliteConnection {
  queries: SqlDriverAdapter
  /** Whether a transaction is open. SQLite ends one by itself on a full disk or an I/O error. */
  inTransaction(): boolean
}

// FULL: a commit that was acknowledged survives a power cut. busy_timeout 0: waiting happens outside, where it blocks nobody.
const settings = `
  PRAGMA busy_timeout = 0;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA temp_store = MEMORY;
`

/** @param deadline epoch milliseconds until which a locked file is waited for */
export async function openSqlite(file: string, deadline: number): Promise<SqliteConnection> {
  const queries = await new PrismaBetterSqlite3({ url: file, timeout: 0 }).connect()
  const handle = handleOf(queries)
  try {
    await untilUnlocked(deadline, () => queries.executeScript(settings))
  } catch (error) {
    await queries.dispose()
    throw error
  }
  keepStatements(handle)
  return { queries, inTransaction: () => handle.inTransaction }
}

/** The driver's handle, which the adapter (pinned to one version) keeps to itself. */
function handleOf(queries: SqlDriverAdapter): Database {
  const handle = (queries as SqlDriverAdapter & { client?: Database }).client
  if (typeof handle?.inTransaction !== 'boolean')
    throw new Error('@prisma/adapter-better-sqlite3 keeps its connection elsewhere in this version')
  return handle
}
