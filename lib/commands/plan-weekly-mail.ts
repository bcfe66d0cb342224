/** The plan of the week by mail: on which day and at which hour, or not at all. */
import { z } from 'zod'
import { dateStyleOf } from '../date-style.ts'
import type { Tx } from '../db/client.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { addJobs, forgetLetGo, hasJob } from '../db/jobs.ts'
import { saveWeeklyTime, weeklyKey } from '../db/weekly-mail.ts'
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
    const next = await nextFor(db, userId, time, now)
    const { timeZone, language } = dateStyleOf(actor)
    return { next, words: `Saved. The next one comes on ${formatDay(dayOf(next, timeZone), { language })} at ${timeOf(next, timeZone)}.` }
  },
})

/** One a week: of this one it may have come already, on the day that was chosen before. */
async function nextFor(db: Tx, userId: string, time: WeeklyTime, now: Date): Promise<Date> {
  const next = nextWeekly(now, time)
  return (await hasJob(db, weeklyKey(userId, next.week))) ? nextWeekly(next.at, time).at : next.at
}
