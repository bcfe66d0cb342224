/** The knowledge check that an attempt has come to, for the page that shows it and the command that hears its answer. */
import { findCredits } from '../db/credit-columns.ts'
import type { StoredAttempt } from '../db/attempts.ts'
import type { Db, Tx } from '../db/client.ts'
import { findProbesSeen } from '../db/probes-seen.ts'
import type { Content } from '../domain/content.ts'
import { knowledgeCheck, type KnowledgeCheck } from '../domain/knowledge-check.ts'

/** @param content as the attempt was begun on it */
export async function checkInHand(db: Db | Tx, content: Content, attempt: StoredAttempt): Promise<KnowledgeCheck> {
  const credits = attempt.learnerId === null ? new Map() : await findCredits(db, attempt.learnerId)
  return knowledgeCheck(content, attempt, { credits, seen: await findProbesSeen(db, attempt, attempt.id) })
}
