/** Ends everything that ties an account to mentors and mentees, before it is deleted. The others are told kindly and keep what they wrote. */
import { holdPerson } from '../db/hold-person.ts'
import { acquaintancesOf, forgetPerson, stopWaiting, unnameIn } from '../db/leave.ts'
import { listMentorshipsOf } from '../db/mentorship-moves.ts'
import type { CommandContext } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { stepMentorship } from './step-mentorship.ts'

export async function leaveMentoring(context: CommandContext, { userId, name }: Extract<Actor, { kind: 'account' }>): Promise<void> {
  const { db, now } = context
  // Of several deletions at once the others wait here, and find nothing left to end. Learners too: none asks for a review meanwhile.
  const tied = (await listMentorshipsOf(db, userId)).flatMap((it) => it.learnerId ?? [])
  for (const id of [...new Set([userId, ...tied])].toSorted()) await holdPerson(db, id)
  await stopWaiting(db, userId, now)
  await unnameIn(db, { userIds: await acquaintancesOf(db, userId), name })
  for (const row of await listMentorshipsOf(db, userId)) await stepMentorship(context, { row, move: 'end', as: 'account' })
  await forgetPerson(db, userId, now)
}
