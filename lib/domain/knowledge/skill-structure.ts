/** How what people have over their background hangs together between skills. */
import type { Content } from '../curriculum/content.ts'
import type { Skill } from '../curriculum/curriculum.ts'
import { LEVEL_WIDTH } from './ability.ts'
import { at } from './knowledge.ts'

/** Standard deviations in levels. Editorial until people's answers can calibrate them. */
export const STRUCTURE = {
  /** What one person is above or below a typical one of their background in everything, … */
  person: 0.7,
  /** … in one area, … */
  area: 0.8,
  /** … and in one skill. */
  skill: 1,
  /** Correlation of a skill's own part with that of what comes before it, 0–1. */
  prerequisites: 0.6,
} as const

export interface SkillStructure {
  /** Place of each skill, prerequisites first. */
  places: ReadonlyMap<string, number>
  /** Covariances in ability points, row after row. */
  cov: Float64Array
}

const kept = new WeakMap<Content, SkillStructure>()

/** Worked out once for each content. */
export function skillStructure(content: Content): SkillStructure {
  const known = kept.get(content)
  if (known) return known
  const structure = workOut([...content.skills.values()])
  kept.set(content, structure)
  return structure
}

/**
 * Each skill is a sum of independent parts: the person's, its area's, and its own. The own part of a skill with prerequisites is made in
 * part of theirs, so that all skills vary equally, however many come before them.
 */
export function workOut(skills: readonly Skill[]): SkillStructure {
  const order = prerequisitesFirst(skills)
  const places = new Map(order.map((skill, place) => [skill.id, place]))
  const n = order.length
  const own: Float64Array[] = []
  for (const [place, skill] of order.entries()) {
    const before = skill.prerequisites.flatMap((id) => own[places.get(id) ?? n] ?? [])
    own.push(ownPart(n, place, before))
  }
  const cov = new Float64Array(n * n)
  for (const [i, a] of order.entries()) {
    for (const [j, b] of order.entries()) {
      const shared = STRUCTURE.person ** 2 + (a.area === b.area ? STRUCTURE.area ** 2 : 0)
      cov[i * n + j] = LEVEL_WIDTH ** 2 * (shared + STRUCTURE.skill ** 2 * dot(own[i] ?? NONE, own[j] ?? NONE))
    }
  }
  return { places, cov }
}

const NONE = new Float64Array()

/** By skill, of length 1: what is new in it, and with a prerequisite the mean of theirs. */
function ownPart(n: number, place: number, before: readonly Float64Array[]): Float64Array {
  const part = new Float64Array(n)
  if (before.length > 0) {
    for (let k = 0; k < n; k++) part[k] = before.reduce((sum, it) => sum + at(it, k), 0)
    const length = Math.sqrt(dot(part, part))
    for (let k = 0; k < n; k++) part[k] = (STRUCTURE.prerequisites * at(part, k)) / length
  }
  part[place] = before.length === 0 ? 1 : Math.sqrt(1 - STRUCTURE.prerequisites ** 2)
  return part
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, it, k) => sum + it * at(b, k), 0)

function prerequisitesFirst(skills: readonly Skill[]): Skill[] {
  const byId = new Map(skills.map((it) => [it.id, it]))
  const order = new Set<Skill>()
  const visit = (skill: Skill) => {
    if (order.has(skill)) return
    for (const id of skill.prerequisites) {
      const before = byId.get(id)
      if (before) visit(before)
    }
    order.add(skill)
  }
  for (const skill of skills) visit(skill)
  return [...order]
}
