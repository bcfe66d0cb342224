/** The content for one attempt: its own items, in the words that were answered, on the present curriculum. */
import type { Db, Tx } from '../db/client.ts'
import type { Assessment, Content } from '../domain/curriculum/content.ts'
import { pinnedAssessments } from './pinned-curriculum.ts'

const made = new WeakMap<Content, Map<string, Content>>()

/** The present content itself where the attempt was begun on it, or where its own was never stored. */
export async function asTaken(db: Db | Tx, content: Content, attempt: { contentHash: string }): Promise<Content> {
  const contentOf = await asEachWasTaken(db, content, [attempt])
  return contentOf(attempt)
}

/** The same for several attempts, in one statement. */
export async function asEachWasTaken(
  db: Db | Tx,
  content: Content,
  attempts: readonly { contentHash: string }[],
): Promise<(attempt: { contentHash: string }) => Content> {
  const known = made.get(content)
  const unread = attempts.map((it) => it.contentHash).filter((it) => it !== content.hash && !known?.has(it))
  const assessments = await pinnedAssessments(db, unread)
  for (const [hash, assessment] of assessments) joined(content, hash, assessment)
  return ({ contentHash }) => made.get(content)?.get(contentHash) ?? content
}

/** One object for each: what is worked out for a content is kept with it. */
function joined(content: Content, hash: string, assessment: Assessment): void {
  const joins = made.get(content) ?? new Map<string, Content>()
  made.set(content, joins)
  const areas = new Set(content.settings.areas.map((it) => it.id))
  joins.set(hash, {
    ...content,
    about: assessment.about,
    interest: assessment.interest,
    // What has left the curriculum since is not asked any more.
    skillPages: assessment.skillPages.map((page) => ({ ...page, areas: page.areas.filter((it) => areas.has(it)) })),
    probes: assessment.probes.filter((it) => content.skills.has(it.skill)),
  })
}
