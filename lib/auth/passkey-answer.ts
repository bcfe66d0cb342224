/** What a browser answers to a passkey's challenge, and whether it holds. A browser may send more than is read here. */
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import type { PasskeyKey } from '../db/passkeys.ts'
import { Refused } from '../errors.ts'
import { passkeyPlace, type PasskeyPlace } from './passkey-place.ts'

/** EdDSA, ES256, RS256: what devices make today, and what Node checks without a word about experiments. */
export const passkeyAlgorithms = [-8, -7, -257]

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)

const common = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
}

/** Of a browser that made a passkey. */
export const MadePasskey = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
})

/** Of a browser that used one. */
export const UsedPasskey = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.optional() }),
})

type Made = z.infer<typeof MadePasskey>
type Used = z.infer<typeof UsedPasskey>

export const notChecked = 'The passkey could not be checked. Try again.'

/** The challenge that the browser claims to answer; undefined when it claims none. Whether it was ours is asked elsewhere. */
export function challengeOf({ response }: Made | Used): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
    const { challenge } = z.object({ challenge: z.string().max(100) }).parse(data)
    return challenge
  } catch {
    return undefined
  }
}

/** @throws Refused where this Cairn has no name that passkeys could be bound to */
export function needPlace(): PasskeyPlace {
  const place = passkeyPlace()
  if (!place) throw new Refused('This Cairn is not reached by a name and TLS, so browsers make no passkeys for it.')
  return place
}

export interface NewKey {
  credentialId: string
  publicKey: string
  counter: number
}

/**
 * The public key of a passkey that was made for this place and answers this challenge.
 * @throws Refused otherwise, and when the device did not make sure who holds it
 */
export async function checkMade(made: Made, challenge: string): Promise<NewKey> {
  const { rpID, origin } = needPlace()
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true }
  const checked = await verifyRegistrationResponse({
    response: made as never,
    ...expected,
    supportedAlgorithmIDs: passkeyAlgorithms,
  }).catch(refuse)
  if (!checked.verified) throw new Refused(notChecked)
  const { id, publicKey, counter } = checked.registrationInfo.credential
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
}

/**
 * The counter of a passkey that was used at this place and answers this challenge.
 * @throws Refused otherwise, when the device did not make sure who holds it, and when its counter went back: then it was copied
 */
export async function checkUsed(used: Used, challenge: string, { credentialId, publicKey, counter }: PasskeyKey): Promise<number> {
  const { rpID, origin } = needPlace()
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true }
  const credential = { id: credentialId, publicKey: Buffer.from(publicKey, 'base64url'), counter }
  const checked = await verifyAuthenticationResponse({ response: used as never, credential, ...expected }).catch(refuse)
  if (!checked.verified) throw new Refused(notChecked)
  return checked.authenticationInfo.newCounter
}

/** The library says by an error what does not fit. It is told in one way only. */
function refuse(): never {
  throw new Refused(notChecked)
}
