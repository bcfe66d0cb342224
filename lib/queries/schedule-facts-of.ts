import type { Roadmap } from '../db/roadmaps.ts'
import type { ScheduleFacts } from '../domain/time/schedule-facts.ts'

/** What is planned of time on a roadmap. */
export const scheduleFactsOf = ({ hoursPerWeek, weekdays, parallel, startOn, targetOn }: Roadmap): ScheduleFacts => ({
  hoursPerWeek,
  weekdays,
  parallel: parallel === 2 ? 2 : 1,
  startOn,
  targetOn,
})
