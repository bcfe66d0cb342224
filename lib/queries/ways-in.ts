/** The ways into one's own account: password, providers, passkeys. */
import { dateStyleOf } from '../date-style.ts'
import { findWays } from '../db/identities.ts'
import { dayOf } from '../domain/calendar.ts'
import type { DateTag } from '../domain/date-language.ts'
import type { ProviderId } from '../domain/way-in.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export interface WaysInView {
  email: string
  /** Day on which it was shown that the address is theirs; null when it was not. */
  verifiedOn: string | null
  hasPassword: boolean
  linked: { provider: ProviderId; label: string; linkedOn: string }[]
  language: DateTag
  today: string
}

/** @throws SignInNeeded */
export const waysIn: Query<null, WaysInView> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  authorise(actor, 'account:change-ways-in', ownerOf(actor))
  const ways = await findWays(db, actor.userId)
  if (!ways) throw new SignInNeeded()
  const { timeZone, language } = dateStyleOf(actor)
  const day = (at: Date): string => dayOf(at, timeZone)
  return {
    email: ways.email,
    verifiedOn: ways.emailVerifiedAt && day(ways.emailVerifiedAt),
    hasPassword: ways.hasPassword,
    linked: ways.linked.map(({ provider, label, linkedAt }) => ({ provider, label, linkedOn: day(linkedAt) })),
    language,
    today: day(now),
  }
}
