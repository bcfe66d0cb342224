/**
 * What somebody went to a sign-in provider for. Set by a post from one of our own pages, tied to the state that the provider sends back
 * and, for what touches an account, to the session that asked: nobody else can send a person on an errand.
 */
import { z } from 'zod'
import { providerIds } from '../domain/account/way-in.ts'
import { sealedNote } from './sealed-note.ts'

/** To sign in; to link one more way in; to show again that it is them. */
export const purposes = ['sign-in', 'link', 'again'] as const
export type Purpose = (typeof purposes)[number]

const Errand = z.strictObject({
  purpose: z.enum(purposes),
  provider: z.enum(providerIds),
  state: z.string().min(20),
  /** Null for a sign-in, which is for whoever comes. */
  sessionIdHash: z.string().nullable(),
  /** Where to go afterwards; already checked. */
  next: z.string().nullable(),
  leftAt: z.iso.datetime(),
})
export type Errand = z.infer<typeof Errand>

/** As long as next-auth keeps its own half of the state. */
export const errandNote = sealedNote('errand', Errand, 15)
