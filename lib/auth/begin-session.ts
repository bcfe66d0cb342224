/** The end of every way in: a new session, and the work done signed out becomes the account's. */
import { takeOverAttempts } from '../db/attempts.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { createSession, revokeSession } from '../db/sessions.ts'
import { hasSecondFactor } from '../db/totp.ts'
import { findAddressee, findCredentials, holdForEntry } from '../db/users.ts'
import { Refused, SecondFactorNeeded } from '../errors.ts'
import { sendsMail } from '../mail/outbox.ts'
import type { CommandContext } from '../operation.ts'
import { longSession, shortSession } from './cookies.ts'
import { notRight } from './credentials.ts'
import { newKnownDevice } from './known-device.ts'
import { hashOf, newToken } from './token.ts'
import { NoWayIn } from './way-in-words.ts'

export interface BegunSession {
  userId: string
  /** The cookie's value: known only to the browser that gets it. */
  token: string
  /** Null when the cookie ends with the browser. */
  cookieMaxAge: number | null
  /** For the cookie by which this browser is known at its next sign-in. */
  knownDevice: string | null
}

/** For accounts from a time without mail. The reset confirms the address and ends whatever somebody else may have prepared. */
const unconfirmed =
  'Nobody has confirmed the address of this account yet. Choose “Forgotten?”: we send a link, and the password you set there opens it.'

interface Entering {
  userId: string
  userAgent: string
  stay: boolean
  /** Which password was shown, where one was. */
  passwordSince?: Date | null
  bothShown?: boolean
}

/**
 * Runs inside the command's transaction, so that there is no session without the work and no work without the session.
 * @throws SecondFactorNeeded when the account has one and it was not shown, so that no way in leads past it; Refused when nobody has shown
 *   that the address is theirs, on a server that could have asked, and when the account was disabled or got another password since the way
 *   in was shown. Only somebody who has shown a way in gets that far, so it tells a
 *   stranger nothing.
 */
export async function beginSession(
  { actor, db, now }: Pick<CommandContext, 'actor' | 'db' | 'now'>,
  { userId, userAgent, stay, passwordSince, bothShown = false }: Entering,
): Promise<BegunSession> {
  if (!(await holdForEntry(db, { userId, passwordSince })))
    throw passwordSince === undefined ? new NoWayIn('disabled') : new Refused(notRight)
  if (sendsMail() && !(await findAddressee(db, userId))?.isProven) throw new Refused(unconfirmed)
  if (!bothShown && (await hasSecondFactor(db, userId))) throw new SecondFactorNeeded({ userId, stay })
  const token = newToken()
  const seconds = stay ? longSession : shortSession
  if (actor.kind === 'account') await revokeSession(db, actor.sessionIdHash)
  await createSession(db, { idHash: hashOf(token), userId, userAgent, now, expiresAt: new Date(now.getTime() + seconds * 1000) })
  const takenOver = actor.guestHash === null ? 0 : await takeOverAttempts(db, { guestHash: actor.guestHash, learnerId: userId, now })
  await recordEvent(db, {
    actor,
    owner: { learnerId: userId },
    verb: 'account:signed-in',
    subject: `account:${userId}`,
    detail: { takenOver },
    at: now,
  })
  await recordAudit(db, { actor: { kind: 'account', userId }, verb: 'sign-in:succeeded', subject: `account:${userId}`, at: now })
  const account = await findCredentials(db, { id: userId })
  return { userId, token, cookieMaxAge: stay ? longSession : null, knownDevice: account && newKnownDevice(account, now) }
}
