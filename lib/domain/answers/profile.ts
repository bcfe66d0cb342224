/** What one person has said, read from the newest response to each item, and what their background usually holds. */
import type { Content } from '../curriculum/content.ts'
import { LEVELS, type Level, type Skill } from '../curriculum/curriculum.ts'

/** Newest value for each item: `about:<id>`, `interest:<id>`, `area:<id>`, `skill:<id>`, `held:<skill>`, `probe:<id>`. */
export type Answers = ReadonlyMap<string, string>

/** Below this many years the typical level of a mid-level engineer (3–5 years) is taken one level lower. */
export const JUNIOR_YEARS = 2

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

/** The level shown as a hint beside an area: the mean of its skills' typical levels, rounded. */
export function typicalAreaLevel(content: Content, area: string, background: string): Level {
  const skills = [...content.skills.values()].filter((skill) => skill.area === area)
  const mean = skills.reduce((sum, skill) => sum + (skill.typicalLevel[background] ?? 0), 0) / Math.max(1, skills.length)
  return LEVELS.reduce((best, level) => (Math.abs(level - mean) < Math.abs(best - mean) ? level : best))
}
