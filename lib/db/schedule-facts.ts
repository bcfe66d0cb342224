import type { ScheduleFacts } from '../domain/time/schedule-facts.ts'
import type { Tx } from './client.ts'
import { weekdayColumn } from './roadmap-rows.ts'

/** Writes what is planned of time on a roadmap. The caller holds the person. */
export async function writeSchedule(db: Tx, roadmapId: string, { weekdays, ...facts }: ScheduleFacts): Promise<void> {
  await db.roadmap.update({ where: { id: roadmapId }, data: { ...facts, weekdayMinutes: weekdayColumn(weekdays) } })
}
