/** Keeps all mail but the account's own back until a day, or lets it go again. */
import { z } from 'zod'
import { dayFor, dateStyleOf } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { savePause } from '../db/notification-choices.ts'
import { addDays, isDay } from '../domain/calendar/calendar.ts'
import { instantAt } from '../domain/calendar/zoned-time.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

/** Days; a pause that is forgotten ends by itself. */
const LONGEST = 366

export const PauseMail = z.strictObject({
  /** The day on which mail comes again, in the person's time zone; nothing for at once. */
  until: z.union([z.literal(''), z.string().refine(isDay, 'Enter a day that exists, as 2027-01-31.')]),
})

export const pauseMail = command({
  name: 'pause-mail',
  input: PauseMail,
  /** @throws Refused for a day that is not ahead, or more than a year ahead */
  async run({ actor, db, now }, { until }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = ownerOf(actor)
    authorise(actor, 'account:edit-profile', owner)
    const today = dayFor(actor, now)
    if (until !== '' && until <= today) throw new Refused('Choose a day after today.', 'until')
    if (until > addDays(today, LONGEST)) throw new Refused('Choose a day within a year.', 'until')
    await savePause(db, actor.userId, until === '' ? null : instantAt(until, 0, dateStyleOf(actor).timeZone), now)
    const detail = { until: until === '' ? null : until }
    await recordEvent(db, { actor, owner, verb: 'account:mail-paused', subject: `account:${actor.userId}`, detail, at: now })
    return { until: until === '' ? null : until }
  },
})
