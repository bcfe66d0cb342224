/** The verdict: effort and interest compared by a published rule. Two answers, never one mixed score. */
import { need, type Content } from '../curriculum/content.ts'
import { FEWER_BY, leastOn, saving, type Effort } from './effort.ts'
import type { InterestResult } from './interest.ts'

export type VerdictKind =
  /** Both name the same side. */
  | 'agree'
  /** They name different sides: both are offered, with a trial of each. */
  | 'disagree'
  /** Interest names a side, the hours are too close to name one. */
  | 'interest-only'
  /** The hours name a side, interest has no clear lean. */
  | 'effort-only'
  /** Neither names a side. */
  | 'neither'

/** What one of the two answers names. */
export type Side = 'models' | 'operations' | 'none'

export interface EffortAnswer {
  /** Side with clearly fewer new hours, or none. */
  side: Side
  models: Effort
  operations: Effort
  /** The track with fewer likely new hours, clear or not. */
  fewer: Effort
  more: Effort
  /** Part of the larger figure that the smaller one saves, 0–1. */
  saved: number
  /** The claim's own direction: how much less new learning operations asks than models. Negative when it asks more. */
  operationsSaving: number
}

export interface Verdict {
  kind: VerdictKind
  effort: EffortAnswer
  /** Tracks to offer, the first one recommended when there is only one answer. */
  offered: readonly string[]
  /** The recommended track, or null when the person is to choose between the offered ones. */
  recommended: string | null
  /** Milestone to learn next when the direction is open: the cheapest that every path needs and nothing precedes. */
  cheapestNext: string | null
}

/** The side with clearly fewer hours of new learning: at least {@link FEWER_BY} fewer. */
export function sideWithFewer(models: number, operations: number): Side {
  const [fewer, more] = [Math.min(models, operations), Math.max(models, operations)]
  // Compared in hours, with room for a float's last digit: exactly ten percent counts.
  if (more === fewer || more - fewer < FEWER_BY * more - 1e-9) return 'none'
  return operations < models ? 'operations' : 'models'
}

/** Which side asks clearly less new learning of this person: at least {@link FEWER_BY} less, on the likely figures. */
export function effortAnswer(content: Content, efforts: readonly Effort[]): EffortAnswer {
  const models = leastOn(content, efforts, 'models')
  const operations = leastOn(content, efforts, 'operations')
  if (!models || !operations) throw new Error('the content needs a track on each side')
  const side = sideWithFewer(models.path.learning.likely, operations.path.learning.likely)
  const [fewer, more] = operations.path.learning.likely <= models.path.learning.likely ? [operations, models] : [models, operations]
  const saved = saving(fewer.path, more.path)
  return { side, models, operations, fewer, more, saved, operationsSaving: saving(operations.path, models.path) }
}

/**
 * Both name the same side → that track. They differ → the conflict, both tracks. Only one names a side → that track, with the
 * mix beside it when interest is open. Neither → the mix and both sides, nothing recommended.
 */
export function decideVerdict(content: Content, efforts: readonly Effort[], interest: InterestResult): Verdict {
  const effort = effortAnswer(content, efforts)
  const lean = interest.side === 'models' || interest.side === 'operations' ? interest.side : 'none'
  const kind = kindOf(effort.side, lean)
  const trackOn = (side: 'models' | 'operations') => effort[side].path.track
  const mix = leastOn(content, efforts, 'both')
  const mixed = mix ? [mix.path.track] : []
  const cheapestNext = kind === 'agree' ? null : cheapestShared(content, efforts)
  const verdict = { kind, effort, cheapestNext }
  switch (kind) {
    case 'agree':
    case 'interest-only': {
      const track = trackOn(lean === 'models' ? 'models' : 'operations')
      return { ...verdict, recommended: track, offered: [track] }
    }
    case 'disagree':
      return { ...verdict, recommended: null, offered: [effort.fewer.path.track, effort.more.path.track] }
    case 'effort-only':
      return { ...verdict, recommended: effort.fewer.path.track, offered: [effort.fewer.path.track, ...mixed] }
    case 'neither':
      return { ...verdict, recommended: null, offered: [effort.fewer.path.track, effort.more.path.track, ...mixed] }
  }
}

/** The verdict that two answers make. */
export function kindOf(effort: Side, lean: Side): VerdictKind {
  if (effort === 'none') return lean === 'none' ? 'neither' : 'interest-only'
  if (lean === 'none') return 'effort-only'
  return effort === lean ? 'agree' : 'disagree'
}

/** The milestone with the fewest likely hours among those on every path that need no other milestone first. */
function cheapestShared(content: Content, efforts: readonly Effort[]): string | null {
  const [first, ...others] = efforts.map((it) => it.path.steps)
  const shared = (first ?? []).filter(
    (step) =>
      content.milestones.has(step.milestone) &&
      need(content.milestones, step.milestone).prerequisites.length === 0 &&
      others.every((steps) => steps.some((other) => other.milestone === step.milestone)),
  )
  const hours = (step: (typeof shared)[number]) => step.learning.likely + step.practice.likely
  return (
    shared.reduce<(typeof shared)[number] | null>((best, step) => (best && hours(best) <= hours(step) ? best : step), null)?.milestone ??
    null
  )
}
