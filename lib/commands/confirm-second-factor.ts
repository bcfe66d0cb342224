/** The first right code shows that the app works: from now on signing in asks for one. Hands out the recovery codes. */
import { z } from 'zod'
import { countingFailures } from '../auth/guessing.ts'
import { procedure } from '../auth/procedure.ts'
import { assertRecent } from '../auth/recent.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from '../auth/recovery-code.ts'
import { renewSession } from '../auth/renew-session.ts'
import { unsealOrNull } from '../auth/sealed.ts'
import { stepOfCode } from '../auth/totp.ts'
import { endOtherSessions } from '../db/devices.ts'
import { replaceRecoveryCodes } from '../db/recovery-codes.ts'
import { confirmTotp, findTotp } from '../db/totp.ts'
import { lockUser } from '../db/users.ts'
import { Conflict, Refused } from '../errors.ts'
import { secondFactorOn } from '../mail/security-letters.ts'
import { command, perform } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

export const ConfirmSecondFactor = z.strictObject({ code: z.string().trim().min(1, 'Enter the code that the app shows.').max(100) })

const turnOn = command({
  name: 'confirm-second-factor',
  input: ConfirmSecondFactor,
  async run(context, { code }) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:secure', ownerOf(actor))
    const { userId } = actor
    // A sign-in under way either sees the second factor or is ended with the others.
    await lockUser(db, userId)
    const totp = await findTotp(db, userId)
    const secret = !totp || totp.confirmedAt ? null : unsealOrNull(totp.sealedSecret)
    if (!totp || secret === null) throw new Conflict()
    const step = stepOfCode(secret, code.replace(/\s/g, ''), now)
    if (step === null) return null
    if (!(await confirmTotp(db, { userId, sealedSecret: totp.sealedSecret, step, now }))) throw new Conflict()
    const codes = newRecoveryCodes()
    await replaceRecoveryCodes(db, userId, codes.map(hashOfRecoveryCode))
    // The others were opened with less than it takes now.
    const othersEnded = await endOtherSessions(db, { userId, except: actor.sessionIdHash })
    await recordGuardChange(context, actor, {
      event: 'account:second-factor-added',
      audit: 'totp:added',
      detail: { othersEnded },
      letter: secondFactorOn(now),
    })
    return { codes, session: await renewSession(context) }
  },
})

export const confirmSecondFactor = procedure({
  name: 'confirm-second-factor',
  input: ConfirmSecondFactor,
  async start(base, input) {
    assertRecent(base.actor, base.now)
    const guessed = [{ code: base.actor.userId }]
    const done = await countingFailures(base, guessed, () => perform(turnOn, input, base))
    if (done === null)
      throw new Refused('This is not the code that the app shows now. Is the time of your phone set by the network?', 'code')
    return done
  },
})
