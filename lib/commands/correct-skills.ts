/**
 * Confirms or corrects skills that were worked out and never asked. The result stays as it was; a new one with the corrections takes its
 * place at once. Corrections of an older result go on top of the newest one, so that no answer given since is lost; and into an attempt in
 * progress, so that they are not lost with its result.
 */
import { z } from 'zod'
import { itemVersion } from '../content/item-version.ts'
import {
  addResponses,
  copyResponses,
  createResult,
  findAttempt,
  findLatestResult,
  findOpenAttempt,
  holdOpen,
  holdResult,
  type Said,
  type StoredAttempt,
} from '../db/attempts.ts'
import type { Tx } from '../db/client.ts'
import { findCredits } from '../db/credit-columns.ts'
import { recordEvent } from '../db/events.ts'
import { Scope } from '../domain/curriculum/curriculum.ts'
import { askedOnPaths } from '../domain/knowledge/held-skill.ts'
import { heldValue } from '../domain/answers/held-answer.ts'
import { resultOf } from '../domain/path/result.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, type Owned } from '../policy.ts'
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
      const item = `held:${skill}`
      // What no path asks for changes nothing, and is not asked either.
      return level ? [{ item, value: heldValue(answer, level), version: itemVersion(content, item) }] : []
    })
    if (said.length === 0) throw new Refused('Choose “Yes” or “Not quite” for at least one skill.')
    await holdResult(db, earlier)
    const newest = (await newestResult(db, earlier)) ?? earlier
    // The same form sent twice finds its own result.
    if (said.every(({ item, value }) => newest.answers.get(item) === value)) return { attemptId: newest.id }
    const id = await createResult(db, newest, now)
    await copyResponses(db, { from: newest.id, to: id, items: [...newest.answers.keys()], now })
    await addResponses(db, { id, answers: newest.answers }, said, now)
    await addToOpen(db, earlier, said, now)
    const detail = { from: newest.id, skills: said.length }
    await recordEvent(db, { actor, owner: earlier, verb: 'attempt:corrected', subject: `attempt:${id}`, detail, at: now })
    return { attemptId: id }
  },
})

async function newestResult(db: Tx, owner: Owned): Promise<StoredAttempt | null> {
  const newest = await findLatestResult(db, owner)
  return newest && findAttempt(db, newest.id)
}

async function addToOpen(db: Tx, owner: Owned, said: readonly Said[], now: Date): Promise<void> {
  const open = await findOpenAttempt(db, owner)
  if (!open) return
  await holdOpen(db, open.id, owner)
  await addResponses(db, (await findAttempt(db, open.id)) ?? open, said, now)
}
