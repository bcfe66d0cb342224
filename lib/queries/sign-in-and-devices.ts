/** The page "Sign-in and devices": where somebody is signed in, and what guards the account. */
import { deviceIdOf } from '../auth/device-id.ts'
import { passkeyPlace } from '../auth/passkey-place.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { findGuards } from '../db/account-guards.ts'
import { listDevices } from '../db/devices.ts'
import { listPasskeys } from '../db/passkeys.ts'
import { browserName } from '../domain/account/browser-name.ts'
import { addDays, dayOf, formatDay, timeOf } from '../domain/calendar/calendar.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { waysInView, type WaysInView } from './ways-in.ts'

export interface DeviceView {
  /** For the button that signs it out. */
  id: string
  /** `Firefox on Linux` */
  words: string
  isHandheld: boolean
  isThis: boolean
  signedIn: string
  seen: string
}

export interface PasskeyView {
  id: string
  name: string
  added: string
  /** Null: never. */
  used: string | null
}

export interface SignInAndDevices {
  /** This one first, then the last seen. */
  devices: DeviceView[]
  hasPassword: boolean
  /** Null: since the account was made. */
  passwordChanged: string | null
  /** Null: off. */
  secondFactorSince: string | null
  recoveryCodes: number
  waysIn: WaysInView
  passkeys: PasskeyView[]
  /** False where browsers make no passkeys, as for an address in numbers. */
  passkeysWork: boolean
}

/** @throws SignInNeeded */
export const signInAndDevices: Query<null, SignInAndDevices> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  authorise(actor, 'account:secure', ownerOf(actor))
  const guards = await findGuards(db, actor.userId)
  if (!guards) throw new SignInNeeded()
  const style = dateStyleOf(actor)
  const day = (at: Date): string => dayWords(at, now, style)
  const moment = (at: Date): string => `${day(at)}, ${timeOf(at, style.timeZone)}${actor.timeZone ? '' : ' UTC'}`
  const isThis = ({ idHash }: { idHash: string }): boolean => idHash === actor.sessionIdHash
  const devices = await listDevices(db, actor.userId, now)
  const passkeys = guards.passkeys > 0 ? await listPasskeys(db, actor.userId) : []
  return {
    devices: [...devices.filter(isThis), ...devices.filter((it) => !isThis(it))].map((it) => ({
      id: deviceIdOf(it.idHash),
      ...browserName(it.userAgent),
      isThis: isThis(it),
      signedIn: day(it.createdAt),
      seen: moment(it.lastSeenAt),
    })),
    hasPassword: guards.hasPassword,
    passwordChanged: guards.passwordChangedAt && day(guards.passwordChangedAt),
    secondFactorSince: guards.secondFactorSince && day(guards.secondFactorSince),
    recoveryCodes: guards.recoveryCodes,
    waysIn: waysInView(guards, now, style),
    passkeys: passkeys.map((it) => ({
      id: it.credentialId,
      name: it.name,
      added: day(it.createdAt),
      used: it.lastUsedAt && day(it.lastUsedAt),
    })),
    passkeysWork: passkeyPlace() !== null,
  }
}

/** `today`, `yesterday`, or the day. */
function dayWords(at: Date, now: Date, { timeZone, language }: DateStyle): string {
  const [day, today] = [dayOf(at, timeZone), dayOf(now, timeZone)]
  if (day === today) return 'today'
  return day === addDays(today, -1) ? 'yesterday' : formatDay(day, { language, thisYear: today.slice(0, 4) })
}
