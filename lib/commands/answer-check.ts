/** Hears the answer to the knowledge check that is asked now. The first answer to an item stands: a second look is not what was known. */
import { z } from 'zod'
import { itemVersion } from '../content/item-version.ts'
import { addResponses, findAttempt, holdOpen } from '../db/attempts.ts'
import { CONFIDENCES } from '../domain/answers/probe-answer.ts'
import { UNKNOWN } from '../domain/answers/responses.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { asTaken } from '../queries/as-taken.ts'
import { checkInHand } from '../queries/check-in-hand.ts'

export const AnswerCheck = z.strictObject({
  attemptId: z.string().max(40),
  probeId: z.string().max(80),
  /** The option, from 0. */
  answer: z.enum(['0', '1', '2', '3', UNKNOWN], { error: 'Choose an answer, or “I don’t know”.' }),
  confidence: z.enum(CONFIDENCES, { error: 'Say how sure you are.' }).optional(),
  /** When the page was made, in milliseconds since 1970. */
  shownAt: z.coerce.number().optional(),
})

export const answerCheck = command({
  name: 'answer-check',
  input: AnswerCheck,
  async run({ actor, db, content: present, now }, { attemptId, probeId, answer, confidence, shownAt }) {
    const before = await findAttempt(db, attemptId)
    authorise(actor, 'attempt:respond', before)
    if (before.submittedAt) throw new Refused('This assessment is finished and its result stands. Take it again to answer more checks.')
    if (answer !== UNKNOWN && !confidence) throw new Refused('Say how sure you are.', 'confidence')
    await holdOpen(db, attemptId, ownerOf(actor))
    const attempt = (await findAttempt(db, attemptId)) ?? before
    const item = `probe:${probeId}`
    const value = answer === UNKNOWN ? UNKNOWN : `${answer} ${confidence}`
    const known = attempt.answers.get(item)
    // The same form sent twice.
    if (known === value) return
    if (known !== undefined)
      throw new Refused('This check was answered already, perhaps in another tab. That answer stands. Load this page again to go on.')
    const content = await asTaken(db, present, attempt)
    const { next } = await checkInHand(db, content, attempt)
    if (next?.probe.id !== probeId)
      throw new Refused(
        `${next ? 'Another check matters more by now' : 'The checks have ended'}, since something changed elsewhere, perhaps in another tab. This answer was not kept, all others were. Load this page again to go on.`,
      )
    const said = { item, value, version: itemVersion(content, item), seconds: secondsSince(shownAt, now) }
    await addResponses(db, attempt, [said], now)
  },
})

/** Null when it was not measured, or the page lay open so long that it says nothing. */
function secondsSince(shownAt: number | undefined, now: Date): number | null {
  const seconds = shownAt === undefined ? Number.NaN : Math.round((now.getTime() - shownAt) / 1000)
  return seconds >= 0 && seconds <= 1800 ? seconds : null
}
