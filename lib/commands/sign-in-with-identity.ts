/**
 * Signs in whoever comes from a provider: the account that the identity opens, or a new one with the address that the provider vouches
 * for. The rule is `wayIn`; why it is so stands in docs/decisions/008.
 */
import { z } from 'zod'
import { Arrived } from '../auth/arrival.ts'
import { beginSession, type BegunSession } from '../auth/begin-session.ts'
import { NoWayIn } from '../auth/way-in-words.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { addUserWithIdentity, findHolder, findOpened, noteUsed, noteVerified } from '../db/identities.ts'
import { putAside } from '../db/put-aside.ts'
import { wayIn, type Arrival } from '../domain/account/way-in.ts'
import { command, type CommandContext } from '../operation.ts'

export const SignInWithIdentity = z.strictObject({
  arrival: Arrived,
  /** The account of which the person has said that it is not theirs. */
  disowned: z.string().nullable(),
  userAgent: z.string(),
})

export type SignedInOrAsked =
  | { kind: 'signed-in'; session: BegunSession; isNew: boolean }
  /** An account uses the address unverified: is it this person's? */
  | { kind: 'asked'; userId: string; since: Date }

export const signInWithIdentity = command({
  name: 'sign-in-with-identity',
  input: SignInWithIdentity,
  run: (context, input) => come(context, input),
})

async function come(context: CommandContext, input: z.infer<typeof SignInWithIdentity>): Promise<SignedInOrAsked> {
  const { db, now } = context
  const { arrival, disowned, userAgent } = input
  const { address } = arrival
  const opens = await findOpened(db, arrival)
  const heldBy = opens === null && address !== null ? await findHolder(db, address) : null
  const way = wayIn({ opens, address, heldBy, disowned })
  if (way.kind === 'refuse') throw new NoWayIn(way.because)
  if (way.kind === 'ask') return { kind: 'asked', userId: way.userId, since: heldBy?.since ?? now }
  // The account has another address or is verified since it was read, so the rule now says something else.
  if (way.kind === 'begin-instead' && !(await takeAddress(context, way))) return come(context, input)
  const userId = way.kind === 'enter' ? way.userId : await beginAccount(context, way.address, arrival)
  // It was unlinked since it was read, so it leads where an unknown one does.
  if (!(await noteUsed(db, arrival, now))) return come(context, input)
  await noteVerified(db, userId, address, now)
  const session = await beginSession(context, { userId, userAgent, stay: true })
  return { kind: 'signed-in', session, isNew: way.kind !== 'enter' }
}

async function takeAddress({ actor, db, now }: CommandContext, from: { userId: string; address: string }): Promise<boolean> {
  if (!(await putAside(db, { ...from, now }))) return false
  const detail = { because: 'its address was shown to belong to somebody else' }
  await recordAudit(db, { actor, verb: 'account:disabled', subject: `account:${from.userId}`, detail, at: now })
  return true
}

async function beginAccount({ actor, db, now }: CommandContext, address: string, arrival: Arrival): Promise<string> {
  const userId = await addUserWithIdentity(db, address, arrival, now)
  const subject = `account:${userId}`
  const detail = { provider: arrival.provider }
  await recordEvent(db, { actor, owner: { learnerId: userId }, verb: 'account:opened', subject, detail, at: now })
  await recordAudit(db, { actor, verb: 'account:opened', subject, detail, at: now })
  return userId
}
