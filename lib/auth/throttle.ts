/** How often somebody may guess a password. Failures are rows, so that a restart forgives nothing. */
import { hashOf } from './token.ts'

/** Milliseconds. */
export const throttleWindow = 15 * 60 * 1000

/** Milliseconds: for accounts made from one network address. The longest there is, so rows are kept for it. */
export const signUpWindow = 60 * 60 * 1000

/** What happened before counts nowhere. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - signUpWindow)

/** Failures within the window after which no further try is looked at. */
export const failureLimits = {
  account: 10,
  /** A class or an office shares one address, so it has room for several people's slips. */
  address: 50,
  /** For a browser that has signed in to the account before: strangers' failures do not use it up, nor it theirs. */
  device: 10,
  /** For the password asked again within a session: a stranger's guesses at the account do not use it up. */
  session: 10,
  /** For codes of the second factor. Whoever guesses here knows the password already; 480 tries a day, at three right ones in a million, hit in 0.15 %. */
  code: 5,
} as const

export type Guessed = { account: string } | { address: string } | { device: string } | { session: string } | { code: string }
export interface Limit {
  /** What the rows are found by: it names nobody to a reader of the database. */
  key: string
  most: number
}

export function limitOf(guessed: Guessed): Limit {
  if ('account' in guessed) return { key: hashOf(`account:${guessed.account}`), most: failureLimits.account }
  if ('address' in guessed) return { key: hashOf(`address:${guessed.address}`), most: failureLimits.address }
  if ('device' in guessed) return { key: hashOf(`device:${guessed.device}`), most: failureLimits.device }
  if ('code' in guessed) return { key: hashOf(`code:${guessed.code}`), most: failureLimits.code }
  return { key: hashOf(`session:${guessed.session}`), most: failureLimits.session }
}

/** How many of the failures still count. One that a clock set back puts into the future does. */
export const failuresWithin = (failures: readonly Date[], now: Date, window = throttleWindow): number =>
  failures.filter((at) => now.getTime() - at.getTime() < window).length
