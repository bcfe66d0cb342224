/** The gate before everything under /admin, and before every act of power over another account. */
import type { z } from 'zod'
import { noteRefusal } from '../db/audit.ts'
import { holdAdministrators } from '../db/administration.ts'
import type { Db, Tx } from '../db/client.ts'
import { findCredentials } from '../db/users.ts'
import { NotFound, Refused } from '../errors.ts'
import { perform, type Command } from '../operation.ts'
import { authorise, can, ownerOf, type Action, type Actor } from '../policy.ts'
import { procedure, type Procedure } from './procedure.ts'
import { assertRecent } from './recent.ts'

/**
 * Somebody signed in who is refused goes on record: a page of power is found by accident once, not again and again.
 * @throws NotFound for everybody but administrators
 */
export async function assertAdministers({ actor, db, now }: { actor: Actor; db: Db; now: Date }): Promise<void> {
  if (can(actor, 'administration:view', ownerOf(actor))) return
  if (actor.kind === 'account') await noteRefusal(db, actor, now)
  throw new NotFound()
}

/** A command of power as a form posts it: by an administrator who showed a moment ago who they are. */
export const asAdministrator = <Input extends z.ZodType, Result>(it: Command<Input, Result>): Procedure<Input, Result> =>
  procedure({
    name: it.name,
    input: it.input,
    async start(base, input) {
      await assertAdministers(base)
      assertRecent(base.actor, base.now)
      return perform(it, input, base)
    },
  })

/**
 * Within the transaction of an act of power over an account.
 * @throws NotFound when the actor may not, or no longer; Refused when it would leave nobody who can appoint
 */
export async function assertPower(
  { actor, db }: { actor: Actor; db: Tx },
  { action, userId, weakens }: { action: Action; userId: string; weakens: boolean },
): Promise<void> {
  const account = await findCredentials(db, { id: userId })
  authorise(actor, action, account && { learnerId: account.userId })
  const administrators = await holdAdministrators(db)
  // Their own power may have been taken from them while they waited.
  if (actor.kind === 'account' && !administrators.includes(actor.userId)) throw new NotFound()
  if (weakens && isOnly(administrators, userId)) throw new Refused('This is the last administrator. Appoint another one first.')
}

/** Said to the only administrator who wants to delete their account. */
export const onlyAdministrator = 'You are the only administrator. Give somebody else the role first, then delete your account.'

/**
 * Within the transaction that deletes an account. Administrators are held whoever goes: the role may have come since the request began.
 * @throws Refused when nobody could appoint any more
 */
export async function assertNotOnly(db: Tx, userId: string): Promise<void> {
  if (isOnly(await holdAdministrators(db), userId)) throw new Refused(onlyAdministrator)
}

export const isOnly = (administrators: readonly string[], userId: string): boolean =>
  administrators.length === 1 && administrators[0] === userId
