/** What is believed from background, years and ratings, before the first knowledge item. */
import { need, type Content } from '../curriculum/content.ts'
import type { Level, Skill } from '../curriculum/curriculum.ts'
import { backgroundOf, levelAnswer, numberAnswer, typicalLevel, type Answers } from '../answers/profile.ts'
import { abilityOf, LEVEL_WIDTH } from './ability.ts'
import { at, hearSum, placeOf, type Knowledge } from './knowledge.ts'
import { skillStructure } from './skill-structure.ts'

/** Standard deviations in levels. Editorial until people's answers can calibrate them. */
export const RATING = {
  /** By how much people rate themselves too high or too low, all in all, … */
  bias: 0.65,
  /** … how far the rating of an area lies off beyond that, the rounding to whole levels included, … */
  area: 0.58,
  /** … and the rating of one skill. */
  skill: 0.6,
  /** How much less the typical level says while the background is not known; half of it is the same in all skills. */
  unknownBackground: 1.2,
} as const

/** From background and years alone. */
export function unaskedKnowledge(content: Content, answers: Answers): Knowledge {
  const background = backgroundOf(content, answers)
  const years = numberAnswer(answers, 'about:years')
  const { places, cov: between } = skillStructure(content)
  const n = places.size + 1
  const mean = new Float64Array(n)
  for (const [id, place] of places) mean[place] = abilityOf(typicalLevel(need(content.skills, id), background, years))
  const doubt = background === null ? (RATING.unknownBackground * LEVEL_WIDTH) ** 2 : 0
  const cov = new Float64Array(n * n)
  for (let i = 0; i < n - 1; i++) {
    for (let j = 0; j < n - 1; j++) cov[i * n + j] = at(between, i * (n - 1) + j) + (i === j ? doubt : doubt / 2)
  }
  cov[n * n - 1] = (RATING.bias * LEVEL_WIDTH) ** 2
  return { places, mean, cov }
}

/** One rating: of an area, heard for the skills that were not rated apart, or of one skill. */
export interface SelfRating {
  item: string
  skills: readonly Skill[]
  level: Level
}

/** The ratings among the answers, areas first. */
export function ratingsIn(content: Content, answers: Answers): SelfRating[] {
  const single = [...content.skills.values()].flatMap((skill): SelfRating[] => {
    const level = levelAnswer(answers.get(`skill:${skill.id}`))
    return level === null ? [] : [{ item: `skill:${skill.id}`, skills: [skill], level }]
  })
  const apart = new Set(single.flatMap((it) => it.skills))
  const areas = [...Map.groupBy(content.skills.values(), (it) => it.area)].flatMap(([area, all]): SelfRating[] => {
    const level = levelAnswer(answers.get(`area:${area}`))
    // Single ratings were given "only where it differs": the area's speaks of the others.
    const skills = all.filter((it) => !apart.has(it))
    return level === null || skills.length === 0 ? [] : [{ item: `area:${area}`, skills, level }]
  })
  return [...areas, ...single]
}

export function hearRating(it: Knowledge, rating: SelfRating): Knowledge {
  const { weights, variance } = measuredBy(it, rating)
  return hearSum(it, weights, { value: abilityOf(rating.level), variance })
}

/** What a rating measures: the mean ability of its skills, plus the person's bias, plus noise of this variance. */
export function measuredBy(
  it: Knowledge,
  { item, skills }: Pick<SelfRating, 'item' | 'skills'>,
): { weights: readonly (readonly [place: number, weight: number])[]; variance: number } {
  const weights = skills.map((skill) => [placeOf(it, skill.id), 1 / skills.length] as const)
  const noise = item.startsWith('skill:') ? RATING.skill : RATING.area
  return { weights: [...weights, [it.mean.length - 1, 1]], variance: (noise * LEVEL_WIDTH) ** 2 }
}
