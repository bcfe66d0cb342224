/** The pages behind the links of other mails: for which account they are. They change nothing. */
import { purposeOf, type Side } from '../auth/email-side.ts'
import { findToken, type HandedToken } from '../auth/one-time-token.ts'
import type { Db } from '../db/client.ts'
import { findAddressee } from '../db/users.ts'
import type { Query } from '../operation.ts'

/** Null when the link does not work. */
export const resetView: Query<string | undefined, { email: string } | null> = async ({ db, now }, token) => {
  const found = await find(db, { token, purpose: 'reset-password', now })
  return found && { email: found.email }
}

export interface EmailChangeView {
  email: string
  newEmail: string
}

/** Null when the link does not work. */
export const emailChangeView: Query<{ token: string | undefined; side: Side }, EmailChangeView | null> = async (
  { db, now },
  { token, side },
) => {
  const found = await find(db, { token, purpose: purposeOf[side], now })
  return found?.payload ? { email: found.email, newEmail: found.payload } : null
}

async function find(db: Db, handed: HandedToken): Promise<{ email: string; payload: string | null } | null> {
  const token = await findToken(db, handed)
  const account = token?.userId ? await findAddressee(db, token.userId) : null
  return token && account && { email: account.email, payload: token.payload }
}
