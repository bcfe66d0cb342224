/** What a submission is judged by: the criteria of its milestone, as the roadmap that it belongs to was made from. */
import { z } from 'zod'
import { findReviewedMilestone, type ReviewedMilestone } from '../db/reviewed-milestone.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Content, Curriculum } from '../domain/curriculum/content.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { pinnedCurriculum } from './pinned-curriculum.ts'

export interface Criterion {
  id: string
  text: string
}

interface Place {
  learnerId: string
  milestoneId: string
  scope: Scope
}

export async function readCriteria(db: Db | Tx, content: Content, { learnerId, ...asked }: Place): Promise<Criterion[]> {
  const found = await findReviewedMilestone(db, learnerId, asked.milestoneId)
  return criteriaOf(await curriculumOf(db, content, found), asked, found?.ownCriteria ?? null)
}

export const curriculumOf = async (db: Db | Tx, content: Content, found: ReviewedMilestone | null): Promise<Curriculum> =>
  found ? pinnedCurriculum(db, content, found.contentHash) : content

/** @param own the column of a milestone that is in no curriculum */
export function criteriaOf(curriculum: Curriculum, { milestoneId, scope }: Omit<Place, 'learnerId'>, own: string | null): Criterion[] {
  if (own !== null) return ownCriteria(own)
  const milestone = curriculum.milestones.get(milestoneId)
  if (!milestone) return []
  const full = scope === 'full' || milestone.scope === 'full'
  return milestone.criteria.filter((it) => full || it.scope === undefined).map(({ id, text }) => ({ id, text }))
}

const Own = z.array(z.object({ id: z.string(), text: z.string() }))

function ownCriteria(column: string): Criterion[] {
  try {
    return Own.safeParse(JSON.parse(column)).data ?? []
  } catch {
    return []
  }
}
