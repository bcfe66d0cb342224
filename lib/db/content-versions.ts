/** Curricula as they were when roadmaps were made from them, by hash. Each is stored once, with the first roadmap. */
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
