/** What a browser remembers after it asked for a mail, so that the next page can say where it went. Sealed: it names an address. */
import { z } from 'zod'
import { hashOf } from './token.ts'
import { sealedNote } from './sealed-note.ts'
import { seal, unsealOrNull } from './sealed.ts'

export const Mailed = z.strictObject({
  to: z.string(),
  about: z.enum(['sign-up', 'reset']),
  /** When it was asked for, in milliseconds since 1970. */
  at: z.number(),
  /** Known to this browser only. The link of a sign-up asks for the password again anywhere else. */
  browser: z.string(),
})
export type Mailed = z.infer<typeof Mailed>

/** Its cookie. */
export const mailedNote = sealedNote('mailed', Mailed, 60)

/** A sign-up that waits for its link. It lives in the token alone: there is no account yet that anybody could use, or find. */
export const PendingSignUp = z.strictObject({
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  browserHash: z.string(),
  next: z.string().nullable(),
})
export type PendingSignUp = z.infer<typeof PendingSignUp>

export const sealPending = (pending: PendingSignUp): string => seal(JSON.stringify(pending))

/** Null when the server got another secret since: the link is dead, and signing up again makes a new one. */
export function readPending(payload: string | null | undefined): PendingSignUp | null {
  const text = typeof payload === 'string' ? unsealOrNull(payload) : null
  return text === null ? null : PendingSignUp.parse(JSON.parse(text))
}

/** Whether this browser sent the form, and so chose the password. @param cookie as it came with the request */
export function isSameBrowser({ browserHash }: PendingSignUp, cookie: string | undefined, now: Date): boolean {
  const mailed = mailedNote.read(cookie, now)
  return mailed !== null && hashOf(mailed.browser) === browserHash
}

export const linkDead = 'This link does not work any more: it was used, it has expired, or a newer one was sent.'
