/** Uses a passkey's challenge up, before its answer is looked at: whatever the answer is worth, it cannot be sent twice. */
import { z } from 'zod'
import { Refused } from '../errors.ts'
import { command, perform } from '../operation.ts'
import { spendToken } from './one-time-token.ts'
import type { Base } from './procedure.ts'

/** What an answer to the challenge may do. */
export type ChallengeFor = 'add' | 'sign-in' | 'again'

const spend = command({
  name: 'spend-challenge',
  input: z.strictObject({ challenge: z.string().optional() }),
  run: ({ db, now }, { challenge }) => spendToken(db, { token: challenge, purpose: 'passkey-challenge', now }),
})

interface Answered {
  challenge: string | undefined
  /** What the answer is sent for. */
  is: ChallengeFor
  /** Whose challenge it must be; null before anybody is known. */
  userId: string | null
}

/** @returns the challenge. @throws Refused when it was not ours, not for this, somebody else's, used or too old. */
export async function spendChallenge(base: Base, { challenge, is, userId }: Answered): Promise<string> {
  const asked = await perform(spend, { challenge }, base)
  if (challenge === undefined || asked?.payload !== is || asked.userId !== userId)
    throw new Refused('This took too long, or was sent twice. Try again.')
  return challenge
}
