/** The knowledge check that an attempt has come to, for the page that shows it and the command that hears its answer. */
import type { StoredAttempt } from '../db/attempts.ts'
import type { Db, Tx } from '../db/client.ts'
import { findBeforeCheck } from '../db/probes-seen.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { knowledgeCheck, type KnowledgeCheck } from '../domain/knowledge/knowledge-check.ts'

/** @param content as the attempt was begun on it */
export const checkInHand = async (db: Db | Tx, content: Content, attempt: StoredAttempt): Promise<KnowledgeCheck> =>
  knowledgeCheck(content, attempt, await findBeforeCheck(db, attempt, attempt.id))
