/** The challenges of passkeys: what a browser is asked to sign, once, within five minutes. */
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { countChallenge } from '../auth/asked-challenge.ts'
import { Device } from '../auth/device.ts'
import { issueToken } from '../auth/one-time-token.ts'
import { needPlace, passkeyAlgorithms } from '../auth/passkey-answer.ts'
import { procedure } from '../auth/procedure.ts'
import { assertRecent } from '../auth/recent.ts'
import type { ChallengeFor } from '../auth/spend-challenge.ts'
import { listCredentials } from '../db/passkeys.ts'
import { SignInNeeded } from '../errors.ts'
import { command, perform, type CommandContext } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

async function newChallenge({ db, now }: CommandContext, userId: string | null, payload: ChallengeFor) {
  const { token } = await issueToken(db, { purpose: 'passkey-challenge', userId, payload, now })
  return Buffer.from(token, 'base64url')
}

/** To make a passkey for the account. */
export const beginAddPasskey = command({
  name: 'begin-add-passkey',
  input: z.strictObject({}),
  async run(context) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:secure', ownerOf(actor))
    const { rpID } = needPlace()
    const known = await listCredentials(db, actor.userId)
    return generateRegistrationOptions({
      rpName: 'Cairn',
      rpID,
      userID: Buffer.from(actor.userId),
      userName: actor.email,
      userDisplayName: actor.name,
      challenge: await newChallenge(context, actor.userId, 'add'),
      excludeCredentials: known,
      supportedAlgorithmIDs: passkeyAlgorithms,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
  },
})

const challengeToSignIn = command({
  name: 'begin-passkey-sign-in',
  input: z.strictObject({}),
  async run(context) {
    const { rpID } = needPlace()
    return generateAuthenticationOptions({ rpID, challenge: await newChallenge(context, null, 'sign-in'), userVerification: 'required' })
  },
})

/** To sign in with whichever passkey the browser offers. Anybody may ask, so it is counted. */
export const beginPasskeySignIn = procedure({
  name: 'begin-passkey-sign-in',
  input: z.strictObject({ device: Device }),
  async start(base, { device }) {
    needPlace()
    await countChallenge(base, device.address)
    return perform(challengeToSignIn, {}, base)
  },
})

/** For somebody signed in to show again that it is them. */
export const beginPasskeyAgain = command({
  name: 'begin-passkey-again',
  input: z.strictObject({}),
  async run(context) {
    const { actor, db } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const { rpID } = needPlace()
    const allowCredentials = await listCredentials(db, actor.userId)
    const challenge = await newChallenge(context, actor.userId, 'again')
    return generateAuthenticationOptions({ rpID, challenge, allowCredentials, userVerification: 'required' })
  },
})
