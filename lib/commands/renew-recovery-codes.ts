/** Ten new recovery codes in place of those there were. */
import { z } from 'zod'
import { assertRecent } from '../auth/recent.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from '../auth/recovery-code.ts'
import { replaceRecoveryCodes } from '../db/recovery-codes.ts'
import { hasSecondFactor } from '../db/totp.ts'
import { lockUser } from '../db/users.ts'
import { Conflict } from '../errors.ts'
import { recoveryCodesReplaced } from '../mail/security-letters.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

export const renewRecoveryCodes = command({
  name: 'renew-recovery-codes',
  input: z.strictObject({}),
  async run(context) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:secure', ownerOf(actor))
    const { userId } = actor
    // Two that are made at once must not both live, nor codes without a second factor.
    await lockUser(db, userId)
    if (!(await hasSecondFactor(db, userId))) throw new Conflict()
    const codes = newRecoveryCodes()
    await replaceRecoveryCodes(db, userId, codes.map(hashOfRecoveryCode))
    await recordGuardChange(context, actor, {
      event: 'account:recovery-codes-made',
      audit: 'recovery-codes:made',
      letter: recoveryCodesReplaced(now),
    })
    return { codes }
  },
})
