/**
 * The letter of an invitation, to an address that may have no account. It names the sender by an address that they have shown to be
 * theirs; their name and words, which they typed, stand on the page that it leads to.
 */
import type { AsksFor } from '../domain/mentorship/invitation.ts'
import { env } from '../env.ts'
import type { Letter } from './letter.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

interface Invited {
  asksFor: AsksFor
  /** Of the sender. */
  from: string
  token: string
  expiresAt: Date
}

export const invitationLink = (token: string): string => new URL(`/invitations/${token}`, env().origin).href

export const invitation = ({ asksFor, from, token, expiresAt }: Invited): Letter => ({
  kind: 'invitation',
  goodUntil: expiresAt.toISOString(),
  subject: asksFor === 'mentor' ? `${from} would like you as a mentor` : `${from} would like to mentor you`,
  title: asksFor === 'mentor' ? 'Would you mentor somebody?' : 'Somebody would like to mentor you',
  paragraphs: [
    asksFor === 'mentor'
      ? `${from} follows a roadmap in Cairn and asks you to look at the work, as a mentor. What they wrote to you, and what they would share, is behind the link.`
      : `${from} offers to look at your work in Cairn, as your mentor. What they wrote to you is behind the link, and you choose what they would see.`,
  ],
  action: { label: 'See the invitation', href: invitationLink(token) },
  notes: [
    `The link works once, until ${moment.format(expiresAt)} UTC.`,
    'If you do not know the sender, do nothing: the invitation ends by itself, and nobody sees whether you opened this mail.',
  ],
})
