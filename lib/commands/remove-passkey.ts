/** Takes a passkey away. One way to sign in must stay. A second press finds nothing left to remove, which is fine. */
import { z } from 'zod'
import { offeredProviders } from '../auth/offered-providers.ts'
import { passkeyPlace } from '../auth/passkey-place.ts'
import { assertRecent } from '../auth/recent.ts'
import { findGuards } from '../db/account-guards.ts'
import { holdAccount } from '../db/identities.ts'
import { removePasskey as remove } from '../db/passkeys.ts'
import { staysOpen } from '../domain/account/way-in.ts'
import { Refused } from '../errors.ts'
import { passkeyRemoved } from '../mail/security-letters.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

export const RemovePasskey = z.strictObject({ passkey: z.string().max(2_000) })

export const removePasskey = command({
  name: 'remove-passkey',
  input: RemovePasskey,
  async run(context, { passkey }) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:secure', ownerOf(actor))
    const { userId } = actor
    await holdAccount(db, userId)
    const name = await remove(db, { userId, credentialId: passkey })
    if (name === null) return
    if (!(await isOpen(context, userId))) throw new Refused('This is the only way into your account. Set a password first.')
    await recordGuardChange(context, actor, {
      event: 'account:passkey-removed',
      audit: 'passkey:removed',
      letter: passkeyRemoved(now, name),
    })
  },
})

/** Asked when the passkey is gone already: a refusal brings it back. A passkey opens nothing where browsers make none. */
async function isOpen({ db }: CommandContext, userId: string): Promise<boolean> {
  const ways = await findGuards(db, userId)
  if (!ways) return false
  const passkeys = passkeyPlace() ? ways.passkeys : 0
  const offered = offeredProviders().map((it) => it.id)
  return staysOpen(null, { ...ways, passkeys }, offered)
}
