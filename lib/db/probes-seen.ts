/** What decides which knowledge item somebody is asked: those they were asked before, and what they are credited with. */
import type { Credits } from '../domain/roadmap/credit.ts'
import type { Owned } from '../policy.ts'
import { sql, type Db, type Tx } from './client.ts'
import { toCredits } from './credit-columns.ts'

export interface BeforeCheck {
  /** Ids of the items that were answered in the owner's other attempts. */
  seen: ReadonlySet<string>
  credits: Credits
}

/** In one statement, since the page of the checks needs both. */
export async function findBeforeCheck(db: Db | Tx, owner: Owned, attemptId: string): Promise<BeforeCheck> {
  const rows = await rowsOf(db, owner, attemptId)
  return {
    seen: new Set(rows.flatMap((it) => (it.kind === '' ? [it.key.slice('probe:'.length)] : []))),
    credits: toCredits(
      rows.flatMap(({ kind, key, level, at, lastUsed, evidence }) =>
        kind === ''
          ? []
          : [
              {
                creditSkill: key,
                creditLevel: Number(level),
                creditKind: kind,
                creditAt: at === null ? null : new Date(at),
                creditLastUsed: Number(lastUsed) || null,
                creditEvidence: evidence,
              },
            ],
      ),
    ),
  }
}

interface Row {
  /** Of a credit; empty for an item. */
  kind: string
  /** An item, or a skill. */
  key: string
  level: number | bigint
  lastUsed: number | bigint
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | number | null
  evidence: string
}

/** A guest has no credits. */
const rowsOf = (db: Db | Tx, owner: Owned, attemptId: string): Promise<Row[]> => db.$queryRaw<Row[]>`
  SELECT "kind", "skill" AS "key", "level", COALESCE("lastUsed", 0) AS "lastUsed", "at", "evidenceId" AS "evidence"
  FROM "SkillCredit" WHERE "learnerId" = ${owner.learnerId ?? ''}
  UNION ALL
  SELECT '', s."item", 0, 0, NULL, '' FROM (
    SELECT DISTINCT r."item" FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a."id"
    WHERE ${mine(owner)} AND a."id" <> ${attemptId} AND r."item" LIKE 'probe:%') s`

const mine = (owner: Owned) =>
  owner.learnerId === null ? sql`a."guestHash" = ${owner.guestHash ?? ''}` : sql`a."learnerId" = ${owner.learnerId}`
