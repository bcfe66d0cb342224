/** Takes a provider away from the ways into an account. One way must stay. */
import { z } from 'zod'
import { providerName } from '../auth/offered-providers.ts'
import { passkeyPlace } from '../auth/passkey-place.ts'
import { assertRecent } from '../auth/recent.ts'
import { NoWayIn } from '../auth/way-in-words.ts'
import { findGuards } from '../db/account-guards.ts'
import { holdAccount, removeIdentity } from '../db/identities.ts'
import { providerIds, staysOpen } from '../domain/account/way-in.ts'
import { identityUnlinked } from '../mail/security-letters.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

export const UnlinkIdentity = z.strictObject({
  provider: z.enum(providerIds),
  /** Providers that are set, put in by the action. */
  offered: z.array(z.enum(providerIds)),
})

export const unlinkIdentity = command({
  name: 'unlink-identity',
  input: UnlinkIdentity,
  async run(context, { provider, offered }) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    const { userId } = actor
    authorise(actor, 'account:change-ways-in', ownerOf(actor))
    await holdAccount(db, userId)
    const ways = await findGuards(db, userId)
    if (!ways?.identities.includes(provider)) return
    // A passkey opens nothing where browsers make none.
    const passkeys = passkeyPlace() ? ways.passkeys : 0
    if (!staysOpen(provider, { ...ways, passkeys }, offered)) throw new NoWayIn('last-way')
    await removeIdentity(db, userId, provider)
    await recordGuardChange(context, actor, {
      event: 'account:identity-unlinked',
      audit: 'identity:unlinked',
      detail: { provider },
      letter: identityUnlinked(now, providerName(provider)),
    })
  },
})
