/** What a learner chooses for a roadmap, as a form sends it. */
import { z } from 'zod'
import { isDay } from '../domain/calendar/calendar.ts'
import { Scope } from '../domain/curriculum/curriculum.ts'

const id = z.string().max(80)

export const PlanChoice = {
  trackId: z.string({ error: 'Choose one of the paths.' }).max(80),
  scope: Scope,
  /** A form sends nothing, one text or several. */
  electives: z.union([z.array(id).max(40), id.transform((one) => [one])]).default([]),
  hoursPerWeek: z.coerce
    .number({ error: 'Enter the hours a week as a number.' })
    .min(1, 'Enter at least 1 hour a week.')
    .max(40, 'Enter at most 40 hours a week.'),
  startOn: z.string().refine(isDay, 'Enter a day that exists, as 2027-01-31.'),
}
