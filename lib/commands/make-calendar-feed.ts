/**
 * Makes the private address under which a calendar reads the plan, in the place of the one there was. It is shown this once: only its
 * hash is kept. Pressed twice, the last one counts.
 */
import { z } from 'zod'
import { randomUUID } from 'node:crypto'
import { hashOf, newToken } from '../auth/token.ts'
import { calendarLink } from '../calendar/calendar-link.ts'
import { putFeed, findFeed } from '../db/calendar-feeds.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { StartsAt } from './calendar-start.ts'

export const makeCalendarFeed = command({
  name: 'make-calendar-feed',
  input: z.strictObject({ startsAt: StartsAt }),
  async run({ actor, db, now }, { startsAt }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:secure', ownerOf(actor))
    await holdPerson(db, actor.userId)
    const isRenewed = (await findFeed(db, actor.userId)) !== null
    const [id, secret] = [randomUUID(), newToken()]
    await putFeed(db, { id, learnerId: actor.userId, secretHash: hashOf(secret), startsAt, createdAt: now })
    const verb = isRenewed ? 'calendar:renewed' : 'calendar:made'
    await recordEvent(db, { actor, owner: ownerOf(actor), verb, subject: `calendar:${id}`, at: now })
    return { link: calendarLink(secret), isRenewed }
  },
})
