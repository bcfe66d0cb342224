/** The page that asks somebody signed in to show again that it is them: by what they can. */
import { passkeyPlace } from '../auth/passkey-place.ts'
import { findGuards } from '../db/account-guards.ts'
import { providerIds, type ProviderId } from '../domain/account/way-in.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export interface WaysToProve {
  email: string
  hasPassword: boolean
  hasSecondFactor: boolean
  hasPasskeys: boolean
  providers: ProviderId[]
}

/** @throws SignInNeeded */
export const waysToProve: Query<null, WaysToProve> = async ({ actor, db }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  authorise(actor, 'account:secure', ownerOf(actor))
  const guards = await findGuards(db, actor.userId)
  if (!guards) throw new SignInNeeded()
  return {
    email: actor.email,
    hasPassword: guards.hasPassword,
    hasSecondFactor: guards.secondFactorSince !== null,
    hasPasskeys: guards.passkeys > 0 && passkeyPlace() !== null,
    providers: providerIds.filter((it) => guards.identities.includes(it)),
  }
}
