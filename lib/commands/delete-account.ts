/** Deletes an account and everything that names its owner, at once and for good. */
import { z } from 'zod'
import { checkPasswordAgain } from '../auth/credentials.ts'
import { procedure } from '../auth/procedure.ts'
import { limitOf } from '../auth/throttle.ts'
import { removeFailures } from '../db/sign-in-failures.ts'
import { removeUser } from '../db/users.ts'
import { SignInNeeded } from '../errors.ts'
import { command, perform } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const DeleteAccount = z.strictObject({
  password: z.string().min(1, 'Enter your password.').max(1_000),
})

const removeAccount = command({
  name: 'delete-account',
  input: z.strictObject({}),
  async run({ actor, db }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:delete', ownerOf(actor))
    await removeUser(db, actor)
    for (const guessed of [{ account: actor.email }, { session: actor.sessionIdHash }]) await removeFailures(db, limitOf(guessed))
  },
})

export const deleteAccount = procedure({
  name: 'delete-account',
  input: DeleteAccount,
  async start(base, { password }) {
    if (base.actor.kind !== 'account') throw new SignInNeeded()
    await checkPasswordAgain(base, { ...base.actor, password })
    return perform(removeAccount, {}, base)
  },
})
