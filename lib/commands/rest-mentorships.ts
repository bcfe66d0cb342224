/** Mentorships rest while an account is closed: nobody reads the work of somebody who cannot say no. */
import { listMentorshipsOf } from '../db/mentorship-moves.ts'
import { findAddressee } from '../db/users.ts'
import { mentorshipState } from '../domain/mentorship/mentorship-move.ts'
import type { CommandContext } from '../operation.ts'
import { stepMentorship } from './step-mentorship.ts'

/** Those that are paused stay as they are: their own pause outlasts the closing. */
export async function restMentorships(context: CommandContext, userId: string): Promise<void> {
  for (const row of await listMentorshipsOf(context.db, userId))
    if (mentorshipState(row) === 'active') await stepMentorship(context, { row, move: 'pause', as: 'administrator' })
}

/** Once it is open again, unless the other one is closed too. */
export async function wakeMentorships(context: CommandContext, userId: string): Promise<void> {
  for (const row of await listMentorshipsOf(context.db, userId)) {
    const other = row.learnerId === userId ? row.mentorId : row.learnerId
    const isOpen = other !== null && (await findAddressee(context.db, other)) !== null
    if (isOpen && mentorshipState(row) === 'paused-by-administrator')
      await stepMentorship(context, { row, move: 'resume', as: 'administrator' })
  }
}
