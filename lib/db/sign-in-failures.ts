/** What is counted against guessing and flooding: failed sign-ins, mails asked for, accounts made. Of the last hour. */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from './client.ts'

/** Adds one failure for each key, forgets those before `since`, and returns the ids of the new rows. */
export async function addFailures(db: Db, { keys, now, since }: { keys: readonly string[]; now: Date; since: Date }): Promise<string[]> {
  const rows = keys.map((key) => ({ id: randomUUID(), key, at: now }))
  await db.signInFailure.deleteMany({ where: { at: { lt: since } } })
  await db.signInFailure.createMany({ data: rows })
  return rows.map((it) => it.id)
}

/** When each of the key's newest failures happened, `most` at the most. */
export async function listFailures(db: Db, { key, most }: { key: string; most: number }): Promise<Date[]> {
  const rows = await db.signInFailure.findMany({ where: { key }, orderBy: { at: 'desc' }, take: most, select: { at: true } })
  return rows.map((it) => it.at)
}

export async function removeFailures(db: Db | Tx, where: { ids: string[] } | { key: string }): Promise<void> {
  await db.signInFailure.deleteMany({ where: 'key' in where ? { key: where.key } : { id: { in: where.ids } } })
}
