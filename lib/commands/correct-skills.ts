/**
 * Confirms or corrects skills that were worked out and never asked. The result stays as it was; a new one with the corrections takes its
 * place at once.
 */
import { z } from 'zod'
import { itemVersion } from '../content/item-version.ts'
import { addResponses, copyResponses, createResult, findAttempt, findLatestResult } from '../db/attempts.ts'
import { findCredits } from '../db/credit-columns.ts'
import { recordEvent } from '../db/events.ts'
import { Scope } from '../domain/curriculum.ts'
import { askedOnPaths } from '../domain/held-skill.ts'
import { resultOf } from '../domain/result.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { asTaken } from '../queries/as-taken.ts'

export const CorrectSkills = z.strictObject({
  attemptId: z.string().max(40),
  scope: Scope,
  /** By skill. */
  answers: z.record(z.string().max(80), z.enum(['yes', 'no'])),
})

export const correctSkills = command({
  name: 'correct-skills',
  input: CorrectSkills,
  async run({ actor, db, content: present, now }, { attemptId, scope, answers }) {
    const earlier = await findAttempt(db, attemptId)
    authorise(actor, 'attempt:view', earlier)
    if (!earlier.submittedAt) throw new Refused('Finish the assessment first; the skills are worked out from its answers.')
    const content = await asTaken(db, present, earlier)
    const credits = actor.kind === 'account' ? await findCredits(db, actor.userId) : new Map()
    const asked = askedOnPaths(resultOf(content, earlier.answers, scope, credits).efforts)
    const said = Object.entries(answers).flatMap(([skill, answer]) => {
      const level = asked.get(skill)?.level
      const item = `skill:${skill}`
      // What no path asks for changes nothing, and is not asked either.
      return level ? [{ item, value: String(answer === 'yes' ? level : level - 1), version: itemVersion(content, item) }] : []
    })
    if (said.length === 0) throw new Refused('Choose “Yes” or “Not quite” for at least one skill.')
    // The same form sent twice finds its own result.
    const newest = await findLatestResult(db, earlier)
    const made = newest && newest.id !== attemptId ? await findAttempt(db, newest.id) : null
    if (made && said.every(({ item, value }) => made.answers.get(item) === value)) return { attemptId: made.id }
    const id = await createResult(db, earlier, now)
    await copyResponses(db, { from: attemptId, to: id, items: [...earlier.answers.keys()], now })
    await addResponses(db, { id, answers: earlier.answers }, said, now)
    const detail = { from: attemptId, skills: said.length }
    await recordEvent(db, { actor, owner: earlier, verb: 'attempt:corrected', subject: `attempt:${id}`, detail, at: now })
    return { attemptId: id }
  },
})
