/** From now on the password alone signs in. The recovery codes go with the app. */
import { z } from 'zod'
import { assertRecent } from '../auth/recent.ts'
import { renewSession } from '../auth/renew-session.ts'
import { recordAudit } from '../db/audit.ts'
import { endOtherSessions } from '../db/devices.ts'
import { recordEvent } from '../db/events.ts'
import { replaceRecoveryCodes } from '../db/recovery-codes.ts'
import { removeTokens } from '../db/tokens.ts'
import { removeTotp } from '../db/totp.ts'
import { lockUser } from '../db/users.ts'
import { Conflict } from '../errors.ts'
import { writeMail } from '../mail/outbox.ts'
import { secondFactorOff } from '../mail/security-letters.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

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
    const what = { subject: `account:${userId}`, detail: { othersEnded }, at: now }
    await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'account:second-factor-removed', ...what })
    await recordAudit(db, { actor, verb: 'totp:removed', ...what })
    await writeMail(context, actor.email, secondFactorOff(now))
    return { session: await renewSession(context) }
  },
})
