/** The file in which a person takes everything along: what it is, then one list of rows for each table. */

/** Goes up when a reader of older files would misread a newer one. */
export const ACCOUNT_FILE_VERSION = 1

export interface FileTable {
  name: string
  about: string
  leftOut: Record<string, string>
  rows: readonly Record<string, unknown>[]
}

/** Rows that are written before somebody else gets a turn. */
const PART = 500

/** The file's text in parts: JSON with one row a line. Times are ISO 8601 in UTC. */
export function* accountFile(tables: readonly FileTable[], { now, origin }: { now: Date; origin: string }): Generator<string> {
  yield `{\n"cairn": ${JSON.stringify(headOf(tables, now, origin), null, 2)}`
  for (const { name, rows } of tables) {
    yield `,\n${JSON.stringify(name)}: [`
    for (let from = 0; from < rows.length; from += PART) {
      const lines = rows.slice(from, from + PART).map((row) => `\n${JSON.stringify(row)}`)
      yield `${from === 0 ? '' : ','}${lines.join(',')}`
    }
    yield '\n]'
  }
  yield '\n}\n'
}

const headOf = (tables: readonly FileTable[], now: Date, origin: string) => ({
  about:
    'Everything that this Cairn keeps about you, one list for each table. Times are in UTC. What is a secret, or only says again what stands elsewhere, is left out and named.',
  formatVersion: ACCOUNT_FILE_VERSION,
  madeAt: now,
  madeBy: origin,
  tables: Object.fromEntries(tables.map((it) => [it.name, { about: it.about, rows: it.rows.length, leftOut: it.leftOut }])),
})
