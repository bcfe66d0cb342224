/** The content for one attempt: its own items, in the words that were answered, on the present curriculum. */
import type { Db, Tx } from '../db/client.ts'
import type { Assessment, Content } from '../domain/content.ts'
import { pinnedAssessment } from './pinned-curriculum.ts'

const made = new WeakMap<Content, Map<string, Content>>()

/** The present content itself where the attempt was begun on it, or where its own was never stored. */
export async function asTaken(db: Db | Tx, content: Content, attempt: { contentHash: string }): Promise<Content> {
  if (attempt.contentHash === content.hash) return content
  const assessment = await pinnedAssessment(db, attempt.contentHash)
  return assessment ? joined(content, attempt.contentHash, assessment) : content
}

/** One object for each: what is worked out for a content is kept with it. */
function joined(content: Content, hash: string, assessment: Assessment): Content {
  const joins = made.get(content) ?? new Map<string, Content>()
  made.set(content, joins)
  const known = joins.get(hash)
  if (known) return known
  const areas = new Set(content.settings.areas.map((it) => it.id))
  const own: Content = {
    ...content,
    about: assessment.about,
    interest: assessment.interest,
    // What has left the curriculum since is not asked any more.
    skillPages: assessment.skillPages.map((page) => ({ ...page, areas: page.areas.filter((it) => areas.has(it)) })),
    probes: assessment.probes.filter((it) => content.skills.has(it.skill)),
  }
  joins.set(hash, own)
  return own
}
