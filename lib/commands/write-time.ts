/** Writes hours of one of the learner's days, as the form of the week and a timer that is stopped both do. */
import { dayFor } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { addTimeEntry, followedScope, minutesOn } from '../db/time-entries.ts'
import { loggable } from '../domain/time/time-log.ts'
import { minutesIn } from '../domain/time/written-hours.ts'
import { NotFound, Refused } from '../errors.ts'
import type { CommandContext } from '../operation.ts'
import type { Actor } from '../policy.ts'

interface Asked {
  id: string
  /** As people write them; see `minutesIn`. */
  hours: string
  day: string
  /** Nothing for no milestone. */
  milestone: string
  /** A milestone that may be named though no roadmap that is followed has it any more: it was followed when the work began. */
  begun?: { milestoneId: string | null; scope: string | null }
}

/**
 * The person is held and may do it.
 * @returns whole minutes
 * @throws Refused for no time, for a day ahead, and for more than 24 hours in one day with what is logged for it already
 */
export async function writeTime(
  { db, now, actor }: Pick<CommandContext, 'db' | 'now'> & { actor: Extract<Actor, { kind: 'account' }> },
  { id, hours, day, milestone, begun }: Asked,
): Promise<number> {
  const minutes = minutesIn(hours) ?? 0
  const already = (await minutesOn(db, actor.userId, day)) / 60
  const { refused } = loggable({ day, milestone, hours: minutes / 60 }, { today: dayFor(actor, now), already })
  if (refused) throw new Refused(refused.words, refused.field)
  const place = begun?.milestoneId === milestone ? begun : milestone === '' ? null : await followedScope(db, actor.userId, milestone)
  if (milestone !== '' && !place) throw new NotFound()
  const about = { milestoneId: place && milestone, scope: place?.scope ?? null }
  await addTimeEntry(db, { id, learnerId: actor.userId, ...about, day, minutes, now })
  const detail = { day, minutes, milestone: about.milestoneId }
  const owner = { learnerId: actor.userId }
  await recordEvent(db, { actor, owner, verb: 'time:logged', subject: `time:${id}`, detail, at: now })
  return minutes
}
