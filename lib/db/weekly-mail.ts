/** Who wants the plan of the week by mail, and when. */
import type { DateTag } from '../domain/calendar/date-language.ts'
import { dateLanguageOf } from '../domain/calendar/date-language.ts'
import { defaultTimeZone, timeZoneNamed } from '../domain/calendar/time-zone.ts'
import type { WeeklyTime } from '../domain/time/weekly-mail-time.ts'
import type { Weekday } from '../domain/time/week.ts'
import type { Db, Tx } from './client.ts'

export interface WeeklyReader {
  email: string
  /** Null: not wanted. */
  time: WeeklyTime | null
  language: DateTag
  /** The address is theirs. */
  isConfirmed: boolean
  /** Null: mail is not paused. */
  pausedUntil: Date | null
  /** The account is open, its address theirs, and mail not paused. */
  mayGetMail: boolean
}

export async function findWeeklyReader(db: Db | Tx, userId: string, now: Date): Promise<WeeklyReader | null> {
  const select = {
    email: true,
    emailVerifiedAt: true,
    disabledAt: true,
    mailPausedUntil: true,
    timeZone: true,
    dateLanguage: true,
    weeklyMailDay: true,
    weeklyMailHour: true,
  } as const
  const found = await db.user.findUnique({ where: { id: userId }, select })
  if (!found) return null
  const { email, emailVerifiedAt, disabledAt, mailPausedUntil } = found
  const isConfirmed = emailVerifiedAt !== null
  const pausedUntil = mailPausedUntil !== null && mailPausedUntil > now ? mailPausedUntil : null
  return {
    email,
    time: timeOf(found),
    language: dateLanguageOf(found.dateLanguage).tag,
    isConfirmed,
    pausedUntil,
    mayGetMail: isConfirmed && disabledAt === null && pausedUntil === null,
  }
}

interface TimeColumns {
  timeZone: string | null
  weeklyMailDay: number | null
  weeklyMailHour: number | null
}

function timeOf({ timeZone, weeklyMailDay: day, weeklyMailHour: hour }: TimeColumns): WeeklyTime | null {
  if (day === null || hour === null) return null
  return { day: day as Weekday, hour, timeZone: timeZoneNamed(timeZone ?? '') ?? defaultTimeZone }
}

/** A time that somebody chose, with the zone as it is stored. */
export interface ChosenTime extends WeeklyTime {
  storedZone: string | null
}

/** Each time once, however many chose it. */
export async function listWeeklyTimes(db: Db): Promise<ChosenTime[]> {
  const rows = await db.user.findMany({
    where: { weeklyMailDay: { not: null }, weeklyMailHour: { not: null } },
    distinct: ['timeZone', 'weeklyMailDay', 'weeklyMailHour'],
    select: { timeZone: true, weeklyMailDay: true, weeklyMailHour: true },
  })
  return rows.flatMap((it) => {
    const time = timeOf(it)
    return time ? [{ ...time, storedZone: it.timeZone }] : []
  })
}

/** Name of the job of a person's week. @param week its Monday */
export const weeklyKey = (userId: string, week: string): string => `weekly-plan:${userId}:${week}`

/** The Monday in such a name. */
export const weekInKey = (key: string): string => key.slice(-'2026-11-30'.length)

/** People who chose this time and have no job for this week yet, in pages by id. */
export function listWithoutWeek(
  db: Db,
  { storedZone, day, hour }: ChosenTime,
  { week, after, most }: { week: string; after: string; most: number },
): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    SELECT u."id" FROM "User" u
    WHERE u."weeklyMailDay" = ${day} AND u."weeklyMailHour" = ${hour} AND COALESCE(u."timeZone", '') = ${storedZone ?? ''}
      AND u."id" > ${after} AND u."disabledAt" IS NULL AND u."emailVerifiedAt" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Job" j WHERE j."key" = 'weekly-plan:' || u."id" || ':' || ${week})
    ORDER BY u."id" LIMIT ${most}`
}

/** Null for both: not wanted. Whoever answers is not asked again. */
export async function saveWeeklyTime(
  db: Tx,
  userId: string,
  { day, hour }: Pick<WeeklyTime, 'day' | 'hour'> | { day: null; hour: null },
  now: Date,
): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { weeklyMailDay: day, weeklyMailHour: hour } })
  await db.user.updateMany({ where: { id: userId, weeklyMailAskedAt: null }, data: { weeklyMailAskedAt: now } })
}

/** Stops it, by whoever holds such a mail. @returns false when there is no such account */
export async function stopWeeklyMail(db: Tx, userId: string): Promise<boolean> {
  return (await db.user.updateMany({ where: { id: userId }, data: { weeklyMailDay: null, weeklyMailHour: null } })).count === 1
}
