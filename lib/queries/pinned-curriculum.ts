/** The content that a roadmap or an attempt was made from: its words stay what they were, until the learner accepts the changes. */
import { fromVersion } from '../content/version.ts'
import { findContentVersion } from '../db/content-versions.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Assessment, Content, Curriculum } from '../domain/content.ts'

/** The few that roadmaps and attempts on this server still hold; null for one that cannot be read. Immutable, so they never go stale. */
const known = new Map<string, ReturnType<typeof fromVersion>>()
const MOST = 8

/** The present curriculum when the roadmap's own was never stored or can no longer be read. */
export async function pinnedCurriculum(db: Db | Tx, content: Content, hash: string): Promise<Curriculum> {
  if (hash === content.hash) return content
  if (!known.has(hash)) remember(hash, await findContentVersion(db, hash))
  return known.get(hash) ?? content
}

/** The items of an attempt's own content; null when they were never stored or can no longer be read. */
export async function pinnedAssessment(db: Db | Tx, hash: string): Promise<Assessment | null> {
  if (!known.has(hash)) remember(hash, await findContentVersion(db, hash))
  return known.get(hash)?.assessment ?? null
}

/**
 * Reads a roadmap with the text of its curriculum, unless that is known here: a page has no statement left to read it by itself.
 * @param read with hashes of the curricula that are known
 */
export async function withCurriculum<R extends { contentHash: string; curriculum: string | null }>(
  content: Content,
  read: (known: readonly string[]) => Promise<R | null>,
): Promise<R | null> {
  const found = await read([content.hash, ...known.keys()])
  if (found && found.contentHash !== content.hash && !known.has(found.contentHash)) remember(found.contentHash, found.curriculum)
  return found
}

function remember(hash: string, text: string | null): void {
  if (known.size >= MOST) known.delete(known.keys().next().value ?? '')
  known.set(hash, text === null ? null : fromVersion(hash, text))
}
