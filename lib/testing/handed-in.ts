/** Work that waits for a mentor, for tests of what follows: written as rows, so that it does not depend on how it is handed in. */
import type { Db } from '../db/client.ts'
import { askForAnswer, milestoneSubject, openReview, writeMove } from '../db/reviews.ts'
import type { Actor } from '../policy.ts'
import { NOW } from './cast.ts'

export interface HandIn {
  /** Of a first role. */
  milestoneId?: string
  /** Null: any mentor. */
  mentorId?: string | null
  answers?: Record<string, string>
  body?: string
  now?: Date
}

export const HANDED_IN = 'm-python-project'

/** Hands in the next iteration of a milestone, for a first role. @returns the review's id */
export async function handedIn(
  db: Db,
  learner: Actor,
  { milestoneId = HANDED_IN, mentorId = null, answers = {}, body = 'Here it is.', now = NOW }: HandIn = {},
): Promise<string> {
  if (learner.kind !== 'account') throw new Error('a learner needs an account')
  const learnerId = learner.userId
  return db.$transaction(async (tx) => {
    const subject = milestoneSubject(milestoneId, 'first-role')
    const review = await openReview(tx, { learnerId, kind: 'submission', subject, title: 'A project in Python', now })
    const number = review.number + 1
    await tx.iteration.create({
      data: {
        id: crypto.randomUUID(),
        reviewId: review.id,
        number,
        body,
        links: 'https://example.org/work',
        answers: JSON.stringify(answers),
        at: now,
      },
    })
    await writeMove(tx, review, 'hand-in', { now, number })
    await askForAnswer(tx, { reviewId: review.id, number, learnerId, mentorId, ask: 'Is it enough?', now })
    return review.id
  })
}
