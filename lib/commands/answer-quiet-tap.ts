/** Says what is in the way after quiet days. The last answer counts; the record keeps each. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { answerTap, findTap } from '../db/quiet-taps.ts'
import { QUIET_ANSWERS } from '../domain/time/quiet-tap.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const answerQuietTap = command({
  name: 'answer-quiet-tap',
  input: z.strictObject({
    tapId: z.string().max(40),
    answer: z.enum(QUIET_ANSWERS, 'Choose what is in the way, or that nothing is.'),
  }),
  async run({ actor, db, now }, { tapId, answer }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const found = await findTap(db, tapId)
    authorise(actor, 'roadmap:progress', found)
    await holdPerson(db, found.learnerId)
    const tap = (await findTap(db, tapId)) ?? found
    if (tap.answer === answer) return { tapId, answer, changed: false }
    await answerTap(db, tapId, { answer, now })
    await recordEvent(db, { actor, owner: tap, verb: 'quiet:answered', subject: `quiet:${tapId}`, detail: { answer }, at: now })
    return { tapId, answer, changed: true }
  },
})
