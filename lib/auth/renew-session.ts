/** A new id for the session of somebody who proved again who they are: what an onlooker may have copied is worth nothing any more. */
import { renewSession as giveNewId } from '../db/devices.ts'
import { findCredentials } from '../db/users.ts'
import { SignInNeeded } from '../errors.ts'
import type { CommandContext } from '../operation.ts'
import type { BegunSession } from './begin-session.ts'
import { shortSession } from './cookies.ts'
import { newKnownDevice } from './known-device.ts'
import { hashOf, newToken } from './token.ts'

/**
 * Runs inside the command's transaction. The session ends when it would have ended before.
 * @throws SignInNeeded when it has ended meanwhile
 */
export async function renewSession({ actor, db, now }: Pick<CommandContext, 'actor' | 'db' | 'now'>): Promise<BegunSession> {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const token = newToken()
  const times = await giveNewId(db, { from: actor.sessionIdHash, to: hashOf(token), now })
  if (!times) throw new SignInNeeded()
  const whole = times.expiresAt.getTime() - times.createdAt.getTime()
  const left = Math.floor((times.expiresAt.getTime() - now.getTime()) / 1000)
  const account = await findCredentials(db, { id: actor.userId })
  const knownDevice = account && newKnownDevice(account, now)
  return { userId: actor.userId, token, cookieMaxAge: whole > shortSession * 1000 ? left : null, knownDevice }
}
