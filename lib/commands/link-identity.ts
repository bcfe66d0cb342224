/** Makes a sign-in at a provider one more way into the account of whoever is signed in. */
import { z } from 'zod'
import { Arrived } from '../auth/arrival.ts'
import { providerName } from '../auth/offered-providers.ts'
import { assertRecent } from '../auth/recent.ts'
import { assertStillSignedIn } from '../auth/still-signed-in.ts'
import { NoWayIn } from '../auth/way-in-words.ts'
import { findGuards } from '../db/account-guards.ts'
import { addIdentity, findOpened, holdAccount, noteVerified } from '../db/identities.ts'
import { linkTo } from '../domain/account/way-in.ts'
import { identityLinked } from '../mail/security-letters.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

export const linkIdentity = command({
  name: 'link-identity',
  input: z.strictObject({ arrival: Arrived }),
  async run(context, { arrival }) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    const { userId } = actor
    authorise(actor, 'account:change-ways-in', ownerOf(actor))
    await holdAccount(db, userId)
    await assertStillSignedIn(context)
    const opens = await findOpened(db, arrival)
    const guards = await findGuards(db, userId)
    const hasOfProvider = guards?.identities.includes(arrival.provider) ?? false
    const link = linkTo(userId, { opens: opens?.userId ?? null, hasOfProvider })
    if (link.kind === 'refuse') throw new NoWayIn(link.because)
    if (link.kind === 'nothing') return
    await addIdentity(db, userId, arrival, now)
    await noteVerified(db, userId, arrival.address, now)
    const { provider, label } = arrival
    await recordGuardChange(context, actor, {
      event: 'account:identity-linked',
      audit: 'identity:linked',
      detail: { provider },
      letter: identityLinked(now, providerName(provider), label),
    })
  },
})
