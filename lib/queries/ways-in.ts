/** The part of the page "Sign-in and devices" about password and providers. */
import type { DateStyle } from '../date-style.ts'
import type { Guards } from '../db/account-guards.ts'
import { dayOf } from '../domain/calendar/calendar.ts'
import type { DateTag } from '../domain/calendar/date-language.ts'
import type { ProviderId } from '../domain/account/way-in.ts'

export interface WaysInView {
  email: string
  /** Day on which it was shown that the address is theirs; null when it was not. */
  verifiedOn: string | null
  hasPassword: boolean
  linked: { provider: ProviderId; label: string; linkedOn: string }[]
  language: DateTag
  today: string
}

export function waysInView(
  { email, emailVerifiedAt, hasPassword, linked }: Guards,
  now: Date,
  { timeZone, language }: DateStyle,
): WaysInView {
  const day = (at: Date): string => dayOf(at, timeZone)
  return {
    email,
    verifiedOn: emailVerifiedAt && day(emailVerifiedAt),
    hasPassword,
    linked: linked.map(({ provider, label, linkedAt }) => ({ provider, label, linkedOn: day(linkedAt) })),
    language,
    today: day(now),
  }
}
