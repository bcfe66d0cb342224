/** Says when blocks of study begin in the calendar. */
import { z } from 'zod'
import { findFeed, setFeedStart } from '../db/calendar-feeds.ts'
import { recordEvent } from '../db/events.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { StartsAt } from './calendar-start.ts'

export const setCalendarStart = command({
  name: 'set-calendar-start',
  input: z.strictObject({ startsAt: StartsAt }),
  /** @throws NotFound while there is no calendar */
  async run({ actor, db, now }, { startsAt }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:edit-profile', ownerOf(actor))
    const feed = await findFeed(db, actor.userId)
    if (!feed) throw new NotFound()
    const changed = await setFeedStart(db, actor.userId, startsAt)
    const event = { actor, owner: ownerOf(actor), verb: 'calendar:changed', subject: `calendar:${feed.id}`, detail: { startsAt }, at: now }
    if (changed) await recordEvent(db, event)
    return { changed }
  },
})
