/** The page of the second factor: off, being set up, or on. */
import { assertRecent } from '../auth/recent.ts'
import { unsealOrNull } from '../auth/sealed.ts'
import { totpAddress } from '../auth/totp.ts'
import { dateStyleOf } from '../date-style.ts'
import { findGuards } from '../db/account-guards.ts'
import { dayOf, formatDay } from '../domain/calendar/calendar.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export type SecondFactorView = { email: string; today: string } & (
  | { state: 'off' }
  /** The key for the app, and the address that a QR code holds. */
  | { state: 'setting-up'; key: string; address: string }
  | { state: 'on'; since: string; recoveryCodes: number }
)

/** @throws SignInNeeded; RecentSignInNeeded while the key is to be seen */
export const secondFactor: Query<null, SecondFactorView> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  authorise(actor, 'account:secure', ownerOf(actor))
  const guards = await findGuards(db, actor.userId)
  if (!guards) throw new SignInNeeded()
  const { timeZone, language } = dateStyleOf(actor)
  const day = (at: Date): string => formatDay(dayOf(at, timeZone), { language })
  const page = { email: actor.email, today: day(now) }
  if (guards.secondFactorSince) return { ...page, state: 'on', since: day(guards.secondFactorSince), recoveryCodes: guards.recoveryCodes }
  const key = guards.pendingSecret === null ? null : unsealOrNull(guards.pendingSecret)
  if (key === null) return { ...page, state: 'off' }
  assertRecent(actor, now)
  return { ...page, state: 'setting-up', key, address: totpAddress(key, actor.email) }
}
