/** What one person has said, read from the newest response to each item; and the beliefs about their skills that follow. */
import { around, certain, hear, raise, type Belief } from './belief.ts'
import type { Content } from './content.ts'
import type { Credits } from './credit.ts'
import { LEVELS, type Level, type Skill } from './curriculum.ts'

/** Newest value for each item: `about:<id>`, `interest:<id>`, `area:<id>`, `skill:<id>`. */
export type Answers = ReadonlyMap<string, string>

/** How far levels lie from their source, as standard deviations in levels. Editorial until people's answers can calibrate them. */
export const SPREAD = {
  /** Around the typical level of a background: people with one job title differ a lot. */
  background: 1.5,
  /** Without any background the typical level says less still. */
  unknownBackground: 2.2,
  /** A rating for a whole area says less of each single skill in it … */
  area: 0.8,
  /** … than a rating of that skill. */
  skill: 0.5,
} as const

/** Below this many years the typical level of a mid-level engineer (3–5 years) is taken one level lower. */
export const JUNIOR_YEARS = 2

export type Beliefs = ReadonlyMap<string, Belief>

/** The number behind a level answer; null for "don't know", "skip" and no answer. */
export function levelAnswer(value: string | undefined): Level | null {
  return LEVELS.find((level) => String(level) === value) ?? null
}

/** A number answer; null when it was skipped. */
export function numberAnswer(answers: Answers, item: string): number | null {
  const value = answers.get(item)
  const number = value === undefined || value === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : null
}

/** The background chosen, or null when it was skipped. */
export function backgroundOf(content: Content, answers: Answers): string | null {
  const value = answers.get('about:background')
  return content.settings.backgrounds.some((b) => b.id === value) ? (value ?? null) : null
}

/**
 * The level a background usually holds, 0–4. Without a background: the mean over all.
 * Fewer than {@link JUNIOR_YEARS} years lower it by one, except for students, whose typical levels are a beginner's already.
 */
export function typicalLevel(skill: Skill, background: string | null, years: number | null): number {
  const levels = Object.values(skill.typicalLevel)
  const mid = background === null ? levels.reduce<number>((a, b) => a + b, 0) / levels.length : (skill.typicalLevel[background] ?? 0)
  const junior = years !== null && years < JUNIOR_YEARS && background !== 'student'
  return Math.max(0, mid - (junior ? 1 : 0))
}

/** Beliefs about every skill, from background, area ratings and single ratings. */
export function beliefsOf(content: Content, answers: Answers): Beliefs {
  const background = backgroundOf(content, answers)
  const years = numberAnswer(answers, 'about:years')
  const beliefs = new Map<string, Belief>()
  for (const skill of content.skills.values()) {
    let belief = around(typicalLevel(skill, background, years), background === null ? SPREAD.unknownBackground : SPREAD.background)
    const single = levelAnswer(answers.get(`skill:${skill.id}`))
    const area = levelAnswer(answers.get(`area:${skill.area}`))
    // A single rating replaces the area's: it was given "only where it differs".
    if (single !== null) belief = hear(belief, single, SPREAD.skill)
    else if (area !== null) belief = hear(belief, area, SPREAD.area)
    beliefs.set(skill.id, belief)
  }
  return beliefs
}

/** The beliefs once the person's evidence is counted: a level that was shown is held, whatever was answered before. */
export function withCredits(beliefs: Beliefs, credits: Credits): Beliefs {
  const raised = new Map(beliefs)
  for (const [skill, { level }] of credits) {
    const belief = raised.get(skill)
    // A skill that has left the curriculum is asked for by nothing.
    if (belief) raised.set(skill, raise(belief, level))
  }
  return raised
}

/** Certain beliefs at the typical levels of a background: the reference figures on public pages. */
export function typicalBeliefs(content: Content, background: string): Beliefs {
  return new Map([...content.skills.values()].map((skill) => [skill.id, certain(skill.typicalLevel[background] ?? 0)]))
}

/** The level shown as a hint beside an area: the mean of its skills' typical levels, rounded. */
export function typicalAreaLevel(content: Content, area: string, background: string): Level {
  const skills = [...content.skills.values()].filter((skill) => skill.area === area)
  const mean = skills.reduce((sum, skill) => sum + (skill.typicalLevel[background] ?? 0), 0) / Math.max(1, skills.length)
  return LEVELS.reduce((best, level) => (Math.abs(level - mean) < Math.abs(best - mean) ? level : best))
}
