/** What an invitation is found by in an address: the secret of its link or, for the account it was written to, its id. */
import type { InvitationKey } from '../db/invitations.ts'
import { hashOf, isToken } from './token.ts'

export const invitationKeyOf = (raw: string): InvitationKey => (isToken(raw) ? { tokenHash: hashOf(raw) } : { id: raw })
