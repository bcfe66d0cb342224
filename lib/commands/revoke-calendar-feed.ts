/** Ends the private address of the calendar: whoever has it reads nothing any more. */
import { z } from 'zod'
import { findFeed, removeFeed } from '../db/calendar-feeds.ts'
import { recordEvent } from '../db/events.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const revokeCalendarFeed = command({
  name: 'revoke-calendar-feed',
  input: z.strictObject({}),
  async run({ actor, db, now }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:secure', ownerOf(actor))
    const feed = await findFeed(db, actor.userId)
    const changed = feed !== null && (await removeFeed(db, actor.userId))
    if (changed) await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'calendar:revoked', subject: `calendar:${feed.id}`, at: now })
    return { changed }
  },
})
