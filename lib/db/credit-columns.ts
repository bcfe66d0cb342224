/** Credit as it is read: columns beside those of what it is joined to. */
import { EVIDENCE_KINDS, type Credit, type EvidenceKind } from '../domain/roadmap/credit.ts'
import { LEVELS, type Level } from '../domain/curriculum/curriculum.ts'
import type { Db, Tx } from './client.ts'

export interface CreditColumns {
  creditSkill: string | null
  creditLevel: number | null
  creditKind: string | null
  creditAt: Date | null
  creditLastUsed: number | null
  creditEvidence: string | null
}

/** By skill; of rows without a credit there is none. */
export function toCredits(rows: readonly CreditColumns[]): Map<string, Credit> {
  const credits = new Map<string, Credit>()
  for (const { creditSkill, creditLevel, creditKind, creditAt, creditLastUsed, creditEvidence } of rows) {
    if (creditSkill === null || creditAt === null) continue
    const credit = { level: levelOf(creditLevel ?? 0), kind: kindOf(creditKind ?? ''), at: creditAt, lastUsed: creditLastUsed }
    credits.set(creditSkill, { ...credit, evidenceId: creditEvidence ?? '' })
  }
  return credits
}

/** What a person's evidence adds up to. */
export async function findCredits(db: Db | Tx, learnerId: string): Promise<Map<string, Credit>> {
  return toCredits(
    await db.$queryRaw<CreditColumns[]>`
      SELECT "skill" AS "creditSkill", "level" AS "creditLevel", "kind" AS "creditKind", "at" AS "creditAt",
        "lastUsed" AS "creditLastUsed", "evidenceId" AS "creditEvidence"
      FROM "SkillCredit" WHERE "learnerId" = ${learnerId}`,
  )
}

/** A kind that this version does not know counts as the weakest. */
export const kindOf = (text: string): EvidenceKind => EVIDENCE_KINDS.find((it) => it === text) ?? 'claim'
export const levelOf = (number: number): Level => LEVELS.find((it) => it === number) ?? 0
