/** CPU milliseconds of a plan in time: its schedule and its forecast, of 60 milestones and of ten times as many. Medians. Prints JSON. */
import { addDays } from '../../lib/domain/calendar/calendar.ts'
import { capacityFrom } from '../../lib/domain/time/capacity.ts'
import { forecast } from '../../lib/domain/time/forecast.ts'
import { paceOf } from '../../lib/domain/time/pace.ts'
import { NO_FACTOR } from '../../lib/domain/time/personal-factor.ts'
import { schedule } from '../../lib/domain/time/schedule.ts'
import { seededRandom } from '../../lib/domain/numbers/seeded-random.ts'
import type { WorkLeft } from '../../lib/domain/time/work-left.ts'

const RUNS = 100
const MONDAY = '2026-11-23'
const begin = { from: MONDAY, firstWeekday: 1, worked: 0 } as const
const capacity = capacityFrom({
  hours: 8,
  away: Array.from({ length: 12 }, (_, it) => ({ from: addDays(MONDAY, 40 * it), to: addDays(MONDAY, 40 * it + 6) })),
  parallel: 2,
})
if (capacity.refused) throw new Error(capacity.refused.words)
const pace = paceOf(
  Array.from({ length: 20 }, (_, it) => ({ from: addDays(MONDAY, -7 * (20 - it)), hours: 4 + ((5 * it) % 9), isAway: it % 9 === 8 })),
  8,
)
const asked = { ...begin, pace, capacity, doubt: NO_FACTOR.doubt }

/** Milestones of 2 to 14 hours, each in need of up to three before it. */
function roadmap(count: number): WorkLeft[] {
  const random = seededRandom(1)
  return Array.from({ length: count }, (_, place) => {
    const likely = 2 + Math.floor(12 * random.next())
    const needs = Array.from({ length: Math.min(place, 3) }, () => `m${Math.floor(place * random.next())}`)
    return {
      milestone: `m${place}`,
      prerequisites: [...new Set(needs)],
      left: { low: 0.6 * likely, likely, high: 1.7 * likely },
      area: `area ${place % 9}`,
      elective: place % 6 === 0,
      isUnderWay: place === 0,
      isKept: place === 0,
      pinnedOn: place % 20 === 19 ? addDays(MONDAY, 7 * place) : null,
    }
  })
}

function median(what: () => unknown): number {
  for (let run = 0; run < RUNS / 5; run++) what()
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage()
    what()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[RUNS / 2] ?? 0
}

const timesOf = (work: readonly WorkLeft[]) => ({
  scheduleMs: median(() => schedule(work, capacity, begin)),
  forecastMs: median(() => forecast(work, asked, 1)),
})

console.log(JSON.stringify({ present: timesOf(roadmap(60)), tenTimes: timesOf(roadmap(600)) }))
