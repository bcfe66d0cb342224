/** Ends the mentorship of two others for safety, by an administrator, with the reason that both read. */
import { z } from 'zod'
import { recordAudit } from '../db/audit.ts'
import { command } from '../operation.ts'
import { words } from './person-words.ts'
import { heldMentorship, stepMentorship } from './step-mentorship.ts'

export const EndMentorshipOfOthers = z.strictObject({
  mentorshipId: z.string().max(100),
  reason: words(600, 'Say why. Both of them read it.'),
})

export const endMentorshipOfOthers = command({
  name: 'end-mentorship-of-others',
  input: EndMentorshipOfOthers,
  async run(context, { mentorshipId, reason }) {
    const { actor, db, now } = context
    const row = await heldMentorship(context, mentorshipId, 'mentorship:end-of-others')
    if (!(await stepMentorship(context, { row, move: 'end', as: 'administrator', reason }))) return
    for (const userId of [row.learnerId, row.mentorId].filter((it) => it !== null))
      await recordAudit(db, { actor, verb: 'mentorship:ended', subject: `account:${userId}`, detail: { mentorship: row.id }, at: now })
  },
})
