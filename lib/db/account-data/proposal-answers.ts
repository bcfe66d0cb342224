/** Answers of the tables of revisions and proposals. */
import type { OwnTable } from './answer.ts'
import { told } from './told.ts'

const { given, person } = told

const RoadmapRevision: OwnTable<'RoadmapRevision'> = {
  name: 'roadmapRevisions',
  about: 'Your roadmaps as they were after each edit.',
  mine: ({ userId }) => ({ roadmap: { learnerId: userId } }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: { id: given, roadmapId: given, lineId: given, number: given, body: given, authorId: person, reason: given, at: given },
  deletion: 'by cascade',
}

const Proposal: OwnTable<'Proposal'> = {
  name: 'proposals',
  about: 'Changes that mentors suggested to you, and those that you suggested.',
  mine: ({ userId }) => ({ OR: [{ learnerId: userId }, { mentorId: userId }] }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    learnerId: person,
    mentorId: person,
    roadmapId: given,
    reviewId: given,
    kind: given,
    milestoneId: given,
    body: given,
    words: given,
    at: given,
    withdrawnAt: given,
    answeredAt: given,
    answer: given,
    answerWords: given,
  },
  deletion: 'by cascade',
}

const OwnMilestone: OwnTable<'OwnMilestone'> = {
  name: 'ownMilestones',
  about: 'Milestones that were written for your roadmaps, and those that you wrote for others.',
  mine: ({ userId }) => ({ OR: [{ learnerId: userId }, { authorId: userId }] }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: { id: given, learnerId: person, authorId: person, title: given, why: given, criteria: given, links: given, at: given },
  deletion: 'by cascade',
}

export const proposalAnswers = { RoadmapRevision, Proposal, OwnMilestone }
