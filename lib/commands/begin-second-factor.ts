/** Begins to set up the app that makes codes. It guards nothing before its first right code. */
import { z } from 'zod'
import { assertRecent } from '../auth/recent.ts'
import { seal } from '../auth/sealed.ts'
import { assertStillSignedIn } from '../auth/still-signed-in.ts'
import { newTotpSecret } from '../auth/totp.ts'
import { beginTotp } from '../db/totp.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const beginSecondFactor = command({
  name: 'begin-second-factor',
  input: z.strictObject({}),
  async run(context) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:secure', ownerOf(actor))
    await assertStillSignedIn(context)
    const begun = await beginTotp(db, { userId: actor.userId, sealedSecret: seal(newTotpSecret()), now })
    if (!begun) throw new Refused('An app is set up already. Turn it off first to use another.')
  },
})
