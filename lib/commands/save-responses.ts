/** Saves answers of the assessment, one or a whole page, into the attempt in progress; the first one begins an attempt. */
import { z } from 'zod'
import { itemVersion } from '../content/item-version.ts'
import { addResponses, findAttempt, findOpenAttempt } from '../db/attempts.ts'
import type { Tx } from '../db/client.ts'
import { pagesOf } from '../domain/answers/attempt.ts'
import { canonical, complaint, SKIP } from '../domain/answers/responses.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { ownerKey, ownerOf, type Owned } from '../policy.ts'
import { asTaken } from '../queries/as-taken.ts'
import { attemptInHand } from './attempt-in-hand.ts'

export const SaveResponses = z.strictObject({
  /** Values by item key. Items that are not named stay as they are. */
  responses: z.record(z.string().max(80), z.string().max(200)),
  /** The attempt that the page was shown with; nothing while there was none. */
  attemptId: z.string().max(40).optional(),
  /** Id of a page whose items without an answer are to count as skipped. */
  skipRestOf: z.string().max(80).optional(),
})

const FINISHED = 'This assessment was finished meanwhile, perhaps in another tab. Its result stands; change an answer from there.'

export const saveResponses = command({
  name: 'save-responses',
  input: SaveResponses,
  async run(context, { responses, attemptId, skipRestOf }) {
    const { actor, db, now } = context
    const open = await findOpenAttempt(db, ownerOf(actor))
    // A page that stayed open while its attempt was finished elsewhere must not begin another one by itself.
    if (attemptId && open?.id !== attemptId && (await isFinished(db, attemptId, ownerOf(actor)))) throw new Refused(FINISHED)
    const content = open ? await asTaken(db, context.content, open) : context.content
    const accepted = new Map<string, string>()
    const rejected: Record<string, string> = {}
    for (const [key, raw] of Object.entries(responses)) {
      const value = canonical(content, key, raw)
      if (value === null) rejected[key] = complaint(content, key)
      else accepted.set(key, value)
    }
    // One wrong entry does not cost the others: they are saved, and the page names the one to mend.
    if (accepted.size === 0 && !skipRestOf) return { rejected }
    const { attempt } = await attemptInHand(context)
    for (const key of pagesOf(content).find((page) => page.id === skipRestOf)?.items ?? []) {
      if (!attempt.answers.has(key) && !(key in responses)) accepted.set(key, SKIP)
    }
    const said = [...accepted].map(([item, value]) => ({ item, value, version: itemVersion(content, item) }))
    await addResponses(db, attempt, said, now)
    return { rejected }
  },
})

/** False for an attempt of somebody else: a session that ended in the middle loses no answer, they go on as a guest's. */
async function isFinished(db: Tx, attemptId: string, owner: Owned): Promise<boolean> {
  const attempt = await findAttempt(db, attemptId)
  return attempt !== null && attempt.submittedAt !== null && ownerKey(attempt) === ownerKey(owner)
}
