/** Whether the difference between two results of one person is a change, or what the instrument would show without any. */
import { EIGHTY_PERCENT, type InterestResult } from './interest.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { outlookOn, type Outlook } from '../knowledge/outlook.ts'
import type { TrackHours } from './track-hours.ts'

/** Differences within so many standard deviations of their noise are none: nine in ten of unchanged people lie within. */
const NOISE = 1.645

export interface HoursChange {
  track: string
  /** Hours more than before; below 0 is fewer. */
  hours: number
  /** Up to this size it may be noise. */
  noise: number
  clear: boolean
}

export interface LeanChange {
  /** Points towards operations. */
  lean: number
  noise: number
  clear: boolean
}

/** By track. Both as they were answered, so that what was shown in between is no change of the answers. */
export function hoursChanges(before: Knowledge, after: Knowledge, tracks: readonly TrackHours[]): HoursChange[] {
  return tracks.map(({ track, skills }) => {
    const [a, b] = [outlookOn(before, skills), outlookOn(after, skills)]
    return { track, hours: b.mean - a.mean, noise: NOISE * Math.sqrt(a.variance + b.variance), clear: isClearChange(a, b) }
  })
}

/** Whether two figures of one person are further apart than their doubts explain. */
export const isClearChange = (a: Pick<Outlook, 'mean' | 'variance'>, b: Pick<Outlook, 'mean' | 'variance'>): boolean =>
  Math.abs(a.mean - b.mean) > NOISE * Math.sqrt(a.variance + b.variance)

/** Null when either lean is not known. */
export function leanChange(before: InterestResult, after: InterestResult): LeanChange | null {
  if (before.lean === null || after.lean === null) return null
  const doubt = ({ range }: InterestResult) => (range ? (range.high - range.low) / (2 * EIGHTY_PERCENT) : 0)
  const noise = NOISE * Math.hypot(doubt(before), doubt(after))
  const lean = after.lean - before.lean
  return { lean, noise, clear: Math.abs(lean) > noise }
}
