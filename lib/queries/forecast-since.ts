/** A forecast with what it was made from, and why its likely day is another one than an earlier one's. */
import { apart } from '../domain/time/capacity.ts'
import { keptBasis, readBasis } from '../domain/time/forecast-basis.ts'
import { forecastMove, type DoneBetween, type ForecastBasis, type ForecastMove } from '../domain/time/forecast-move.ts'
import type { Forecast } from '../domain/time/forecast.ts'
import { add } from '../domain/path/hours.ts'
import type { Standing } from '../domain/roadmap/standing.ts'
import { workedOn } from '../domain/time/time-log.ts'
import type { RoadmapInTime } from './roadmap-in-time.ts'

/** Null while there is the plan alone, or a likely day too far ahead. */
export function basisOf(inTime: RoadmapInTime, all: readonly Standing[], found: Forecast): ForecastBasis | null {
  const { on, work, factor, pace, capacity } = inTime
  if (found.kind === 'plan' || found.likely === null || capacity.refused) return null
  const left = new Map(all.map((it) => [it.milestone, 0]))
  for (const it of work) left.set(it.milestone, it.left.likely)
  const { refused: _, ...hours } = capacity
  return { from: on, likely: found.likely, left, factor: factor.factor, weekly: pace.expected, capacity: hours }
}

/** The text to keep; null where there is nothing to compare a later one with. */
export function basisToKeep(inTime: RoadmapInTime, all: readonly Standing[], found: Forecast): string | null {
  const basis = basisOf(inTime, all, found)
  return basis && keptBasis(basis)
}

export interface MovedSince extends ForecastMove {
  /** The day of the earlier forecast. */
  since: string
}

/** @param kept text of the earlier one; null where there is none to be compared with */
export function movedSince(kept: string, inTime: RoadmapInTime, all: readonly Standing[], found: Forecast): MovedSince | null {
  const [before, after] = [readBasis(kept), basisOf(inTime, all, found)]
  if (!before || !after || after.from <= before.from) return null
  const away = apart(inTime.rests.away.filter((it) => it.to >= before.from))
  const move = forecastMove(before, { ...after, capacity: { ...after.capacity, away } }, doneSince(before, inTime, all))
  return move && { ...move, since: before.from }
}

function doneSince({ from, left }: ForecastBasis, { logs, work, rests }: RoadmapInTime, all: readonly Standing[]): DoneBetween {
  const hours = workedOn(logs)
  const open = new Set(work.map((it) => it.milestone))
  const done = all.filter((it) => (it.finishedAt ?? it.handedIn) !== null && !open.has(it.milestone) && (left.get(it.milestone) ?? 0) > 0)
  return {
    worked: workedOn(logs.filter((it) => it.day >= from)),
    done: new Map(done.map((it) => [it.milestone, ratioOf(it, hours.get(it.milestone))])),
    paused: rests.paused.filter((it) => it.to >= from),
  }
}

function ratioOf({ learning, practice }: Standing, hours: number | undefined): number | null {
  const { likely } = add(learning, practice)
  return hours === undefined || likely === 0 ? null : hours / likely
}
