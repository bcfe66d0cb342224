/** A roadmap in time: what is left of it, the hours its learner gives and gave, and what follows for its dates. */
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import type { LoggedTime, TimeRows } from '../db/time-rows.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import { capacityFrom, type Capacity, type DaySpan } from '../domain/time/capacity.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import type { Forecast } from '../domain/time/forecast.ts'
import { add } from '../domain/path/hours.ts'
import { firstDay } from '../domain/time/first-day.ts'
import { ownWeeks, paceOf, type OwnWeek, type Pace } from '../domain/time/pace.ts'
import { NO_FACTOR, personalFactor, type PersonalFactor } from '../domain/time/personal-factor.ts'
import type { OrRefused } from '../domain/time/plan-refusal.ts'
import { schedule, type From, type Schedule } from '../domain/time/schedule.ts'
import type { Standing } from '../domain/roadmap/standing.ts'
import { workedOn, type TimeLog } from '../domain/time/time-log.ts'
import { weekOf, type Weekday } from '../domain/time/week.ts'
import { workLeft, type WorkLeft } from '../domain/time/work-left.ts'
import { drawnForecast } from './drawn-forecasts.ts'

/** The same draws at every visit: a day moves because of something, never by chance. */
const SEED = 1

export interface RoadmapInTime {
  /** The day that it is seen from: today or, while it rests, the day on which it came to rest. So no day that passes moves its dates. */
  on: string
  pausedFrom: string | null
  /** First day of the week in which it came to rest; null while that is the present one, and while it does not rest. */
  pausedIn: string | null
  firstWeekday: Weekday
  /** In the order of the roadmap. Hours left, the personal factor in them and what was worked taken off. */
  work: readonly WorkLeft[]
  /** Hours that count on this roadmap. */
  logs: readonly TimeLog[]
  /** Whole weeks that are over, the oldest first: since the start, or since the first of those with hours that lead up to it. */
  weeks: readonly OwnWeek[]
  pace: Pace
  /** What the learner's hours say of estimates, and what is planned with: the same, unless they switched it off. */
  learned: PersonalFactor
  factor: PersonalFactor
  /** Days away from `on` on, and no others. Refused where the stored hours cannot be planned. */
  capacity: OrRefused<Capacity>
  /** Days away, those that are over among them, and pauses of this roadmap up to `on`. */
  rests: { away: readonly DaySpan[]; paused: readonly DaySpan[] }
  begin: From
}

interface Asked {
  roadmap: Roadmap
  all: readonly Standing<MilestoneRow>[]
  curriculum: Curriculum
}

export interface Now {
  today: string
  firstWeekday: Weekday
}

export function roadmapInTime({ roadmap, all, curriculum }: Asked, rows: TimeRows, { today, firstWeekday }: Now): RoadmapInTime {
  const { pausedFrom } = roadmap
  const on = pausedFrom !== null && pausedFrom < today ? pausedFrom : today
  const logs = logsFor(rows, all)
  const rests = { away: rows.away, paused: pausesOf(rows, roadmap.id, on) }
  const away = [...rests.away, ...rests.paused]
  const since = firstDay(logs, { startOn: roadmap.startOn, today: on, firstWeekday, away })
  const weeks = ownWeeks(logs, { since, today: on, firstWeekday, away })
  const learned = personalFactor(actualHours(all, workedOn(logs)))
  const factor = rows.ignoresFactor ? NO_FACTOR : learned
  return {
    on,
    pausedFrom,
    pausedIn: weekOf(on, firstWeekday) < weekOf(today, firstWeekday) ? weekOf(on, firstWeekday) : null,
    firstWeekday,
    work: workOn(all, curriculum, { logs, factor: factor.factor }),
    logs,
    weeks,
    pace: paceOf(weeks, roadmap.hoursPerWeek),
    learned,
    factor,
    capacity: capacityOf(
      roadmap,
      rows.away.filter((it) => it.to >= on),
    ),
    rests,
    begin: beginOf(roadmap, { on, firstWeekday, logs }),
  }
}

/** One that is open goes on up to the day; one that was taken up again on its first day is none. */
const pausesOf = ({ pauses }: TimeRows, roadmapId: string, on: string): DaySpan[] =>
  pauses.flatMap(({ roadmapId: of, from, to }) => (of === roadmapId && (to ?? on) >= from ? [{ from, to: to ?? on }] : []))

/** What is for no milestone counts too, unless several roadmaps are followed: nobody could say for which. */
function logsFor({ time, followed }: TimeRows, all: readonly Standing<MilestoneRow>[]): TimeLog[] {
  const here = new Set(all.map((it) => it.milestone))
  const counts = ({ milestoneId }: LoggedTime) => (milestoneId === null ? followed.length === 1 : here.has(milestoneId))
  return time.filter(counts).map(({ day, milestoneId, minutes }) => ({ day, milestone: milestoneId ?? '', hours: minutes / 60 }))
}

/** @param away days away, those that are over among them */
export const capacityOf = (
  { hoursPerWeek, weekdays, parallel }: Pick<Roadmap, 'hoursPerWeek' | 'weekdays' | 'parallel'>,
  away: readonly DaySpan[],
): OrRefused<Capacity> => capacityFrom({ hours: weekdays?.map((it) => it / 60) ?? hoursPerWeek, away, parallel })

function beginOf({ startOn }: Roadmap, { on, firstWeekday, logs }: { on: string; firstWeekday: Weekday; logs: readonly TimeLog[] }): From {
  const from = startOn > on ? startOn : on
  const thisWeek = weekOf(on, firstWeekday)
  const worked = logs.filter((it) => it.day >= thisWeek && it.day <= addDays(thisWeek, 6)).reduce((sum, it) => sum + 60 * it.hours, 0)
  return { from, firstWeekday, worked: from === on ? Math.round(worked) : 0 }
}

/** What is left of a roadmap, what was worked on each milestone taken off. */
export function workOn(
  all: readonly Standing<MilestoneRow>[],
  { skills }: Curriculum,
  { logs, factor }: { logs: readonly TimeLog[]; factor: number },
): WorkLeft[] {
  const areaOf = (it: MilestoneRow) => skills.get(it.skills[0]?.skill ?? '')?.area ?? ''
  return workLeft(
    all.map((it) => ({ ...it, area: areaOf(it) })),
    workedOn(logs),
    factor,
  )
}

/** Milestones that were finished with hours logged for them, each against its estimate for this person. */
const actualHours = (all: readonly Standing<MilestoneRow>[], worked: ReadonlyMap<string, number>) =>
  all.flatMap((it) => {
    const actual = worked.get(it.milestone)
    return it.finishedAt === null || actual === undefined
      ? []
      : [{ milestone: it.milestone, estimate: add(it.learning, it.practice), actual }]
  })

/** On which days each milestone is worked on, at the planned hours. */
export const scheduleOf = ({ work, capacity, begin }: Pick<RoadmapInTime, 'work' | 'capacity' | 'begin'>): OrRefused<Schedule> =>
  capacity.refused ? capacity : schedule(work, capacity, begin)

/** When it will probably be done, from the learner's own weeks. @param target the day by which to be done */
export function forecastOf({ work, pace, capacity, begin, factor }: RoadmapInTime, target: string | null = null): OrRefused<Forecast> {
  if (capacity.refused) return capacity
  return drawnForecast(work, { ...begin, pace, capacity, doubt: factor.doubt, target }, SEED)
}
