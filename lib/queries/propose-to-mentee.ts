/** What a mentor may propose for the roadmap that a mentee follows, whether or not they were asked to review it. */
import { findMentee } from '../db/mentee.ts'
import { findProposeRows } from '../db/propose-rows.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { choicesFor, proposalWords, type MentorsRoadmapReview } from './roadmap-for-mentor.ts'

export type Proposing = Pick<MentorsRoadmapReview, 'roadmapId' | 'learner' | 'library' | 'onRoadmap' | 'proposals'>

export interface ProposeToMentee {
  mentorshipId: string
  name: string
  /** Null while they follow no roadmap. */
  proposing: Proposing | null
}

/** @throws NotFound where the roadmap is not shared with this person now */
export const proposeToMentee: Query<{ mentorshipId: string }, ProposeToMentee> = async ({ actor, db, content }, { mentorshipId }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const mentee = await findMentee(db, mentorshipId)
  authorise(actor, 'roadmap:propose', mentee)
  const { name, roadmapId } = mentee
  if (roadmapId === null) return { mentorshipId, name, proposing: null }
  const plan = await findProposeRows(db, { roadmapId, mentorId: actor.userId })
  const proposals = plan.proposals.map((it) => ({ id: it.id, ...proposalWords(it, plan) }))
  return { mentorshipId, name, proposing: { roadmapId, learner: name, ...choicesFor(content, plan), proposals } }
}
