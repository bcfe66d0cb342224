/**
 * The published hours rule: hours follow from the gap between what a person is believed to hold and what a milestone asks for.
 *
 * - A level costs a published part of a skill's hours from zero; moving from a to b costs cost(b) − cost(a), never less than 0.
 * - Learning hours = study share × the sum of those gaps. The rest of a skill's hours is practice and is replaced by the hand-in.
 * - Practice hours = hand-in hours × min(1.5, 0.6 + 0.4 × (g + e) ÷ (r + e)): g is this person's gap, r the gap of the reference
 *   learner at the same point of the track, e is 5 % of the cost from zero, which keeps the fraction finite.
 * - Low and high take the low and high hours of each skill and the practice spread for the hand-ins. Doubt about the level widens
 *   them: by half of the way from the expected part to learn to the one at the 80th (low) or 20th (high) percentile of the belief,
 *   since skills are too low or too high only in part together. The two doubts have nothing to do with each other, so that they join
 *   as squares.
 */
import { levelAt, raise, type Belief } from '../knowledge/belief.ts'
import type { Content } from '../curriculum/content.ts'
import { need } from '../curriculum/content.ts'
import { LEVELS, type Hours, type Level, type Milestone, type Scope, type Settings, type Track } from '../curriculum/curriculum.ts'
import type { Beliefs } from '../knowledge/beliefs.ts'

export const BANDS = ['low', 'likely', 'high'] as const
export type Band = (typeof BANDS)[number]
export type Range = Readonly<Record<Band, number>>

export const ZERO: Range = { low: 0, likely: 0, high: 0 }

/** A skill to be brought to a level. */
export interface Target {
  skill: string
  level: Level
}

/** Targets of a milestone. A full-scope milestone taken in a first-role roadmap is taken at its full targets. */
export function targetsOf(milestone: Milestone, scope: Scope): Target[] {
  const asked = milestone.scope === 'full' ? 'full' : scope
  return milestone.skills.flatMap(({ skill, target }) => {
    const level = target[asked]
    return level === undefined ? [] : [{ skill, level }]
  })
}

/**
 * What a milestone asks for on a roadmap of this scope: "full" also where a first role is asked for exactly the same, so that work done
 * for one counts for the other.
 */
export function askedScope(milestone: Milestone, scope: Scope): Scope {
  const forFirstRole = milestone.scope === 'full' || scope === 'full' ? null : milestone
  return forFirstRole && asksLess(forFirstRole) ? 'first-role' : 'full'
}

function asksLess({ skills, evidence, outcomes, criteria, practiceHours }: Milestone): boolean {
  const differs = <T>(it: { 'first-role'?: T | undefined; full: T }) => it['first-role'] !== undefined && it['first-role'] !== it.full
  return (
    skills.some(({ target }) => target['first-role'] !== target.full) ||
    differs(practiceHours) ||
    differs(evidence) ||
    [...outcomes, ...criteria].some((it) => it.scope === 'full')
  )
}

/** What a track takes for granted before its first milestone. */
export function entryTargets(track: Track): Target[] {
  return Object.entries(track.entrySkills).map(([skill, level]) => ({ skill, level }))
}

/** Hours of study and practice to bring one skill from a belief to a level. */
export function gapHours(settings: Settings, hoursFromZero: Hours, belief: Belief, level: Level): Range {
  const cost = (held: Level) => Math.max(0, settings.levelCost[level] - settings.levelCost[held])
  const expected = LEVELS.reduce<number>((sum, held) => sum + belief[held] * cost(held), 0)
  const { low, likely, high } = hoursFromZero
  const less = (likely * (expected - Math.min(expected, cost(levelAt(belief, 0.8))))) / 2
  const more = (likely * (Math.max(expected, cost(levelAt(belief, 0.2))) - expected)) / 2
  // A certain level leaves the hours' own doubt, to the last digit: what is rounded later must not depend on a square root.
  return {
    low: less === 0 ? low * expected : Math.max(0, likely * expected - Math.hypot((likely - low) * expected, less)),
    likely: likely * expected,
    high: more === 0 ? high * expected : likely * expected + Math.hypot((high - likely) * expected, more),
  }
}

/** Study and practice hours of all targets together. */
export function gapOf(content: Content, beliefs: Beliefs, targets: readonly Target[]): Range {
  return sum(
    targets.map(({ skill, level }) => gapHours(content.settings, need(content.skills, skill).hoursFromZero, need(beliefs, skill), level)),
  )
}

/** Hand-in hours of a milestone for a person with this gap, given the reference learner's gap at the same point. */
export function practiceHours(content: Content, milestone: Milestone, scope: Scope, gap: number, referenceGap: number): Range {
  const fromZero = targetsOf(milestone, scope).reduce(
    (hours, { skill, level }) => hours + content.settings.levelCost[level] * need(content.skills, skill).hoursFromZero.likely,
    0,
  )
  const floor = 0.05 * fromZero
  const likely = handIn(milestone, scope) * Math.min(1.5, 0.6 + 0.4 * ((gap + floor) / (referenceGap + floor)))
  const { low, high } = content.settings.practiceSpread
  return { low: likely * low, likely, high: likely * high }
}

/** The author's hand-in hours for the reference learner. */
export function handIn(milestone: Milestone, scope: Scope): number {
  return milestone.practiceHours[scope] ?? milestone.practiceHours.full
}

/** Sets the beliefs to what they are once the targets have been reached. In place: a path does it some thirty times. */
export function reach(beliefs: Map<string, Belief>, targets: readonly Target[]): void {
  for (const { skill, level } of targets) beliefs.set(skill, raise(need(beliefs, skill), level))
}

export const scale = (range: Range, by: number): Range => ({ low: range.low * by, likely: range.likely * by, high: range.high * by })
export const add = (a: Range, b: Range): Range => ({ low: a.low + b.low, likely: a.likely + b.likely, high: a.high + b.high })
export const sum = (ranges: readonly Range[]): Range => ranges.reduce(add, ZERO)
/** Whole hours. Rounding each milestone, and adding up after it, is what makes every total on a page add up. */
export const whole = (range: Range): Range => ({
  low: Math.round(range.low),
  likely: Math.round(range.likely),
  high: Math.round(range.high),
})
