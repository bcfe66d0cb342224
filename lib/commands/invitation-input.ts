/** The parts that both kinds of invitation have as forms, and what is asked before a stranger is written to. */
import { z } from 'zod'
import { mayMail } from '../auth/asked-mail.ts'
import { Device } from '../auth/device.ts'
import { Email } from '../auth/email.ts'
import type { Base } from '../auth/procedure.ts'
import { findAddressee } from '../db/users.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { sendsMail } from '../mail/outbox.ts'
import type { Actor } from '../policy.ts'
import { words } from './person-words.ts'

/** Characters of the note that is read first. */
export const MOST_INVITATION_WORDS = 600

export const invitationFields = {
  /** Looked at when it is sent by mail. */
  email: z.string().max(1_000).default(''),
  /** What the sender calls them; only the sender sees it. */
  name: z
    .string()
    .max(200, 'Use 100 characters or fewer.')
    .transform((raw) =>
      storableText(raw)
        .replace(/[\p{C}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(100, 'Use 100 characters or fewer.'))
    .default(''),
  words: words(MOST_INVITATION_WORDS),
  device: Device,
}

/**
 * The address, normalised, once a mail may go there.
 * @throws Refused for one's own address, a wrong one, too many mails, and where mails go nowhere or the sender's address is unproven
 */
export async function addressToInvite(base: Base, { email, device }: { email: string; device: z.infer<typeof Device> }): Promise<string> {
  const { actor, db } = base
  if (actor.kind !== 'account') throw new SignInNeeded()
  const parsed = Email.safeParse(email)
  if (!parsed.success) throw new Refused(parsed.error.issues[0]?.message ?? 'Enter an email address.', 'email')
  if (!sendsMail()) throw new Refused('This server sends no mail. Make a link and hand it over yourself.', 'email')
  if (parsed.data === actor.email) throw new Refused('This is your own address. Nobody mentors themselves.', 'email')
  if (!(await findAddressee(db, actor.userId))?.isProven)
    throw new Refused(
      'The mail would name your address, which is not confirmed. Confirm it first, or make a link and hand it over.',
      'email',
    )
  if (!(await mayMail(base, { email: parsed.data, address: device.address })))
    throw new Refused('Three mails in a quarter of an hour is the most we send to one address. Wait, then try again.', 'email')
  return parsed.data
}

export type Sender = Extract<Actor, { kind: 'account' }>
