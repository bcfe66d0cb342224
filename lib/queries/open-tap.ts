/** The question after quiet days that the week still shows. */
import type { TimeRows } from '../db/time-rows.ts'
import { dayFor } from '../date-style.ts'
import { daysBetween } from '../domain/calendar/calendar.ts'
import { QUIET } from '../domain/time/quiet-tap.ts'
import type { Actor } from '../policy.ts'

export interface OpenTap {
  id: string
  /** The last day with time logged; null where there is none. */
  since: string | null
}

type Rows = Pick<TimeRows, 'taps' | 'time' | 'followed' | 'away'>

/**
 * The newest without an answer, for 14 days, unless time was logged since: then nothing is in the way. Nothing is asked on days away, nor
 * about a roadmap that rests or was put away.
 * @param today the learner's
 */
export function openTap(actor: Actor, { taps, time, followed, away }: Rows, today: string): OpenTap | null {
  const tap = taps.at(-1)
  if (!tap || !followed.some((it) => it.id === tap.roadmapId && !it.isPaused)) return null
  if (away.some((it) => it.from <= today && it.to >= today)) return null
  const askedOn = dayFor(actor, tap.at)
  const since = time.reduce<string | null>((last, it) => (last === null || it.day > last ? it.day : last), null)
  if (daysBetween(askedOn, today) >= QUIET.apart || (since !== null && since >= askedOn)) return null
  return { id: tap.id, since }
}
