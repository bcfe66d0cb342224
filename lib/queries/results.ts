/** Somebody's results so far, the newest first: what each said, and whether it is a change from the one before. */
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { findResults } from '../db/results.ts'
import { hoursChanges, leanChange } from '../domain/path/change-since.ts'
import type { InterestResult } from '../domain/path/interest.ts'
import { probeAnswersIn } from '../domain/knowledge/knowledge-of.ts'
import { resultOf, type Result } from '../domain/path/result.ts'
import { trackHours } from '../domain/path/track-hours.ts'
import type { VerdictKind } from '../domain/path/verdict.ts'
import type { Query } from '../operation.ts'
import { ownerOf } from '../policy.ts'
import { asEachWasTaken } from './as-taken.ts'
import { trackName } from './track-name.ts'

/** Older results are kept; this page stops here. */
const MOST = 12

export interface ResultLine {
  attemptId: string
  takenOn: string
  kind: VerdictKind
  /** The recommended track, or the one with fewer hours; by name. */
  trackName: string
  /** Likely new learning as it was answered then, by track. */
  hours: readonly { track: string; trackName: string; likely: number }[]
  lean: number | null
  side: InterestResult['side']
  /** Knowledge checks answered. */
  checks: number
  /** Against the result before it; null for the first. */
  change: 'clear' | 'none' | null
}

export interface Results {
  /** The newest first. */
  results: readonly ResultLine[]
  /** Whether there are older ones, which are not shown. */
  more: boolean
  language: DateStyle['language']
}

export const results: Query<null, Results> = async ({ actor, db, content }) => {
  const { language } = dateStyleOf(actor)
  if (actor.kind !== 'account' && actor.guestHash === null) return { results: [], more: false, language }
  // One more, to tell whether the last one shown is a change.
  const attempts = await findResults(db, ownerOf(actor), MOST + 1)
  const contentOf = await asEachWasTaken(db, content, attempts)
  // As they were answered: what was shown on roadmaps since belongs to none of them.
  const outcomes = attempts.map((it) => resultOf(contentOf(it), it.answers, 'first-role', new Map()))
  const tracks = trackHours(content, 'first-role')
  const changeFrom = (after: Result, before: Result | undefined): ResultLine['change'] => {
    if (!before) return null
    const clear = hoursChanges(before.knowledge, after.knowledge, tracks).some((it) => it.clear)
    return clear || leanChange(before.interest, after.interest)?.clear ? 'clear' : 'none'
  }
  const lines = attempts.slice(0, MOST).flatMap((it, index): ResultLine[] => {
    const outcome = outcomes[index]
    if (!outcome || !it.submittedAt) return []
    const { verdict, interest, efforts } = outcome
    return [
      {
        attemptId: it.id,
        takenOn: dayFor(actor, it.submittedAt),
        kind: verdict.kind,
        trackName: trackName(content, verdict.recommended ?? verdict.effort.fewer.path.track),
        hours: efforts.map(({ path }) => ({ track: path.track, trackName: trackName(content, path.track), likely: path.learning.likely })),
        lean: interest.lean,
        side: interest.side,
        checks: probeAnswersIn(contentOf(it), it.answers).length,
        change: changeFrom(outcome, outcomes[index + 1]),
      },
    ]
  })
  return { results: lines, more: attempts.length > MOST, language }
}
