/** Work left to do, for tests of planning. */
import fc from 'fast-check'
import { addDays } from '../calendar/calendar.ts'
import { capacityFrom, type Capacity, type CapacityAsked } from './capacity.ts'
import type { WorkLeft } from './work-left.ts'

/** A Wednesday. */
export const WEDNESDAY = '2026-11-25'
export const BEGIN = { from: WEDNESDAY, firstWeekday: 1, worked: 0 } as const

export function work(milestone: string, hours: number, also: Partial<WorkLeft> = {}): WorkLeft {
  return {
    milestone,
    prerequisites: [],
    left: { low: 0.6 * hours, likely: hours, high: 1.7 * hours },
    area: 'area',
    elective: false,
    isUnderWay: false,
    isKept: also.isUnderWay ?? false,
    pinnedOn: null,
    ...also,
  }
}

export function capacity(asked: CapacityAsked): Capacity {
  const found = capacityFrom(asked)
  if (found.refused) throw new Error(found.refused.reason)
  return found
}

/** Of a result that may be refused. */
export function granted<Result>(found: (Result & { refused?: undefined }) | { refused: { reason: string } }): Result {
  if (found.refused) throw new Error(found.refused.reason)
  return found
}

const days = fc.nat(900).map((it) => addDays(WEDNESDAY, it))

/** Any roadmap; prerequisites point anywhere, as long as they make no circle: the order of the list need not follow them. */
export const anyWork = (most = 14): fc.Arbitrary<WorkLeft[]> =>
  fc
    .array(
      fc.record({
        quarters: fc.nat(160),
        needs: fc.array(fc.nat(most), { maxLength: 3 }),
        rank: fc.nat(1_000),
        area: fc.constantFrom('a', 'b', 'c'),
        elective: fc.boolean(),
        isUnderWay: fc.nat(9).map((it) => it === 0),
        pinnedOn: fc.option(days, { freq: 4 }),
      }),
      { maxLength: most },
    )
    .map((list) =>
      list.map(({ quarters, needs, rank, ...it }, place) =>
        work(`m${place}`, quarters / 4, {
          ...it,
          isKept: it.isUnderWay || it.pinnedOn !== null,
          prerequisites: [...new Set(needs)].flatMap((other) => {
            const before = list[other]
            return before && (before.rank < rank || (before.rank === rank && other < place)) ? [`m${other}`] : []
          }),
        }),
      ),
    )

const spans = fc.array(
  fc
    .tuple(fc.nat(700), fc.nat(40))
    .map(([from, length]) => ({ from: addDays(WEDNESDAY, from - 20), to: addDays(WEDNESDAY, from - 20 + length) })),
  { maxLength: 6 },
)

export const anyCapacity: fc.Arbitrary<Capacity> = fc
  .record({
    hours: fc.oneof(
      fc.integer({ min: 4, max: 160 }).map((it) => it / 4),
      fc
        .array(fc.nat(22), { minLength: 7, maxLength: 7 })
        .map((list) => list.map((it) => it / 4))
        .filter((list) => list.reduce((a, b) => a + b, 0) >= 1),
    ),
    away: spans,
    parallel: fc.constantFrom(1, 2),
  })
  .map(capacity)

export const anyBegin = fc.record({
  from: fc.nat(13).map((it) => addDays(WEDNESDAY, it)),
  firstWeekday: fc.constantFrom(1 as const, 6 as const, 7 as const),
  worked: fc.nat(600),
})
