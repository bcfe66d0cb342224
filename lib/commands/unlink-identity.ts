/** Takes a provider away from the ways into an account. One way must stay. */
import { z } from 'zod'
import { providerName } from '../auth/offered-providers.ts'
import { passkeyPlace } from '../auth/passkey-place.ts'
import { assertRecent } from '../auth/recent.ts'
import { NoWayIn } from '../auth/way-in-words.ts'
import { findGuards } from '../db/account-guards.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { holdAccount, removeIdentity } from '../db/identities.ts'
import { providerIds, staysOpen } from '../domain/way-in.ts'
import { writeMail } from '../mail/outbox.ts'
import { identityUnlinked } from '../mail/security-letters.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

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
    const what = { subject: `account:${userId}`, detail: { provider }, at: now }
    await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'account:identity-unlinked', ...what })
    await recordAudit(db, { actor, verb: 'identity:unlinked', ...what })
    await writeMail(context, actor.email, identityUnlinked(now, providerName(provider)))
  },
})
