/** The second step of a sign-in: a code of the second factor opens the session. */
import { z } from 'zod'
import { beginSession } from '../auth/begin-session.ts'
import { Device } from '../auth/device.ts'
import { countingFailures } from '../auth/guessing.ts'
import { findToken, spendToken } from '../auth/one-time-token.ts'
import { procedure } from '../auth/procedure.ts'
import { spendCode } from '../auth/spend-code.ts'
import { noteFailure } from '../auth/note-failure.ts'
import { noteRecoveryCode } from '../auth/note-recovery-code.ts'
import { findCredentials } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { command, perform } from '../operation.ts'

export const EnterCode = z.strictObject({
  code: z.string().trim().min(1, 'Enter a code.').max(100),
  next: z.string().max(2_000).optional(),
  /** Who showed the first factor; from the cookie of the first step. */
  token: z.string().max(100).optional(),
  device: Device,
})

const tooLate = 'This took too long, so start again with your password.'

const openSession = command({
  name: 'enter-code',
  input: z.strictObject({ code: z.string(), token: z.string(), userAgent: z.string() }),
  async run(context, { code, token, userAgent }) {
    const { db, now } = context
    const handed = { token, purpose: 'second-factor', now } as const
    const asked = await findToken(db, handed)
    if (!asked?.userId || (await findCredentials(db, { id: asked.userId }))?.isDisabled !== false) throw new Refused(tooLate)
    const { userId } = asked
    const kind = await spendCode(db, { userId, code, now })
    if (kind === null) return null
    // Only now, so that a mistyped code can be typed again; when another request was faster, its code is not used up either.
    if (!(await spendToken(db, handed))) throw new Refused(tooLate)
    const codesLeft = kind === 'recovery' ? await noteRecoveryCode(context, userId) : null
    const session = await beginSession(context, { userId, userAgent, stay: asked.payload === 'stay', bothShown: true })
    return { session, codesLeft }
  },
})

export const enterCode = procedure({
  name: 'enter-code',
  input: EnterCode,
  async start(base, { code, token, device }) {
    const asked = await findToken(base.db, { token, purpose: 'second-factor', now: base.now })
    if (!asked?.userId || token === undefined) throw new Refused(tooLate)
    const { userId } = asked
    const guessed = [{ code: userId }, { address: device.address }]
    const check = () => perform(openSession, { code, token, userAgent: device.userAgent }, base)
    const entered = await countingFailures(base, guessed, check, (usedUp) => noteFailure(base, { userId, from: 'code', usedUp }))
    if (entered === null) throw new Refused('This code is not right, or was used before.', 'code')
    return entered
  },
})
