/** Answers of the tables of handing in, reviewing and proposing. What was said in a review stays with the other side. */
import type { Deletion, OwnTable } from './answer.ts'
import { told } from './told.ts'

const { given, repeats, person } = told

const staysWithTheOther: Deletion = {
  stays: 'Whoever reviewed it or was reviewed keeps it, under no name: the account’s id goes from the row.',
}

const Review: OwnTable<'Review'> = {
  name: 'reviews',
  about: 'Reviews of your work, one for each milestone and roadmap.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ createdAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    learnerId: repeats,
    subject: given,
    kind: given,
    title: given,
    createdAt: given,
    number: given,
    awaitingMentorSince: given,
    awaitingLearnerSince: given,
    changesAskedAt: given,
    approvedAt: given,
    approvedNumber: given,
    approvedById: person,
    version: given,
  },
  deletion: staysWithTheOther,
}

const Iteration: OwnTable<'Iteration'> = {
  name: 'iterations',
  about: 'What you handed in.',
  mine: ({ userId }) => ({ review: { learnerId: userId } }),
  order: [{ reviewId: 'asc' }, { number: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    reviewId: given,
    number: given,
    body: given,
    links: given,
    answers: given,
    hoursSpent: given,
    at: given,
    withdrawnAt: given,
  },
  deletion: staysWithTheOther,
}

const StoredFile: OwnTable<'StoredFile'> = {
  name: 'files',
  about: 'Your files. Each can be downloaded where you handed it in.',
  mine: ({ userId }) => ({ ownerId: userId }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    ownerId: repeats,
    milestoneId: given,
    scope: given,
    iterationId: given,
    name: given,
    type: given,
    bytes: given,
    sha256: given,
    at: given,
  },
  deletion: 'by cascade',
}

const ReviewRequest: OwnTable<'ReviewRequest'> = {
  name: 'reviewRequests',
  about: 'When you asked for a review or were asked for one, and how it ended.',
  mine: ({ userId }) => ({ OR: [{ learnerId: userId }, { mentorId: userId }, { answeredById: userId }] }),
  order: [{ askedAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    reviewId: given,
    number: given,
    learnerId: person,
    mentorId: person,
    ask: given,
    askedAt: given,
    openKey: { leftOut: 'Says again which review it is for.' },
    claimedById: person,
    claimedUntil: given,
    closedAt: given,
    outcome: given,
    answeredById: person,
  },
  deletion: staysWithTheOther,
}

const Verdict: OwnTable<'Verdict'> = {
  name: 'verdicts',
  about: 'Decisions on your work, and those that you made.',
  mine: ({ userId }) => ({ OR: [{ learnerId: userId }, { mentorId: userId }] }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    reviewId: given,
    number: given,
    kind: given,
    mentorId: person,
    learnerId: person,
    checks: given,
    words: given,
    at: given,
  },
  deletion: staysWithTheOther,
}

const ReviewPost: OwnTable<'ReviewPost'> = {
  name: 'posts',
  about: 'What you said in reviews, and what was said in reviews of your work.',
  mine: ({ userId }) => ({ OR: [{ authorId: userId }, { review: { learnerId: userId } }] }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    reviewId: given,
    number: given,
    authorId: person,
    authorRole: given,
    itemId: given,
    body: given,
    at: given,
    editedAt: given,
  },
  deletion: staysWithTheOther,
}

const PostVersion: OwnTable<'PostVersion'> = {
  name: 'earlierPosts',
  about: 'Your words in reviews before you changed them.',
  mine: ({ userId }) => ({ post: { authorId: userId } }),
  order: { id: 'asc' },
  columns: { id: given, postId: given, body: given, at: given },
  deletion: staysWithTheOther,
}

const ChangeItem: OwnTable<'ChangeItem'> = {
  name: 'changeItems',
  about: 'What was asked to change in your work, and what you asked for.',
  mine: ({ userId }) => ({ OR: [{ mentorId: userId }, { review: { learnerId: userId } }] }),
  order: [{ raisedAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    reviewId: given,
    verdictId: given,
    mentorId: person,
    about: given,
    blocking: given,
    words: given,
    raisedAt: given,
    resolvedAt: given,
    withdrawnAt: given,
  },
  deletion: staysWithTheOther,
}

const ReviewDraft: OwnTable<'ReviewDraft'> = {
  name: 'reviewDrafts',
  about: 'Your reviews that are not sent.',
  mine: ({ userId }) => ({ mentorId: userId }),
  order: [{ updatedAt: 'asc' }, { reviewId: 'asc' }, { mentorId: 'asc' }],
  columns: { reviewId: given, mentorId: repeats, number: given, body: given, revision: given, updatedAt: given },
  deletion: 'by cascade',
}

export const reviewAnswers = {
  Review,
  Iteration,
  StoredFile,
  ReviewRequest,
  Verdict,
  ReviewPost,
  PostVersion,
  ChangeItem,
  ReviewDraft,
}
