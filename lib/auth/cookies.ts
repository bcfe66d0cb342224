/** The cookies that Cairn sets: names, options and lifetimes. Behind TLS the browser holds them to this host and path. */
import { GUEST_DAYS } from '../domain/answers/attempt.ts'
import { env } from '../env.ts'
import { KNOWN_DAYS } from './known-device.ts'

/** Seconds. */
const day = 24 * 60 * 60

/** Seconds a session lives when the person asked to stay signed in. NIST SP 800-63B-4 allows 30 days at its first level. */
export const longSession = 30 * day
/** Seconds a session lives otherwise; its cookie ends with the browser. */
export const shortSession = day / 2
export const guestLifetime = GUEST_DAYS * day
export const knownDeviceLifetime = KNOWN_DAYS * day
const themeLifetime = 365 * day

export const isSecure = (): boolean => env().origin.startsWith('https:')

const named = (name: string): string => (isSecure() ? `__Host-${name}` : name)

/** The name next-auth gives its own, so that both read and write the same cookie. */
export const sessionCookieName = (): string => named('next-auth.session-token')
export const guestCookieName = (): string => named('cairn-guest')
export const knownDeviceCookieName = (): string => named('cairn-known')
export const secondFactorCookieName = (): string => named('cairn-second-factor')
/** What somebody went to a sign-in provider for, and what they are asked when they come back. */
export const errandCookieName = (): string => named('cairn-errand')
export const questionCookieName = (): string => named('cairn-question')
export const mailedCookieName = (): string => named('cairn-mailed')
export const themeCookieName = 'theme'

export const secretCookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const
export const themeCookieOptions = () => ({ ...secretCookieOptions(), maxAge: themeLifetime })
