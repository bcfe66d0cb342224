/** Contents as they were when attempts and roadmaps were made from them, by hash. Each is stored once, with the first of them. */
import type { Db, Tx } from './client.ts'

export async function keepContentVersion(db: Tx, hash: string, { body, now }: { body: () => string; now: Date }): Promise<void> {
  // Asked first, because the text is long and nearly always there.
  if ((await db.contentVersion.count({ where: { hash } })) > 0) return
  await db.$executeRaw`
    INSERT INTO "ContentVersion" ("hash", "body", "storedAt") VALUES (${hash}, ${body()}, ${now}) ON CONFLICT DO NOTHING`
}

export async function findContentVersion(db: Db | Tx, hash: string): Promise<string | null> {
  return (await db.contentVersion.findUnique({ where: { hash }, select: { body: true } }))?.body ?? null
}

/** The texts of those that are stored, by hash. */
export async function findContentVersions(db: Db | Tx, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.contentVersion.findMany({ where: { hash: { in: [...hashes] } }, select: { hash: true, body: true } })
  return new Map(rows.map((it) => [it.hash, it.body]))
}
