/** The file in which a person takes everything along: what it is, then one list of rows for each table. */

/** Goes up when a reader of older files would misread a newer one. */
export const ACCOUNT_FILE_VERSION = 1

export interface FileTable {
  name: string
  about: string
  leftOut: Record<string, string>
  rows: readonly Record<string, unknown>[]
}

/** Plain JSON with two spaces. Times are ISO 8601 in UTC. */
export function accountFile(tables: readonly FileTable[], { now, origin }: { now: Date; origin: string }): string {
  const head = {
    about:
      'Everything that this Cairn keeps about you, one list for each table. Times are in UTC. What a secret is, or would repeat itself, is left out and named.',
    formatVersion: ACCOUNT_FILE_VERSION,
    madeAt: now,
    madeBy: origin,
    tables: Object.fromEntries(tables.map((it) => [it.name, { about: it.about, rows: it.rows.length, leftOut: it.leftOut }])),
  }
  return JSON.stringify({ cairn: head, ...Object.fromEntries(tables.map((it) => [it.name, it.rows])) }, null, 2)
}
