/** Knowledge items that somebody was asked before. */
import type { Owned } from '../policy.ts'
import type { Db, Tx } from './client.ts'

/** Ids of the items that were answered in the owner's other attempts. */
export async function findProbesSeen(db: Db | Tx, owner: Owned, attemptId: string): Promise<Set<string>> {
  const rows =
    owner.learnerId === null
      ? await db.$queryRaw<{ item: string }[]>`
          SELECT DISTINCT r."item" FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a."id"
          WHERE a."guestHash" = ${owner.guestHash ?? ''} AND a."id" <> ${attemptId} AND r."item" LIKE 'probe:%'`
      : await db.$queryRaw<{ item: string }[]>`
          SELECT DISTINCT r."item" FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a."id"
          WHERE a."learnerId" = ${owner.learnerId} AND a."id" <> ${attemptId} AND r."item" LIKE 'probe:%'`
  return new Set(rows.map((it) => it.item.slice('probe:'.length)))
}
