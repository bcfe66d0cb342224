/**
 * What somebody said of a skill that was worked out and never asked: whether it is theirs at the level that the paths ask for. Such an
 * answer has an end and no middle, unlike a rating: "yes" says the level or above, "not quite" says below it.
 */
import { LEVEL_ENDS, LEVEL_WIDTH, normalBelow } from '../knowledge/ability.ts'
import type { Content } from '../curriculum/content.ts'
import { LEVELS, type Level, type Skill } from '../curriculum/curriculum.ts'
import { moveSum, placeOf, sumOf, type Knowledge } from '../knowledge/knowledge.ts'
import { seenThrough } from './probe-answer.ts'
import { levelAnswer, type Answers } from './profile.ts'
import { RATING } from '../knowledge/self-rating.ts'

export interface HeldAnswer {
  /** `held:<skill>` */
  item: string
  skill: Skill
  /** 1–4. */
  level: Level
  held: boolean
}

/** The stored value: `yes 3` or `no 3`. */
export const heldValue = (answer: 'yes' | 'no', level: Level): string => `${answer} ${level}`

/** Null for anything that is no such value. */
export function readHeld(value: string | undefined): Pick<HeldAnswer, 'level' | 'held'> | null {
  const [answer, number] = (value ?? '').split(' ')
  const level = LEVELS.find((it) => it > 0 && String(it) === number)
  return level === undefined || (answer !== 'yes' && answer !== 'no') ? null : { level, held: answer === 'yes' }
}

/** In the content's order. Whoever rated the skill by itself afterwards has said more of it: the rating counts alone. */
export function heldAnswersIn(content: Content, answers: Answers): HeldAnswer[] {
  return [...content.skills.values()].flatMap((skill): HeldAnswer[] => {
    const item = `held:${skill.id}`
    const said = readHeld(answers.get(item))
    return said && levelAnswer(answers.get(`skill:${skill.id}`)) === null ? [{ item, skill, ...said }] : []
  })
}

/** Heard as a rating is, with this person's bias and the noise of one skill, but through the end of the level. */
export function hearHeld(it: Knowledge, { skill, level, held }: Omit<HeldAnswer, 'item'>): Knowledge {
  const weights = [[placeOf(it, skill.id), 1] as const, [it.mean.length - 1, 1] as const]
  const end = LEVEL_ENDS[level - 1] ?? 0
  const noise = RATING.skill * LEVEL_WIDTH
  const said = (ability: number) => normalBelow(((held ? 1 : -1) * (ability - end)) / noise)
  return moveSum(it, weights, seenThrough(sumOf(it, weights), said))
}
