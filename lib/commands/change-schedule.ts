/** Changes what a learner plans of their time: hours a week or on each weekday, start, target, and how many milestones at once. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { recordEvent } from '../db/events.ts'
import { writeSchedule } from '../db/schedule-facts.ts'
import { changedSchedule, isSameSchedule, type ScheduleAsked, type ScheduleFacts } from '../domain/time/schedule-facts.ts'
import { LIMITS, type PlanRefusal } from '../domain/time/plan-refusal.ts'
import { minutesIn } from '../domain/time/written-hours.ts'
import { Refused } from '../errors.ts'
import { command } from '../operation.ts'
import { scheduleFactsOf } from '../queries/schedule-facts-of.ts'
import { EditReason, findPlan } from './edit-plan.ts'
import { withRevision } from './with-revision.ts'

/** As the form names them, Monday first. */
export const WEEKDAY_FIELDS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const time = z.string().max(12, 'Enter the hours as a number, as 6.5.').optional()
const day = z.string().max(12, 'Enter a day that exists, as 2027-01-31.').optional()

/** What is not sent stays as it is: a button of the verdict sends one thing alone. */
export const ChangeSchedule = z.strictObject({
  roadmapId: z.string().max(40),
  hours: time,
  monday: time,
  tuesday: time,
  wednesday: time,
  thursday: time,
  friday: time,
  saturday: time,
  sunday: time,
  start: day,
  /** Empty for none. */
  target: day,
  parallel: z.enum(['1', '2'], { error: 'Work on one milestone at a time, or on two.' }).optional(),
  reason: EditReason,
})

type Input = z.infer<typeof ChangeSchedule>

export const changeSchedule = command({
  name: 'change-schedule',
  input: ChangeSchedule,
  /** @throws Refused beside the field for hours, days and numbers that cannot be planned with */
  async run(context, input) {
    const { actor, db, now } = context
    const roadmap = await findPlan(context, input.roadmapId)
    const present = scheduleFactsOf(roadmap)
    const { refused, facts } = changedWith(present, input, dayFor(actor, now))
    if (refused) throw new Refused(refused.words, fieldOf(refused, { input, present }))
    if (isSameSchedule(present, facts)) return { changed: false }
    await withRevision(context, roadmap, input.reason, async () => {
      await writeSchedule(db, roadmap.id, facts)
      return true
    })
    await recordEvent(db, { actor, owner: roadmap, verb: 'roadmap:rescheduled', subject: `roadmap:${roadmap.id}`, at: now })
    return { changed: true }
  },
})

function changedWith(present: ScheduleFacts, input: Input, today: string) {
  const outcome = changedSchedule(present, askedIn(input, present), today)
  return outcome.refused ? { refused: outcome.refused, facts: present } : { refused: null, facts: outcome.facts }
}

function askedIn(input: Input, present: ScheduleFacts): ScheduleAsked {
  const week = input.hours === undefined ? undefined : minutesIn(input.hours)
  const days = weekdaysIn(input)
  return {
    week,
    ...(isWeekAlone(input, present) ? {} : days),
    ...(input.parallel === undefined ? {} : { parallel: input.parallel === '2' ? 2 : 1 }),
    ...(input.start === undefined ? {} : { startOn: input.start }),
    ...(input.target === undefined ? {} : { targetOn: input.target.trim() === '' ? null : input.target }),
  }
}

/** The form sends the weekdays as they were: whoever changed the week alone means that. */
function isWeekAlone(input: Input, present: ScheduleFacts): boolean {
  if (input.hours === undefined || minutesIn(input.hours) === Math.round(60 * present.hoursPerWeek)) return false
  return weekdaysIn(input).weekdays?.join() === present.weekdays?.join()
}

/** An empty day beside filled ones is a day without hours; all of them empty are "on any days". */
function weekdaysIn(input: Input): Pick<ScheduleAsked, 'weekdays'> {
  const texts = WEEKDAY_FIELDS.map((it) => input[it])
  if (texts.every((it) => it === undefined)) return {}
  if (texts.every((it) => (it ?? '').trim() === '')) return { weekdays: null }
  return { weekdays: texts.map((it) => ((it ?? '').trim() === '' ? 0 : minutesIn(it ?? ''))) }
}

/** Hours that were entered by weekday are mended there. */
function fieldOf({ field }: PlanRefusal, { input, present }: { input: Input; present: ScheduleFacts }): string {
  if (isWeekAlone(input, present)) return field
  const days = WEEKDAY_FIELDS.filter((it) => (input[it] ?? '').trim() !== '')
  if (field !== 'hours' || days.length === 0) return field
  return days.find((it) => !isHoursOfDay(minutesIn(input[it] ?? ''))) ?? days[0] ?? field
}

const isHoursOfDay = (minutes: number | null): boolean => minutes !== null && minutes <= 60 * LIMITS.hoursOfDay
