/** Forecasts as they were at the begin of a week, and the roadmaps that are to have one. */
import { randomUUID } from 'node:crypto'
import type { DaySpan } from '../domain/time/capacity.ts'
import type { Db } from './client.ts'
import type { LoggedTime } from './time-rows.ts'

export interface ForecastKeeper {
  roadmapId: string
  learnerId: string
  /** As they chose them; null where they did not. */
  timeZone: string | null
  dateLanguage: string | null
  /** First day of the newest week that was looked at. */
  newest: string | null
}

/** Roadmaps that are followed and do not rest, of people who logged time: without any there is the plan alone. By id. */
export async function listForecastKeepers(db: Db, { after, most }: { after: string; most: number }): Promise<ForecastKeeper[]> {
  const rows = await db.roadmap.findMany({
    where: {
      id: { gt: after },
      archivedAt: null,
      pauses: { none: { openKey: { not: null } } },
      learner: { timeEntries: { some: { removedAt: null } } },
    },
    select: {
      id: true,
      learnerId: true,
      learner: { select: { timeZone: true, dateLanguage: true } },
      forecasts: { select: { weekOf: true }, orderBy: { weekOf: 'desc' }, take: 1 },
    },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map(({ id, learnerId, learner, forecasts }) => ({
    roadmapId: id,
    learnerId,
    ...learner,
    newest: forecasts[0]?.weekOf ?? null,
  }))
}

/** Hours and days away as they were known at an instant: what was entered since is left out, and what was taken back since is there. */
export async function timeKnownAt(
  db: Db,
  learnerId: string,
  instant: Date,
): Promise<{ time: LoggedTime[]; away: (DaySpan & { id: string })[] }> {
  const where = { learnerId, at: { lt: instant }, OR: [{ removedAt: null }, { removedAt: { gte: instant } }] }
  const orderBy = [{ at: 'asc' }, { id: 'asc' }] as const
  const time = await db.timeEntry.findMany({
    where,
    orderBy: [...orderBy],
    select: { id: true, day: true, milestoneId: true, minutes: true, at: true },
  })
  const away = await db.away.findMany({ where, orderBy: [...orderBy], select: { id: true, fromOn: true, toOn: true } })
  return { time, away: away.map((it) => ({ id: it.id, from: it.fromOn, to: it.toOn })) }
}

/** JSON, as bases are: there was nothing to compare a later one with. */
const NOTHING = 'null'

interface Looked {
  roadmapId: string
  weekOf: string
  now: Date
}

/** Remembers that there was nothing to keep, so that it is found out once a week. Only the newest such week is remembered. */
export async function keepNothing(db: Db, it: Looked): Promise<void> {
  await keepForecast(db, { ...it, basis: NOTHING })
  await db.keptForecast.deleteMany({ where: { roadmapId: it.roadmapId, basis: NOTHING, weekOf: { lt: it.weekOf } } })
}

/** @returns false where this week has one already, or was found to have none. */
export async function keepForecast(db: Db, { now, ...it }: Looked & { basis: string }): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "KeptForecast" ("id", "roadmapId", "weekOf", "basis", "at")
    VALUES (${randomUUID()}, ${it.roadmapId}, ${it.weekOf}, ${it.basis}, ${now}) ON CONFLICT ("roadmapId", "weekOf") DO NOTHING`
  return count === 1
}
