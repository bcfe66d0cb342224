/**
 * "I already know this": credits a milestone to what the learner knew before, with what shows it. It goes into the person's evidence, so
 * that its skills count on every roadmap. Nobody verifies it, and pages say so.
 */
import { z } from 'zod'
import { addEvidence, newEvidenceId } from '../db/evidence.ts'
import { markCredited } from '../db/milestone-work.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { closeReview } from './close-review.ts'
import { findMilestone, makeMove, MilestoneAddress, taughtBy } from './milestone-on-roadmap.ts'

/** Before this nobody did any of it; after this year nobody has yet. */
const firstYear = 1970

export const CreditMilestone = z.strictObject({
  ...MilestoneAddress,
  kind: z.enum(['claim', 'link', 'work-history'], { error: 'Choose what shows it.' }),
  words: z.string().transform(storableText).pipe(z.string().trim().max(1_000, 'Keep it under 1,000 characters.')).default(''),
  url: z
    .string()
    .transform(storableText)
    .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Enter an address that begins with https://.' }).max(2_000)]))
    .default(''),
  lastUsed: z.union([z.literal(''), z.coerce.number().int().min(firstYear, 'Enter a year, as 2024.')]).default(''),
})

export const creditMilestone = command({
  name: 'credit-milestone',
  input: CreditMilestone,
  async run(context, { roadmapId, milestoneId, kind, words, url, lastUsed }) {
    const { db, now } = context
    if (kind === 'link' && url === '') throw new Refused('Enter the address of the work.', 'url')
    if (kind === 'work-history' && words === '') throw new Refused('Say where and what you did, in a line or two.', 'words')
    if (lastUsed !== '' && lastUsed > now.getUTCFullYear() + 1) throw new Refused('That year is still to come.', 'lastUsed')
    const it = await findMilestone(context, roadmapId, milestoneId)
    return makeMove(context, it, 'credit', async () => {
      const id = newEvidenceId()
      if (!(await markCredited(db, it.place, { creditId: id, now }))) return false
      const given = { words: words || null, url: url || null, lastUsed: lastUsed === '' ? null : lastUsed }
      await closeReview(context, it.place)
      await addEvidence(db, { ...it.place, ...given, id, kind, skills: taughtBy(context, it), at: now })
      return true
    })
  },
})
