/** Makes an account the first administrator: for the operator of the machine, and only while nobody else could do it. */
import { z } from 'zod'
import { Email } from '../auth/email.ts'
import { holdAdministrators } from '../db/administration.ts'
import { findCredentials } from '../db/users.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { setRole } from './set-role.ts'

export const AppointFirstAdministrator = z.strictObject({ email: Email })

export const appointFirstAdministrator = command({
  name: 'appoint-first-administrator',
  input: AppointFirstAdministrator,
  async run(context, { email }) {
    const { actor, db } = context
    authorise(actor, 'administration:begin', ownerOf(actor))
    if ((await holdAdministrators(db)).length > 0)
      throw new Refused('There is an administrator already. They can appoint more under Administration.')
    const account = await findCredentials(db, { email })
    if (!account) throw new Refused('No account has this address. Sign up first, then run this again.')
    if (account.isDisabled) throw new Refused('This account is disabled.')
    return setRole.run(context, { userId: account.userId, role: 'administrator' })
  },
})
