/** Shows again that it is them, by a sign-in at a provider that is linked to the account. */
import { z } from 'zod'
import { Arrived, Shown } from '../auth/arrival.ts'
import { NoWayIn } from '../auth/way-in-words.ts'
import { findOpened, noteUsed } from '../db/identities.ts'
import { askedSince } from '../domain/account/way-in.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { confirmed } from './prove-again.ts'

export const confirmWithIdentity = command({
  name: 'confirm-with-identity',
  input: z.strictObject({
    arrival: Arrived,
    shownAt: Shown,
    /** When they left for the provider. */
    leftAt: z.date(),
  }),
  async run(context, { arrival, shownAt, leftAt }) {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:change-ways-in', ownerOf(actor))
    const opens = await findOpened(db, arrival)
    if (opens?.userId !== actor.userId) throw new NoWayIn('other-account')
    if (!askedSince(leftAt, shownAt)) throw new NoWayIn('not-asked')
    await noteUsed(db, arrival, now)
    return confirmed(context, 'provider')
  },
})
