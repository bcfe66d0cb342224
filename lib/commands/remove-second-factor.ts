/** From now on the password alone signs in. The recovery codes go with the app. */
import { z } from 'zod'
import { assertRecent } from '../auth/recent.ts'
import { renewSession } from '../auth/renew-session.ts'
import { endOtherSessions } from '../db/devices.ts'
import { replaceRecoveryCodes } from '../db/recovery-codes.ts'
import { removeTokens } from '../db/tokens.ts'
import { removeTotp } from '../db/totp.ts'
import { lockUser } from '../db/users.ts'
import { Conflict } from '../errors.ts'
import { secondFactorOff } from '../mail/security-letters.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

export const removeSecondFactor = command({
  name: 'remove-second-factor',
  input: z.strictObject({}),
  async run(context) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:secure', ownerOf(actor))
    const { userId } = actor
    await lockUser(db, userId)
    if (!(await removeTotp(db, userId))) throw new Conflict()
    await replaceRecoveryCodes(db, userId, [])
    await removeTokens(db, userId, ['second-factor'])
    const othersEnded = await endOtherSessions(db, { userId, except: actor.sessionIdHash })
    await recordGuardChange(context, actor, {
      event: 'account:second-factor-removed',
      audit: 'totp:removed',
      detail: { othersEnded },
      letter: secondFactorOff(now),
    })
    return { session: await renewSession(context) }
  },
})
