/** Gives the account of whoever is signed in another password, or its first one. */
import { z } from 'zod'
import { checkPasswordAgain } from '../auth/credentials.ts'
import { hashPassword } from '../auth/password.ts'
import { passwordComplaint } from '../auth/password-rules.ts'
import { procedure } from '../auth/procedure.ts'
import { assertRecent } from '../auth/recent.ts'
import { renewSession } from '../auth/renew-session.ts'
import { endOtherSessions } from '../db/devices.ts'
import { findPasswordState, replacePassword } from '../db/passwords.ts'
import { removeTokens } from '../db/tokens.ts'
import { Conflict, Refused, SignInNeeded } from '../errors.ts'
import { passwordReplaced } from '../mail/security-letters.ts'
import { command, perform } from '../operation.ts'
import { authorise, ownerOf, type Actor } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

export const ChangePassword = z.strictObject({
  /** The present one; an account without one has nothing to show. */
  password: z.string().max(1_000).optional(),
  newPassword: z.string().min(1, 'Choose a password.').max(1_000),
  /** "off" and, from a ticked box, "on" after it. */
  others: z.union([z.string(), z.array(z.string())]).optional(),
})

const Stored = z.strictObject({ passwordHash: z.string(), changedAt: z.date().nullable(), endOthers: z.boolean() })

const storePassword = command({
  name: 'change-password',
  input: Stored,
  async run(context, { passwordHash, changedAt, endOthers }) {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:secure', ownerOf(actor))
    const { userId } = actor
    if (!(await replacePassword(db, { userId, passwordHash, since: changedAt, now }))) throw new Conflict()
    // A link or a half-finished sign-in that somebody got under the old password is worth nothing any more.
    await removeTokens(db, userId, ['reset-password', 'second-factor'])
    const others = endOthers ? await endOtherSessions(db, { userId, except: actor.sessionIdHash }) : 0
    await recordGuardChange(context, actor, {
      event: 'account:password-changed',
      audit: 'password:changed',
      detail: { othersEnded: others },
      letter: passwordReplaced(now, others),
    })
    return { session: await renewSession(context), others }
  },
})

export const changePassword = procedure({
  name: 'change-password',
  input: ChangePassword,
  async start(base, { password, newPassword, others }) {
    const { actor, db, now } = base
    if (actor.kind !== 'account') throw new SignInNeeded()
    const state = await findPasswordState(db, actor.userId)
    if (state.hasPassword) await checkPresent(base, actor, password ?? '')
    else assertRecent(actor, now)
    if (state.hasPassword && password === newPassword) throw new Refused('This is your present password. Choose another.', 'newPassword')
    const complaint = passwordComplaint(newPassword, actor)
    if (complaint !== null) throw new Refused(complaint, 'newPassword')
    const passwordHash = await hashPassword(newPassword)
    const endOthers = [others].flat().includes('on')
    return perform(storePassword, { passwordHash, changedAt: state.changedAt, endOthers }, base)
  },
})

type Account = Extract<Actor, { kind: 'account' }>

async function checkPresent(base: Parameters<typeof checkPasswordAgain>[0], actor: Account, password: string): Promise<void> {
  if (password === '') throw new Refused('Enter your present password.', 'password')
  await checkPasswordAgain(base, { ...actor, password })
}
