/** What the points of a review are about, in words: criteria of the submission, milestones of a roadmap. */
import type { ReviewHead } from '../db/review-head.ts'
import type { Db } from '../db/client.ts'
import type { Content } from '../domain/content.ts'
import { subjectOf } from '../domain/review-subject.ts'
import { pinnedCurriculum } from './pinned-curriculum.ts'
import { criteriaOf, type Criterion } from './reviewed-criteria.ts'

export interface ReviewLabels {
  criteria: readonly Criterion[]
  label(about: string): string
}

/** One statement more only where the roadmap was made from another curriculum that nobody asked for lately. */
export async function readLabels(db: Db, content: Content, head: ReviewHead): Promise<ReviewLabels> {
  const curriculum = head.roadmap ? await pinnedCurriculum(db, content, head.roadmap.contentHash) : content
  const subject = subjectOf(head.subject)
  const criteria = subject?.kind === 'submission' ? criteriaOf(curriculum, subject, head.ownCriteria) : []
  return {
    criteria,
    label(about) {
      const id = about.slice(about.indexOf(':') + 1)
      const criterion = criteria.find((it) => `criterion:${it.id}` === about)
      return criterion?.text ?? curriculum.milestones.get(id)?.title ?? id
    },
  }
}
