/** Skills that are believed to be somebody’s already, and how that is known: asked, or worked out from answers about others. */
import { chanceAtLeast } from './belief.ts'
import { need, type Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import type { Level } from '../curriculum/curriculum.ts'
import type { Effort } from '../path/effort.ts'
import type { Beliefs } from './beliefs.ts'
import { readHeld } from '../answers/held-answer.ts'
import { HELD_FROM } from '../path/path.ts'
import { levelAnswer, type Answers } from '../answers/profile.ts'

export interface HeldSkill {
  skill: string
  /** Highest level that any of the paths asks for, and that is believed to be held. */
  level: Level
  /** 0–1. */
  chance: number
  /** Likely learning hours from zero that it saves on the paths that need it. */
  hours: number
  /** How it is known: asked in a check, rated or confirmed by itself, shown on a roadmap, or worked out and never asked. */
  from: 'check' | 'rating' | 'shown' | 'inferred'
}

/** Skills that some path asks for and that are believed to be held at the highest level asked, most hours first. */
export function heldSkills(
  content: Content,
  { answers, beliefs, credits, efforts }: { answers: Answers; beliefs: Beliefs; credits: Credits; efforts: readonly Effort[] },
): HeldSkill[] {
  const asked = askedOnPaths(efforts)
  const checked = new Set(content.probes.flatMap((it) => (answers.has(`probe:${it.id}`) ? [it.skill] : [])))
  const from = (skill: string, level: Level): HeldSkill['from'] => {
    if (credits.has(skill)) return 'shown'
    if (checked.has(skill)) return 'check'
    return wasSaid(answers, skill, level) ? 'rating' : 'inferred'
  }
  return [...asked]
    .map(([skill, it]) => ({ skill, ...it, chance: chanceAtLeast(need(beliefs, skill), it.level), from: from(skill, it.level) }))
    .filter((it) => it.chance >= HELD_FROM)
    .sort((a, b) => b.hours - a.hours || (a.skill < b.skill ? -1 : 1))
}

/** Rated by itself, or confirmed or corrected at this level. A skill that was confirmed at a lower one is still worked out here. */
function wasSaid(answers: Answers, skill: string, level: Level): boolean {
  const said = readHeld(answers.get(`held:${skill}`))
  return levelAnswer(answers.get(`skill:${skill}`)) !== null || (said !== null && (!said.held || said.level >= level))
}

/** The highest level that any of the paths asks of each skill. */
export function askedOnPaths(efforts: readonly Effort[]): Map<string, { level: Level; hours: number }> {
  const asked = new Map<string, { level: Level; hours: number }>()
  for (const { skill, level, hoursFromZero } of efforts.flatMap((it) => it.path.steps.flatMap((step) => step.skills))) {
    const before = asked.get(skill)
    if (!before || level > before.level) asked.set(skill, { level, hours: hoursFromZero })
  }
  return asked
}
