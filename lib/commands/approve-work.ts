/** What an approval does to the learner's work and skills, and what taking it back does. The learner's own word is never overwritten. */
import { addEvidence, findReviewEvidence, newEvidenceId, retractEvidence } from '../db/evidence.ts'
import { markApproved, unmarkApproved, type WorkPlace } from '../db/milestone-work.ts'
import { findReviewedMilestone } from '../db/reviewed-milestone.ts'
import { findApprovals } from '../db/verdicts.ts'
import type { SkillHours } from '../domain/roadmap/credit.ts'
import { targetsOf, type Target } from '../domain/path/hours.ts'
import type { CommandContext } from '../operation.ts'

type Context = Pick<CommandContext, 'db' | 'content' | 'now'>

/** Finishes the milestone where it was open, and adds what it teaches to the evidence as approved by a mentor. */
export async function approveWork(context: Context, place: WorkPlace): Promise<void> {
  const { db, now } = context
  await markApproved(db, place, now)
  await addEvidence(db, { ...place, id: newEvidenceId(), kind: 'review', skills: await taught(context, place), at: now })
}

/** What the approval added no longer counts. Finished by the learner's own word, it stays finished. */
export async function unapproveWork({ db, now }: Context, place: WorkPlace, reviewId: string): Promise<void> {
  for (const id of await findReviewEvidence(db, place)) await retractEvidence(db, { id, learnerId: place.learnerId, at: now })
  await unmarkApproved(db, place, await findApprovals(db, reviewId))
}

/** As it is planned on the learner's roadmap, else as the curriculum says. */
async function taught({ db, content }: Context, { learnerId, milestoneId, scope }: WorkPlace): Promise<Target[]> {
  const found = await findReviewedMilestone(db, learnerId, milestoneId)
  const planned = found ? (JSON.parse(found.skills) as SkillHours[]) : []
  if (planned.length > 0) return planned.map(({ skill, level }) => ({ skill, level }))
  const authored = content.milestones.get(milestoneId)
  return authored ? targetsOf(authored, scope) : []
}
