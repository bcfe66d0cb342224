/** The state of a review and the moves that change it: who may make which from where. Whose turn it is, and since when, is a time. */

/** What is known of one review: a conversation over a submission or a roadmap. */
export interface ReviewFacts {
  /** Newest iteration or revision that was handed in; 0 before the first. */
  number: number
  awaitingMentorSince: Date | null
  awaitingLearnerSince: Date | null
  /** When changes were last asked for; null once they are approved or the learner closed it. */
  changesAskedAt: Date | null
  approvedAt: Date | null
  approvedNumber: number | null
}

/**
 * open: nobody's turn · with-mentor: handed in or asked, the mentor's turn · changes-asked: sent back with what is missing · answered: the
 * mentor commented, the learner's turn · approved.
 */
export const REVIEW_STATES = ['open', 'with-mentor', 'changes-asked', 'answered', 'approved'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export function reviewState(
  it: Pick<ReviewFacts, 'awaitingMentorSince' | 'awaitingLearnerSince' | 'changesAskedAt' | 'approvedAt'>,
): ReviewState {
  if (it.awaitingMentorSince) return 'with-mentor'
  if (it.awaitingLearnerSince) return it.changesAskedAt ? 'changes-asked' : 'answered'
  return it.approvedAt ? 'approved' : 'open'
}

/** learner: whose work it is · mentor: of that learner, reviewing · clock: time passing, for nobody in particular. */
export const REVIEW_ACTORS = ['learner', 'mentor', 'clock'] as const
export type ReviewActor = (typeof REVIEW_ACTORS)[number]

interface Rule {
  by: ReviewActor
  from: readonly ReviewState[]
  /** Verb of the event it leaves. */
  verb: string
}

export const REVIEW_MOVES = {
  /** A new iteration or revision. While one waits already the newer takes its place in the queue. */
  'hand-in': { by: 'learner', from: ['open', 'with-mentor', 'changes-asked', 'answered', 'approved'], verb: 'review:handed-in' },
  /** Takes back what nobody has answered yet. */
  withdraw: { by: 'learner', from: ['with-mentor'], verb: 'review:withdrawn' },
  /** A word that asks for an answer. Elsewhere a word changes no state. */
  reply: { by: 'learner', from: ['changes-asked', 'answered'], verb: 'review:replied' },
  /** Goes on without a review: done by the learner's own checklist, or no longer wanted. */
  close: { by: 'learner', from: ['with-mentor', 'changes-asked', 'answered'], verb: 'review:closed' },
  comment: { by: 'mentor', from: ['with-mentor'], verb: 'review:commented' },
  'ask-changes': { by: 'mentor', from: ['with-mentor', 'answered'], verb: 'review:changes-asked' },
  approve: { by: 'mentor', from: ['with-mentor', 'answered', 'changes-asked'], verb: 'review:approved' },
  revoke: { by: 'mentor', from: ['approved'], verb: 'review:revoked' },
  /** 28 days without an answer, whoever's turn it is. */
  'time-out': { by: 'clock', from: ['with-mentor', 'changes-asked', 'answered'], verb: 'review:timed-out' },
  /** Nobody is left who could answer: the last mentorship of the learner ended. Whoever ended it, nobody decided on the work. */
  'lose-mentor': { by: 'clock', from: ['with-mentor'], verb: 'review:mentor-lost' },
} as const satisfies Record<string, Rule>

export type ReviewMove = keyof typeof REVIEW_MOVES

export function mayMove(move: ReviewMove, state: ReviewState, actor: ReviewActor): boolean {
  const { by, from }: Rule = REVIEW_MOVES[move]
  return by === actor && from.includes(state)
}

type Turn = Pick<ReviewFacts, 'awaitingMentorSince' | 'awaitingLearnerSince' | 'changesAskedAt' | 'approvedAt' | 'approvedNumber'>

/** What a move leaves: the same facts with another turn. It does not ask whether the move may be made. */
export function turnAfter(move: ReviewMove, it: ReviewFacts, now: Date): Turn {
  const { changesAskedAt, approvedAt, approvedNumber } = it
  const kept = { changesAskedAt, approvedAt, approvedNumber }
  const nobodys = { awaitingMentorSince: null, awaitingLearnerSince: null }
  switch (move) {
    // Who hands in again while it waits keeps the place in the queue.
    case 'hand-in':
    case 'reply':
      return { ...kept, awaitingMentorSince: it.awaitingMentorSince ?? now, awaitingLearnerSince: null }
    case 'withdraw':
      return { ...kept, ...nobodys, awaitingLearnerSince: changesAskedAt }
    case 'comment':
      return { ...kept, changesAskedAt: null, awaitingMentorSince: null, awaitingLearnerSince: now }
    case 'ask-changes':
      return { ...kept, changesAskedAt: now, awaitingMentorSince: null, awaitingLearnerSince: now }
    case 'revoke':
      return { awaitingMentorSince: null, awaitingLearnerSince: now, changesAskedAt: now, approvedAt: null, approvedNumber: null }
    case 'approve':
      return { ...nobodys, changesAskedAt: null, approvedAt: now, approvedNumber: it.number }
    case 'close':
    case 'lose-mentor':
    case 'time-out':
      return { ...kept, ...nobodys, changesAskedAt: null }
  }
}
