/** Who is hidden from whom. */
import type { Db, Tx } from './client.ts'

/** Whether one of the two blocked the other: either way each is hidden from the other. */
export async function areBlocked(db: Db | Tx, one: string, other: string): Promise<boolean> {
  const either = [
    { blockerId: one, blockedId: other },
    { blockerId: other, blockedId: one },
  ]
  return (await db.block.count({ where: { OR: either } })) > 0
}

/** @returns whether it is new. */
export async function addBlock(
  db: Tx,
  { blockerId, blockedId, now }: { blockerId: string; blockedId: string; now: Date },
): Promise<boolean> {
  const added = await db.$executeRaw`
    INSERT INTO "Block" ("blockerId", "blockedId", "at") VALUES (${blockerId}, ${blockedId}, ${now}) ON CONFLICT DO NOTHING`
  return added === 1
}

/** @returns whether there was one. */
export async function removeBlock(db: Tx, { blockerId, blockedId }: { blockerId: string; blockedId: string }): Promise<boolean> {
  return (await db.block.deleteMany({ where: { blockerId, blockedId } })).count === 1
}

export interface BlockRow {
  userId: string
  name: string
  at: Date
}

/** Whom somebody blocked, newest first. */
export const listBlocks = (db: Db, blockerId: string): Promise<BlockRow[]> => db.$queryRaw<BlockRow[]>`
  SELECT u."id" AS "userId", u."name", b."at" FROM "Block" b JOIN "User" u ON u."id" = b."blockedId"
  WHERE b."blockerId" = ${blockerId} ORDER BY b."at" DESC, u."id" LIMIT 100`
