/** Somebody signed in shows again that it is them, by the password or by a code of the second factor. */
import { z } from 'zod'
import { checkPasswordAgain } from '../auth/credentials.ts'
import { countingFailures, type OnFailure } from '../auth/guessing.ts'
import { noteFailure } from '../auth/note-failure.ts'
import { noteRecoveryCode } from '../auth/note-recovery-code.ts'
import { procedure } from '../auth/procedure.ts'
import { renewSession } from '../auth/renew-session.ts'
import { spendCode } from '../auth/spend-code.ts'
import { recordEvent } from '../db/events.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command, perform, type CommandContext } from '../operation.ts'
import { ownerOf } from '../policy.ts'

const wanted = { next: z.string().max(2_000).optional() }

/** What every proof ends in: a new id for the session, and the time it was proved. */
export async function confirmed(context: CommandContext, by: 'password' | 'code' | 'passkey' | 'provider') {
  const { actor, db, now } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const what = { verb: 'account:confirmed', subject: `account:${actor.userId}`, detail: { by }, at: now }
  await recordEvent(db, { actor, owner: ownerOf(actor), ...what })
  return renewSession(context)
}

const noteProof = command({ name: 'prove-again', input: z.strictObject({}), run: (context) => confirmed(context, 'password') })

export const provePassword = procedure({
  name: 'prove-again',
  input: z.strictObject({ ...wanted, password: z.string().min(1, 'Enter your password.').max(1_000) }),
  async start(base, { password }) {
    if (base.actor.kind !== 'account') throw new SignInNeeded()
    await checkPasswordAgain(base, { ...base.actor, password })
    return perform(noteProof, {}, base)
  },
})

const spendAndNote = command({
  name: 'prove-again',
  input: z.strictObject({ code: z.string() }),
  async run(context, { code }) {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const kind = await spendCode(db, { userId: actor.userId, code, now })
    if (kind === null) return null
    if (kind === 'recovery') await noteRecoveryCode(context, actor.userId)
    return confirmed(context, 'code')
  },
})

export const proveCode = procedure({
  name: 'prove-again',
  input: z.strictObject({ ...wanted, code: z.string().trim().min(1, 'Enter a code.').max(100) }),
  async start(base, { code }) {
    const { actor } = base
    if (actor.kind !== 'account') throw new SignInNeeded()
    const { userId } = actor
    const note: OnFailure = (usedUp) => noteFailure(base, { userId, from: 'code', usedUp })
    const session = await countingFailures(base, [{ code: userId }], () => perform(spendAndNote, { code }, base), note)
    if (session === null) throw new Refused('This code is not right, or was used before.', 'code')
    return session
  },
})
