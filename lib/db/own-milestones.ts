/** Milestones that are in no curriculum: their words. Their hours and their place are on the roadmap. */
import type { OwnWords } from '../domain/roadmap/revision.ts'
import type { Db, Tx } from './client.ts'

export interface NewOwnMilestone extends OwnWords {
  /** As roadmaps and work name it, see `ownId`. */
  id: string
  learnerId: string
  /** The learner, or the mentor who proposed it; null once that account is gone. */
  authorId: string | null
  title: string
  now: Date
}

/** @returns false when there is one with this id already: the form was sent twice. */
export async function addOwnMilestone(db: Tx, { criteria, links, now, ...it }: NewOwnMilestone): Promise<boolean> {
  const known = await db.ownMilestone.count({ where: { id: it.id } })
  if (known > 0) return false
  const data = { ...it, criteria: JSON.stringify(withIds(criteria)), links: links.join('\n'), at: now }
  await db.ownMilestone.create({ data })
  return true
}

const withIds = (criteria: readonly string[]) => criteria.map((text, index) => ({ id: `c${index + 1}`, text }))

export interface WrittenWords extends Omit<OwnWords, 'criteria'> {
  criteria: readonly { id: string; text: string }[]
}

/** From the columns, which `addOwnMilestone` writes and nobody else. */
export const toWritten = ({ why, criteria, links }: { why: string; criteria: string; links: string }): WrittenWords => ({
  why,
  criteria: JSON.parse(criteria) as WrittenWords['criteria'],
  links: links === '' ? [] : links.split('\n'),
})

/** The words of some of a learner's own milestones, by id. */
export async function findWritten(db: Db | Tx, learnerId: string, ids: readonly string[]): Promise<Map<string, WrittenWords>> {
  if (ids.length === 0) return new Map()
  const rows = await db.ownMilestone.findMany({ where: { learnerId, id: { in: [...ids] } } })
  return new Map(rows.map((it) => [it.id, toWritten(it)]))
}
