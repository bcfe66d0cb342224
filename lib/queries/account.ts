/** The account page: who is signed in, and on how many devices. */
import { countSessions } from '../db/sessions.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'

export interface AccountView {
  name: string
  email: string
  /** Signed in now, this one among them. */
  devices: number
}

/** @throws SignInNeeded */
export const accountOverview: Query<null, AccountView> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  return { name: actor.name, email: actor.email, devices: await countSessions(db, actor.userId, now) }
}
