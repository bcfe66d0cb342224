/** The plan of the week by mail: on which day and at which hour, or not at all. */
import { z } from 'zod'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import type { Tx } from '../db/client.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { addJobs, forgetLetGo, hasJob } from '../db/jobs.ts'
import { findWeeklyReader, saveWeeklyTime, weeklyKey } from '../db/weekly-mail.ts'
import { dayOf, formatDay, timeOf } from '../domain/calendar/calendar.ts'
import { latestWeekly, nextWeekly, type WeeklyTime } from '../domain/time/weekly-mail-time.ts'
import type { Weekday } from '../domain/time/week.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

const DAY = 'Choose a day from the list.'
const HOUR = 'Choose an hour from the list.'

export const PlanWeeklyMail = z.strictObject({
  /** 1 Monday to 7 Sunday; nothing for no mail. */
  day: z.union([z.literal('').transform(() => null), z.coerce.number(DAY).int(DAY).min(1, DAY).max(7, DAY)]),
  /** 0-23 in their time zone. */
  hour: z.coerce.number(HOUR).int(HOUR).min(0, HOUR).max(23, HOUR).default(7),
})

export const planWeeklyMail = command({
  name: 'plan-weekly-mail',
  input: PlanWeeklyMail,
  /** @returns when the first one comes, null for none; and what to say */
  async run({ actor, db, now }, { day, hour }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = ownerOf(actor)
    authorise(actor, 'account:edit-profile', owner)
    const { userId } = actor
    await holdPerson(db, userId)
    const detail = day === null ? { day } : { day, hour }
    await saveWeeklyTime(db, userId, day === null ? { day: null, hour: null } : { day: day as Weekday, hour }, now)
    await recordEvent(db, { actor, owner, verb: 'account:weekly-mail-planned', subject: `account:${userId}`, detail, at: now })
    await forgetLetGo(db, 'weekly-plan', userId)
    if (day === null) return { next: null, words: 'No weekly plan is mailed.' }
    const time = { day: day as Weekday, hour, timeZone: dateStyleOf(actor).timeZone }
    // The hour of this week is over: it is owed no mail, though somebody may look for it a moment from now.
    const { week } = latestWeekly(now, time)
    const key = weeklyKey(userId, week)
    await addJobs(db, [{ kind: 'weekly-plan', key, learnerId: userId, dueAt: now, doneAt: now }], now)
    const reader = await findWeeklyReader(db, userId, now)
    const pausedUntil = reader?.pausedUntil ?? null
    const next = await nextFor(db, userId, time, { now, pausedUntil })
    return { next, words: words(next, { isConfirmed: reader?.isConfirmed ?? false, pausedUntil }, dateStyleOf(actor)) }
  },
})

/** Says no day as certain on which nothing may be mailed. */
function words(
  next: Date,
  { isConfirmed, pausedUntil }: { isConfirmed: boolean; pausedUntil: Date | null },
  { timeZone, language }: DateStyle,
): string {
  const day = (it: Date) => formatDay(dayOf(it, timeZone), { language })
  const when = `${day(next)} at ${timeOf(next, timeZone)}`
  if (!isConfirmed) return `Saved. It comes once your address is confirmed, from ${when} on.`
  return `Saved. ${pausedUntil === null ? '' : `Mail is paused until ${day(pausedUntil)}. `}The next one comes on ${when}.`
}

/** One a week: of this one it may have come already, on the day that was chosen before. None comes before a pause of mail has ended. */
async function nextFor(
  db: Tx,
  userId: string,
  time: WeeklyTime,
  { now, pausedUntil }: { now: Date; pausedUntil: Date | null },
): Promise<Date> {
  const next = nextWeekly(now, time)
  const first = (await hasJob(db, weeklyKey(userId, next.week))) ? nextWeekly(next.at, time).at : next.at
  // A moment before, since one comes at the very end of a pause.
  return pausedUntil !== null && pausedUntil > first ? nextWeekly(new Date(pausedUntil.getTime() - 1), time).at : first
}
