/** Gives a passkey a name by which its owner knows it again. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { renamePasskey as rename } from '../db/passkeys.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const RenamePasskey = z.strictObject({
  passkey: z.string().max(2_000),
  name: z
    .string()
    .transform((raw) =>
      raw
        .normalize('NFC')
        .replace(/[\p{C}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, 'Enter a name.').max(60, 'Use 60 characters or fewer.')),
})

export const renamePasskey = command({
  name: 'rename-passkey',
  input: RenamePasskey,
  async run({ actor, db, now }, { passkey, name }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:secure', ownerOf(actor))
    if (!(await rename(db, { userId: actor.userId, credentialId: passkey }, name))) throw new NotFound()
    await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'account:passkey-renamed', subject: `account:${actor.userId}`, at: now })
  },
})
