/** What a mentor did so far: how many decisions, of which kind. */
import { countVerdicts } from '../db/verdicts.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'

export interface MentorRecord {
  reviews: number
  /** Requests that wait; null for somebody who does not mentor. */
  waiting: number | null
}

export const mentorRecord: Query<null, MentorRecord> = async ({ actor, db }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  return { reviews: await countVerdicts(db, actor.userId), waiting: actor.counts?.queue ?? null }
}
