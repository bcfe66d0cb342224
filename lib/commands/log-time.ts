/** Logs time for one of the learner's days: for a milestone of a roadmap that they follow, or for nothing in particular. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { addTimeEntry, findTimeEntry, followedScope, minutesOn } from '../db/time-entries.ts'
import { loggable } from '../domain/time-log.ts'
import { minutesIn } from '../domain/written-hours.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const LogTime = z.strictObject({
  /** Made with the page: pressed twice, it is logged once. */
  key: z.uuid('Load the page again.'),
  /** As people write them; see `minutesIn`. */
  hours: z.string().max(40, 'Enter the hours as a number above 0, as 1.5.'),
  /** The learner's own day; nothing for today. */
  day: z.string().max(10).default(''),
  /** Nothing for no milestone. */
  milestone: z.string().max(80).default(''),
})

export const logTime = command({
  name: 'log-time',
  input: LogTime,
  /** @throws Refused for no time, for a day ahead, and for more than 24 hours in one day with what is logged for it already */
  async run({ actor, db, now }, { key: id, hours, day: chosen, milestone }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = { ...ownerOf(actor), learnerId: actor.userId }
    authorise(actor, 'time:log', owner)
    await holdPerson(db, actor.userId)
    const present = await findTimeEntry(db, id)
    if (present) {
      authorise(actor, 'time:log', present)
      return { id, minutes: present.minutes, changed: false }
    }
    const today = dayFor(actor, now)
    const day = chosen === '' ? today : chosen
    const minutes = minutesIn(hours) ?? 0
    const already = (await minutesOn(db, actor.userId, day)) / 60
    const { refused } = loggable({ day, milestone, hours: minutes / 60 }, { today, already })
    if (refused) throw new Refused(refused.words, refused.field)
    const place = milestone === '' ? null : await followedScope(db, actor.userId, milestone)
    if (milestone !== '' && !place) throw new NotFound()
    const about = { milestoneId: place && milestone, scope: place?.scope ?? null }
    await addTimeEntry(db, { id, learnerId: actor.userId, ...about, day, minutes, now })
    const detail = { day, minutes, milestone: about.milestoneId }
    await recordEvent(db, { actor, owner, verb: 'time:logged', subject: `time:${id}`, detail, at: now })
    return { id, minutes, changed: true }
  },
})
