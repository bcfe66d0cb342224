/** What is put down to be sent: mails in the outbox, notifications that are due, and weekly plans whose hour has come. */
import type { Db } from '../../lib/db/client.ts'
import { GRACE } from '../../lib/domain/account/mail-time.ts'
import { writeMail } from '../../lib/mail/outbox.ts'
import { weekdayOf } from '../../lib/domain/time/week.ts'
import { dayOf } from '../../lib/domain/calendar/calendar.ts'
import { weeklyLetter } from '../../lib/notifications/weekly-letter.ts'
import { weeklyPlan } from '../../lib/queries/weekly-plan.ts'
import { content } from '../../lib/content/current.ts'
import { idOf } from './reminder-people.ts'

interface Round {
  count: number
  put(): Promise<void>
}

export const roundsOf = (db: Db, { people, planners }: { people: number; planners: number }): Record<string, Round> => ({
  'mails in the outbox': { count: people, put: () => putMails(db, people) },
  'notifications that become mails': { count: people, put: () => putNotifications(db, people) },
  'weekly plans written from roadmaps': { count: planners, put: () => putPlanners(db, planners) },
})

/** The same weekly plan to everybody, in one transaction: all are due at one moment. */
async function putMails(db: Db, people: number): Promise<void> {
  const now = new Date()
  const plan = await weeklyPlan(db, content(), { learnerId: 'ada', today: dayOf(now), firstWeekday: 1 })
  if (!plan) throw new Error('nothing is planned')
  const time = { day: 1, hour: 7, timeZone: 'UTC' } as const
  const letter = weeklyLetter(plan, { userId: 'ada', language: 'en-GB', time, goodUntil: new Date(now.getTime() + 3_600_000) })
  await db.$transaction(
    async (tx) => {
      for (let n = 0; n < people; n++) await writeMail({ db: tx, now, after: () => {} }, `${idOf(n)}@bench.example`, letter)
    },
    { timeout: 120_000 },
  )
}

async function putNotifications(db: Db, people: number): Promise<void> {
  const at = new Date(Date.now() - GRACE)
  const facts = JSON.stringify({ who: 'Grace', title: 'Model registry', number: 1 })
  const told = { kind: 'approved', facts, path: '/reviews/r', at, shown: true, mail: 'waiting', mailDueAt: at }
  const rows = Array.from({ length: people }, (_, n) => ({ ...told, id: `news-${n}`, userId: idOf(n), dedupeKey: `bench ${n}` }))
  await db.$transaction(
    async (tx) => {
      for (let from = 0; from < people; from += 500) await tx.notification.createMany({ data: rows.slice(from, from + 500) })
    },
    { timeout: 120_000 },
  )
}

/** Everybody chose the hour that has just begun. */
async function putPlanners(db: Db, planners: number): Promise<void> {
  const now = new Date()
  const today = dayOf(now)
  const ids = Array.from({ length: planners }, (_, n) => idOf(n))
  await db.user.updateMany({ where: { id: { in: ids } }, data: { weeklyMailDay: weekdayOf(today), weeklyMailHour: now.getUTCHours() } })
}
