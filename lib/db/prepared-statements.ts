/**
 * Keeps the statements of a connection, compiled, by their text. Prisma's adapter compiles the text of every query anew, which is a tenth
 * of what a write costs; what it asks for are the same few hundred texts again and again.
 */
import type { Database, Statement } from 'better-sqlite3'

/** Texts that one connection keeps: more than the product has, and a bound for lists of every length. */
const MOST = 500

/**
 * From now on the connection compiles a text once. Statements come back as things to bind once, as the adapter uses them; one that is bound
 * for good, as the driver does it, could not be used again.
 */
export function keepStatements(connection: Pick<Database, 'prepare'>): void {
  const compile = connection.prepare.bind(connection)
  const kept = new Map<string, Statement>()
  const prepare = (sql: string) => {
    const statement = kept.get(sql) ?? compile(sql)
    // The longest unused is the first.
    kept.delete(sql)
    kept.set(sql, statement)
    if (kept.size > MOST) kept.delete(kept.keys().next().value ?? sql)
    return { bind: (values: unknown[]) => boundTo(statement, values) }
  }
  connection.prepare = prepare as unknown as Database['prepare']
}

function boundTo(statement: Statement, values: unknown[]) {
  let rows: unknown[] | undefined
  const read = () => (rows ??= statement.raw().all(values))
  const columns = () => {
    // The adapter asks for the columns first. That a table has changed meanwhile is noticed only by reading it.
    read()
    return statement.columns()
  }
  return { reader: statement.reader, run: () => statement.run(values), columns, raw: () => ({ all: read }) }
}
