/** What a progress report shows of what mentors decided: who checked a milestone when, and what was approved. */
import type { Decided, ReportedReview, ReportRows } from '../db/report-rows.ts'
import type { MilestoneRow } from '../db/roadmaps.ts'
import { milestoneSubject } from '../db/reviews.ts'
import { dayFor } from '../date-style.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import { statusOf } from '../domain/roadmap/progress.ts'
import type { Standing } from '../domain/roadmap/standing.ts'
import type { Actor } from '../policy.ts'
import { criteriaOf } from './reviewed-criteria.ts'
import { nameOf } from './thread-view.ts'

export interface Checked {
  day: string
  mentor: string
  /** Things that must change and are open; 0 for an approval. */
  changes: number
}

export interface ShownEvidence {
  milestoneId: string
  title: string
  links: readonly string[]
  files: readonly string[]
  /** Words of the write-up. */
  writtenWords: number
  criteria: { met: number; of: number }
  mentor: string
  day: string
  /** The closing note of the approval, Markdown; null where the learner left it out. */
  words: string | null
}

const reviewOf = (it: Standing<MilestoneRow>, rows: ReportRows): ReportedReview | undefined =>
  rows.reviews.get(milestoneSubject(it.milestone, it.workScope))

/** The approval while it stands, else what was asked for last. */
export function lastCheck(actor: Actor, it: Standing<MilestoneRow>, rows: ReportRows): Checked | null {
  const review = reviewOf(it, rows)
  const decided = review && (approvalOf(review) ?? review.decisions.findLast((made) => made.kind === 'changes'))
  if (!decided) return null
  const changes = decided.kind === 'approve' ? 0 : review.changes
  return decided.kind === 'changes' && changes === 0 ? null : { day: dayFor(actor, decided.at), mentor: nameOf(decided.mentor), changes }
}

const approvalOf = ({ approved, decisions }: ReportedReview): Decided | undefined =>
  approved === null ? undefined : decisions.findLast((it) => it.kind === 'approve' && it.number === approved)

interface Shown {
  all: readonly Standing<MilestoneRow>[]
  rows: ReportRows
  curriculum: Curriculum
  withWords: boolean
}

/** Approved milestones, in the order of the roadmap. */
export function evidenceIn(actor: Actor, { all, rows, curriculum, withWords }: Shown): ShownEvidence[] {
  return all.flatMap((it): ShownEvidence[] => {
    const review = statusOf(all, it) === 'approved' ? reviewOf(it, rows) : undefined
    const approval = review && approvalOf(review)
    if (!review?.work || !approval) return []
    const place = { milestoneId: it.milestone, scope: it.workScope }
    const criteria = criteriaOf(curriculum, place, rows.ownCriteria.get(it.milestone) ?? null)
    const isMet = (id: string) => ['met', 'advice'].includes(approval.checks[`criterion:${id}`]?.judgement ?? '')
    return [
      {
        milestoneId: it.milestone,
        title: it.title,
        links: review.work.links,
        files: review.work.files,
        writtenWords: review.work.body.split(/\s+/).filter((word) => word !== '').length,
        criteria: { met: criteria.filter(({ id }) => isMet(id)).length, of: criteria.length },
        mentor: nameOf(approval.mentor),
        day: dayFor(actor, approval.at),
        words: withWords ? approval.words : null,
      },
    ]
  })
}
