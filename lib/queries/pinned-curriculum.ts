/** The content that a roadmap or an attempt was made from: its words stay what they were, until the learner accepts the changes. */
import { fromVersion } from '../content/version.ts'
import { findContentVersion, findContentVersions } from '../db/content-versions.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Assessment, Content, Curriculum } from '../domain/curriculum/content.ts'

/** The few that roadmaps and attempts on this server still hold; null for one that cannot be read. Immutable, so they never go stale. */
const known = new Map<string, ReturnType<typeof fromVersion>>()
const MOST = 8

/** The present curriculum when the roadmap's own was never stored or can no longer be read. */
export async function pinnedCurriculum(db: Db | Tx, content: Content, hash: string): Promise<Curriculum> {
  if (hash === content.hash) return content
  if (!known.has(hash)) remember(hash, await findContentVersion(db, hash))
  return known.get(hash) ?? content
}

/** The items of attempts' own contents, by hash and in one statement; none where they were never stored or can no longer be read. */
export async function pinnedAssessments(db: Db | Tx, hashes: readonly string[]): Promise<ReadonlyMap<string, Assessment>> {
  const versions = new Map(hashes.flatMap((it) => (known.has(it) ? [[it, known.get(it) ?? null] as const] : [])))
  const unread = [...new Set(hashes)].filter((it) => !known.has(it))
  const texts = unread.length === 0 ? new Map<string, string>() : await findContentVersions(db, unread)
  // Kept at hand besides: there may be more of them than are remembered.
  for (const hash of unread) versions.set(hash, remember(hash, texts.get(hash) ?? null))
  return new Map([...versions].flatMap(([hash, it]) => (it?.assessment ? [[hash, it.assessment] as const] : [])))
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

function remember(hash: string, text: string | null): ReturnType<typeof fromVersion> {
  if (known.size >= MOST) known.delete(known.keys().next().value ?? '')
  const version = text === null ? null : fromVersion(hash, text)
  known.set(hash, version)
  return version
}
