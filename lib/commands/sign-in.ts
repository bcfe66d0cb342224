/** Signs a person in with e-mail address and password. The form and next-auth's provider both come here. */
import { z } from 'zod'
import { beginSession } from '../auth/begin-session.ts'
import { checkCredentials } from '../auth/credentials.ts'
import { Device } from '../auth/device.ts'
import { Email } from '../auth/email.ts'
import { procedure } from '../auth/procedure.ts'
import { command, perform } from '../operation.ts'

export const SignIn = z.strictObject({
  email: Email,
  password: z.string().min(1, 'Enter your password.').max(1_000),
  /** The form sends "off" and, from a ticked box, "on" after it: so an unticked box is told from a missing one. */
  stay: z.union([z.string(), z.array(z.string())]).optional(),
  /** Read by the action. */
  next: z.string().max(2_000).optional(),
  device: Device,
})

const openSession = command({
  name: 'sign-in',
  input: z.strictObject({ userId: z.string(), passwordSince: z.date().nullable(), userAgent: z.string(), stay: z.boolean() }),
  run: (context, input) => beginSession(context, input),
})

export const signIn = procedure({
  name: 'sign-in',
  input: SignIn,
  async start(base, { email, password, stay, device }) {
    const fitting = await checkCredentials(base, { email, password, ...device })
    return perform(openSession, { ...fitting, userAgent: device.userAgent, stay: [stay].flat().includes('on') }, base)
  },
})
