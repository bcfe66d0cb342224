/** A review for one of its pages, and what its points are about in words: criteria of the submission, milestones of a roadmap. */
import { findReviewHead, type ReviewHead } from '../db/review-head.ts'
import type { Db } from '../db/client.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { isOwn } from '../domain/roadmap/plan-row.ts'
import { subjectOf } from '../domain/review/review-subject.ts'
import type { QueryContext } from '../operation.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { criteriaOf, type Criterion } from './reviewed-criteria.ts'

export interface ReviewLabels {
  criteria: readonly Criterion[]
  label(about: string): string
}

/** With the curriculum of its roadmap, so that the page has no statement left to read it by itself. */
export function readHead({ db, content }: Pick<QueryContext, 'db' | 'content'>, id: string, viewerId: string): Promise<ReviewHead | null> {
  return withCurriculum(content, async (known) => {
    const head = await findReviewHead(db, id, { viewerId, known })
    return head && { ...head, contentHash: head.roadmap?.contentHash ?? content.hash }
  })
}

export async function readLabels(db: Db, content: Content, head: ReviewHead): Promise<ReviewLabels> {
  const curriculum = head.roadmap ? await pinnedCurriculum(db, content, head.roadmap.contentHash) : content
  const subject = subjectOf(head.subject)
  const criteria = subject?.kind === 'submission' ? criteriaOf(curriculum, subject, head.ownCriteria) : []
  return {
    criteria,
    label(about) {
      const id = about.slice(about.indexOf(':') + 1)
      const criterion = criteria.find((it) => `criterion:${it.id}` === about)
      return criterion?.text ?? curriculum.milestones.get(id)?.title ?? (isOwn(id) ? 'A milestone written for this roadmap' : id)
    },
  }
}
