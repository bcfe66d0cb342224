/** The one place that knows two dialects exist. The product is typed against the narrower client, so what compiles runs on both. */
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresClient } from './generated/postgres/client.ts'
import { Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client.ts'
import { SqliteAdapter } from './sqlite-adapter.ts'
import { statementNames } from './statement-names.ts'

export type Db = SqliteClient
/** A transaction's handle. Never use the outer handle while one is open: on SQLite it would wait for itself. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]
export type Dialect = 'sqlite' | 'postgres'
/** A part of a statement, with its values. */
export const sql = Prisma.sql
/** Values or parts with commas between them. */
export const listOf = Prisma.join

export const dialectOf = (url: string): Dialect => (/^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite')

/** Milliseconds to wait for a transaction's turn. */
const PATIENCE = 5_000

export interface ConnectOptions {
  /** Told of every SQL statement, for tests that count them. */
  onStatement?: (sql: string) => void
}

/** A client for `file:…` (SQLite) or `postgres://…`. Connects lazily. */
export function connect(url: string, { onStatement }: ConnectOptions = {}): Db {
  // As long as the queue of writers waits, so that a busy database is told by one kind of error.
  const options = { transactionOptions: { maxWait: PATIENCE } }
  const log = onStatement ? { log: [{ emit: 'event' as const, level: 'query' as const }] } : {}
  const db =
    dialectOf(url) === 'sqlite'
      ? new SqliteClient({ adapter: new SqliteAdapter({ url }), ...options, ...log })
      : (new PostgresClient({
          adapter: new PrismaPg({ connectionString: url, max: 10 }, { statementNameGenerator: namer() }),
          ...options,
          ...log,
        }) as unknown as SqliteClient<'query'>)
  if (onStatement) (db as SqliteClient<'query'>).$on('query', ({ query }) => onStatement(query))
  return db
}

/** The adapter's type asks for a name each time, but an absent one is what the driver below it takes for "none". */
function namer(): (query: { sql: string }) => string {
  const nameOf = statementNames()
  return ({ sql }) => nameOf(sql) as string
}
