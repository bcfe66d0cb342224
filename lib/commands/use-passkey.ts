/** A passkey opens a session, or shows again who is signed in. The device made sure who holds it, so it counts as both factors. */
import { z } from 'zod'
import { beginSession } from '../auth/begin-session.ts'
import { Device } from '../auth/device.ts'
import { challengeOf, checkUsed, notChecked, UsedPasskey } from '../auth/passkey-answer.ts'
import { procedure, type Base } from '../auth/procedure.ts'
import { spendChallenge } from '../auth/spend-challenge.ts'
import { findPasskey, notePasskeyUse, type PasskeyKey } from '../db/passkeys.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command, perform, type CommandContext } from '../operation.ts'
import { confirmed } from './prove-again.ts'

type Answer = z.infer<typeof UsedPasskey>

/** The passkey behind an answer whose signature holds, with the counter it has now. */
async function checked({ db }: Base, answer: Answer, challenge: string): Promise<{ key: PasskeyKey; to: number }> {
  const key = await findPasskey(db, answer.id)
  if (!key || key.isDisabled) throw new Refused('This passkey opens no account here. It may have been removed.')
  const { userHandle } = answer.response
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== key.userId) throw new Refused(notChecked)
  return { key, to: await checkUsed(answer, challenge, key) }
}

const Use = z.strictObject({ userId: z.string(), credentialId: z.string(), from: z.number(), to: z.number() })

/** Read again in the transaction: it may have been removed, or its account disabled, while the signature was checked. */
async function noteUse({ db, now }: CommandContext, { userId, credentialId, from, to }: z.infer<typeof Use>): Promise<void> {
  const key = await findPasskey(db, credentialId)
  if (!key || key.isDisabled || key.userId !== userId) throw new Refused(notChecked)
  if (!(await notePasskeyUse(db, { credentialId, from, to, now }))) throw new Refused(notChecked)
}

const openSession = command({
  name: 'sign-in-with-passkey',
  input: z.strictObject({ use: Use, userAgent: z.string(), stay: z.boolean() }),
  async run(context, { use, userAgent, stay }) {
    await noteUse(context, use)
    return beginSession(context, { userId: use.userId, userAgent, stay, bothShown: true })
  },
})

export const signInWithPasskey = procedure({
  name: 'sign-in-with-passkey',
  input: z.strictObject({ answer: UsedPasskey, stay: z.boolean(), device: Device }),
  async start(base, { answer, stay, device }) {
    const challenge = await spendChallenge(base, { challenge: challengeOf(answer), is: 'sign-in', userId: null })
    const { key, to } = await checked(base, answer, challenge)
    const use = { userId: key.userId, credentialId: key.credentialId, from: key.counter, to }
    return perform(openSession, { use, userAgent: device.userAgent, stay }, base)
  },
})

const noteProof = command({
  name: 'prove-again',
  input: z.strictObject({ use: Use }),
  async run(context, { use }) {
    await noteUse(context, use)
    return confirmed(context, 'passkey')
  },
})

export const provePasskey = procedure({
  name: 'prove-again',
  input: z.strictObject({ answer: UsedPasskey, device: Device }),
  async start(base, { answer }) {
    if (base.actor.kind !== 'account') throw new SignInNeeded()
    const { userId } = base.actor
    const challenge = await spendChallenge(base, { challenge: challengeOf(answer), is: 'again', userId })
    const { key, to } = await checked(base, answer, challenge)
    if (key.userId !== userId) throw new Refused('This passkey belongs to another account.')
    return perform(noteProof, { use: { userId, credentialId: key.credentialId, from: key.counter, to } }, base)
  },
})
