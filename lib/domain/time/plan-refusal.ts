/** Why time cannot be planned or logged as asked: beside the field it concerns, in words that say what to do instead. */

/** What the limits are. Hours, days, years. */
export const LIMITS = {
  hoursPerWeek: { least: 1, most: 40 },
  hoursOfDay: 16,
  daysAway: 366,
  timesAway: 60,
  milestoneHours: 1_000,
  /** Further ahead nothing is planned. */
  years: 30,
  /** Within which a start and a target lie. */
  yearsAhead: 10,
} as const

const REFUSALS = {
  'no-hours': { field: 'hours', words: `Plan at least ${LIMITS.hoursPerWeek.least} hour a week. For none at all, pause the roadmap.` },
  'too-many-hours': { field: 'hours', words: `Plan at most ${LIMITS.hoursPerWeek.most} hours a week.` },
  'day-too-full': { field: 'hours', words: `Plan between 0 and ${LIMITS.hoursOfDay} hours on each day.` },
  'weekday-too-full': {
    field: 'hours',
    words: `On your weekdays one day would have more than ${LIMITS.hoursOfDay} hours. Plan fewer hours a week, or first give hours to more weekdays on the schedule.`,
  },
  'not-parallel': { field: 'parallel', words: 'Work on one milestone at a time, or on two.' },
  'away-not-days': { field: 'away', words: 'Enter days that exist, the last one not before the first.' },
  'away-for-ever': { field: 'away', words: 'Be away for a year at most. For longer, pause the roadmap.' },
  'away-too-often': { field: 'away', words: `Keep to ${LIMITS.timesAway} times away. Cancel some of them first.` },
  'target-not-a-day': { field: 'target', words: 'Enter a day that exists, as 2027-01-31.' },
  'hours-not-a-number': { field: 'hours', words: 'Enter the hours as a number, as 6.5.' },
  'start-not-a-day': { field: 'start', words: 'Enter a day that exists, as 2027-01-31.' },
  'start-too-far': { field: 'start', words: `Begin within ${LIMITS.yearsAhead} years.` },
  'target-before-start': { field: 'target', words: 'Choose a day that is not before the start.' },
  'target-too-far': { field: 'target', words: `Choose a day within ${LIMITS.yearsAhead} years.` },
  'target-past': { field: 'target', words: 'Choose a day that is still to come.' },
  'milestone-too-long': {
    field: 'milestones',
    words: `One milestone takes ${LIMITS.milestoneHours.toLocaleString('en')} hours at most. Split it.`,
  },
  'needs-itself': { field: 'milestones', words: 'These milestones wait for each other in a circle. Remove one of the prerequisites.' },
  'too-far': {
    field: 'hours',
    words: `At these hours it would take more than ${LIMITS.years} years. Plan more hours, or leave milestones out.`,
  },
  'log-no-hours': { field: 'hours', words: 'Enter the hours as a number above 0, as 1.5.' },
  'log-too-long': {
    field: 'hours',
    words: 'A day has 24 hours, and the ones you logged for it count too. Enter fewer, or choose another day.',
  },
  'log-not-a-day': { field: 'day', words: 'Enter a day that exists, as 2027-01-31.' },
  'log-ahead': { field: 'day', words: 'Choose today or a day before it.' },
  'unknown-zone': { field: 'zone', words: 'Choose a time zone from the list, as Europe/Lisbon.' },
} as const

export type PlanRefusalReason = keyof typeof REFUSALS

export interface PlanRefusal {
  reason: PlanRefusalReason
  field: (typeof REFUSALS)[PlanRefusalReason]['field']
  words: string
  /** Milestones that it is about. */
  milestones: readonly string[]
}

/** A result, or why there is none. */
export type OrRefused<Result> = (Result & { refused?: undefined }) | { refused: PlanRefusal }

export const refuse = (reason: PlanRefusalReason, milestones: readonly string[] = []): { refused: PlanRefusal } => ({
  refused: { reason, ...REFUSALS[reason], milestones },
})
