/** What is known of somebody without each one of their answers to knowledge items, so that no answer is judged by itself. */
import type { Probe } from '../curriculum/assessment.ts'
import type { Content } from '../curriculum/content.ts'
import { abilityIn, type Ability, type Knowledge } from '../knowledge/knowledge.ts'
import { knowledgeOf, probeAnswersIn } from '../knowledge/knowledge-of.ts'
import { hearAnswer, type ProbeAnswer } from '../answers/probe-answer.ts'
import type { Answers } from '../answers/profile.ts'

interface Heard {
  probe: Probe
  answer: ProbeAnswer
}

export interface AbilityWithout extends Heard {
  /** In the item's own skill, from everything but this answer. */
  ability: Ability
}

/** One for each answer to a knowledge item. */
export function knowledgeWithoutEach(content: Content, answers: Answers): AbilityWithout[] {
  const rated = new Map([...answers].filter(([item]) => !item.startsWith('probe:')))
  return withoutEach(knowledgeOf(content, rated), probeAnswersIn(content, answers))
}

/** By halves: what one half needs of the other is heard once for all of it, so k answers cost k × log k hearings and not k × k. */
function withoutEach(knowledge: Knowledge, given: readonly Heard[]): AbilityWithout[] {
  const [first] = given
  if (!first) return []
  if (given.length === 1) return [{ ...first, ability: abilityIn(knowledge, first.probe.skill) }]
  const middle = Math.floor(given.length / 2)
  const [one, other] = [given.slice(0, middle), given.slice(middle)]
  return [...withoutEach(heardAll(knowledge, other), one), ...withoutEach(heardAll(knowledge, one), other)]
}

const heardAll = (knowledge: Knowledge, given: readonly Heard[]): Knowledge =>
  given.reduce((it, { probe, answer }) => hearAnswer(it, probe, answer), knowledge)
