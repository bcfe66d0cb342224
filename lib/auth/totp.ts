/** Codes that an app on the phone makes from a shared secret and the time (RFC 6238): SHA-1, six digits, 30 seconds, as every app can. */
import { Secret, TOTP } from 'otpauth'

/** Milliseconds that a code is shown for. */
export const stepLength = 30_000

/** How many steps the phone's clock may be off, either way. */
const tolerance = 1

/** 160 random bits, in base32 as apps take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const generator = (secret: string, label = ''): TOTP => new TOTP({ issuer: 'Cairn', label, secret: Secret.fromBase32(secret) })

/** The address in the QR code. @param label which account it is, for people with several */
export const totpAddress = (secret: string, label: string): string => generator(secret, label).toString()

/** The code that the app shows at a time. */
export const totpCodeAt = (secret: string, now: Date): string => generator(secret).generate({ timestamp: now.getTime() })

/** The step that the code belongs to, among the present one and its neighbours; null when to none. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const offset = generator(secret).validate({ token: code, timestamp: now.getTime(), window: tolerance })
  return offset === null ? null : Math.floor(now.getTime() / stepLength) + offset
}
