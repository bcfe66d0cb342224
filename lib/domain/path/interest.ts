/** Interest: which work a person enjoys. Averages of their own answers; it never touches hours. */
import type { Construct, InterestItem } from '../curriculum/assessment.ts'
import type { Content } from '../curriculum/content.ts'
import type { Answers } from '../answers/profile.ts'

/** Under this size, in scale points, the lean counts as none. Editorial. */
export const CLEAR_LEAN = 0.4
/** A normal distribution lies within so many standard deviations of its middle in 80 of 100 cases. */
export const EIGHTY_PERCENT = 1.2816
/** A side is only judged when this many of its constructs have an answer. */
export const CONSTRUCTS_NEEDED = 3
/** Below this on both sides the person enjoys neither kind of work much. */
export const LOW_ON_BOTH = -0.5

export interface ConstructScore {
  construct: Construct
  /** Mean of its answers, −2 to +2; null without an answer. */
  score: number | null
}

export interface Contribution {
  item: InterestItem
  /** The label that was chosen. */
  answer: string
  /** What this answer adds to the lean; all of them add up to it exactly. */
  lean: number
}

export interface InterestResult {
  constructs: readonly ConstructScore[]
  /** Means over the constructs of a side, −2 to +2; null when too few were answered. */
  models: number | null
  operations: number | null
  /** operations − models, −4 to +4; positive leans to operations. Null when a side is not known. */
  lean: number | null
  /** The lean would lie here in 80 of 100 cases if the same person answered again, by the published retest noise. */
  range: { low: number; high: number } | null
  side: 'models' | 'operations' | 'none' | 'unknown'
  lowOnBoth: boolean
  /** Largest first. */
  contributions: readonly Contribution[]
  answered: number
  total: number
}

/** One scored answer: the construct it speaks of and its value, −2 to +2. */
interface Scored {
  item: InterestItem
  construct: string
  value: number
  answer: string
}

/**
 * Likert: answer − 3, turned when the item is reversed. Forced choice: +2 to the chosen construct. Mean for each construct,
 * mean over the constructs of a side, lean = operations − models.
 */
export function scoreInterest(content: Content, answers: Answers): InterestResult {
  const { constructs, items } = content.interest
  const scored = items.flatMap((item) => scoreItem(content, item, answers.get(`interest:${item.id}`)))
  const scores = constructs.map((construct) => ({
    construct,
    score: mean(scored.filter((it) => it.construct === construct.id).map((it) => it.value)),
  }))
  const models = sideScore(scores, 'models')
  const operations = sideScore(scores, 'operations')
  const lean = models === null || operations === null ? null : operations - models
  const half = lean === null ? 0 : EIGHTY_PERCENT * Math.sqrt(variance(content, scored, scores))
  return {
    constructs: scores,
    models,
    operations,
    lean,
    range: lean === null ? null : { low: lean - half, high: lean + half },
    side: lean === null ? 'unknown' : leanSide(lean),
    lowOnBoth: models !== null && operations !== null && models < LOW_ON_BOTH && operations < LOW_ON_BOTH,
    contributions: lean === null ? [] : contributions(scored, scores),
    answered: scored.length,
    total: items.length,
  }
}

/** The side that a lean names; none while it is small or not known. */
export function leanSide(lean: number | null): 'models' | 'operations' | 'none' {
  if (lean === null || Math.abs(lean) < CLEAR_LEAN) return 'none'
  return lean > 0 ? 'operations' : 'models'
}

function scoreItem(content: Content, item: InterestItem, value: string | undefined): Scored[] {
  if (item.type === 'forced-choice') {
    const option = value === '0' || value === '1' ? item.options[Number(value) as 0 | 1] : undefined
    return option ? [{ item, construct: option.construct, value: 2, answer: option.text }] : []
  }
  const point = ([1, 2, 3, 4, 5] as const).find((p) => String(p) === value)
  if (point === undefined) return []
  return [{ item, construct: item.construct, value: item.reversed ? 3 - point : point - 3, answer: content.interest.scale[point] }]
}

function sideScore(scores: readonly ConstructScore[], side: 'models' | 'operations'): number | null {
  const known = scores.filter((it) => it.construct.side === side).flatMap((it) => (it.score === null ? [] : [it.score]))
  return known.length < CONSTRUCTS_NEEDED ? null : mean(known)
}

/** What one answer's value is multiplied by on its way into the lean. */
function weightOf(scored: readonly Scored[], scores: readonly ConstructScore[], it: Scored): number {
  const side = scores.find((s) => s.construct.id === it.construct)?.construct.side
  if (side !== 'models' && side !== 'operations') return 0
  const answers = scored.filter((other) => other.construct === it.construct).length
  const known = scores.filter((s) => s.construct.side === side && s.score !== null).length
  return (side === 'operations' ? 1 : -1) / (answers * known)
}

function contributions(scored: readonly Scored[], scores: readonly ConstructScore[]): Contribution[] {
  return scored
    .map((it) => ({ item: it.item, answer: it.answer, lean: weightOf(scored, scores, it) * it.value }))
    .sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
}

/** Variance of the lean if the same person answered again, taking the answers as independent. Squared scale points. */
function variance(content: Content, scored: readonly Scored[], scores: readonly ConstructScore[]): number {
  const { likertSd, forcedChoiceFlip } = content.interest.retestNoise
  return scored.reduce((sum, it) => {
    const weight = weightOf(scored, scores, it)
    // A flipped choice takes its +2 away here and gives about as much to the other construct, which is on the other side.
    const deviation = it.item.type === 'likert' ? likertSd : 2 * 2 * Math.sqrt(forcedChoiceFlip * (1 - forcedChoiceFlip))
    return sum + (weight * deviation) ** 2
  }, 0)
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
}
