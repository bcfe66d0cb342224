/** Names for statements that come again and again, so that Postgres plans them once for each connection and not at every request. */
import { createHash } from 'node:crypto'

/** Times that a statement is seen before it gets a name: lists of values make texts that never come back. */
const SEEN_BEFORE = 3
/** Each name takes memory in each connection for as long as that lasts. */
const MOST = 400

/** Undefined for a statement that stays without one. */
export function statementNames(): (sql: string) => string | undefined {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  return (sql) => {
    const name = names.get(sql)
    if (name !== undefined || names.size >= MOST) return name
    const times = (seen.get(sql) ?? 0) + 1
    if (times <= SEEN_BEFORE) {
      // Texts that never come back would fill it: it begins anew.
      if (seen.size >= 10 * MOST) seen.clear()
      seen.set(sql, times)
      return undefined
    }
    seen.delete(sql)
    const made = createHash('sha256').update(sql).digest('hex').slice(0, 32)
    names.set(sql, made)
    return made
  }
}
