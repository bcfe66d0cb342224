/** The plan of the week by mail: finds whose hour has come, and writes the letter of each. */
import type { Db } from '../db/client.ts'
import { addJobs, endJob } from '../db/jobs.ts'
import { findWeeklyReader, listWeeklyTimes, listWithoutWeek, weekInKey, weeklyKey } from '../db/weekly-mail.ts'
import { eachPage } from '../clock/each-page.ts'
import { dayOf } from '../domain/calendar/calendar.ts'
import { latestWeekly, TOO_LATE, weeklyInstant } from '../domain/time/weekly-mail-time.ts'
import { firstWeekday } from '../domain/time/week.ts'
import { writeMail } from '../mail/outbox.ts'
import { sendSoon } from '../mail/worker-call.ts'
import { weeklyLetter } from '../notifications/weekly-letter.ts'
import { weeklyPlan } from '../queries/weekly-plan.ts'
import { ENDED } from './ended.ts'
import type { Work } from './kinds.ts'

const PAGE = 1_000

/** One job for each person and week, so that found twice, or by two processes, it is one mail. */
export async function findWeeklyPlans({ db, now }: Pick<Work, 'db' | 'now'>): Promise<void> {
  for (const time of await listWeeklyTimes(db)) {
    const { week, at } = latestWeekly(now, time)
    if (now.getTime() - at.getTime() > TOO_LATE) continue
    await eachPage({
      name: 'weekly plans',
      list: (after) => listWithoutWeek(db, time, { week, after, most: PAGE }),
      idOf: (it) => it.id,
      look: (rows) => putDown(db, rows, { week, at, now }),
    })
  }
}

async function putDown(db: Db, rows: readonly { id: string }[], { week, at, now }: { week: string; at: Date; now: Date }): Promise<void> {
  const jobs = rows.map(({ id }) => ({ kind: 'weekly-plan', key: weeklyKey(id, week), learnerId: id, dueAt: at }))
  await addJobs(db, jobs, now)
}

/**
 * The letter of one week of one person, in the transaction that ends the job. None for who may get no mail or wants none any more, is away
 * or paused, and none that would come too late.
 */
export async function writeWeeklyPlan({ db, content, now, job }: Work): Promise<typeof ENDED | null> {
  const { learnerId } = job
  const reader = learnerId === null ? null : await findWeeklyReader(db, learnerId, now)
  if (learnerId === null || !reader?.time || !reader.mayGetMail) return null
  const { time, language, email } = reader
  const goodUntil = new Date(weeklyInstant(weekInKey(job.key), time).getTime() + TOO_LATE)
  if (now > goodUntil) return null
  const today = dayOf(now, time.timeZone)
  const plan = await weeklyPlan(db, content, { learnerId, today, firstWeekday: firstWeekday(language) })
  if (!plan) return null
  const letter = weeklyLetter(plan, { userId: learnerId, language, time, goodUntil })
  const isWritten = await db.$transaction(async (tx) => {
    // Another process has it by now, and writes it.
    if (!(await endJob(tx, job, { doneAt: now }))) return false
    await writeMail({ db: tx, now, after: () => {} }, email, letter)
    return true
  })
  if (!isWritten) return null
  sendSoon()
  return ENDED
}
