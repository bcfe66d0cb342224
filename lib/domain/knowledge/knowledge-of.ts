/** Everything that somebody's answers say of their skills: background, ratings, corrections and knowledge items, in this order. */
import type { Probe } from '../curriculum/assessment.ts'
import type { Content } from '../curriculum/content.ts'
import { hearHeld, heldAnswersIn } from '../answers/held-answer.ts'
import type { Answers } from '../answers/profile.ts'
import type { Knowledge } from './knowledge.ts'
import { CONFIDENCES, hearAnswer, type ProbeAnswer } from '../answers/probe-answer.ts'
import { hearRating, ratingsIn, unaskedKnowledge } from './self-rating.ts'

export function knowledgeOf(content: Content, answers: Answers): Knowledge {
  let knowledge = unaskedKnowledge(content, answers)
  for (const rating of ratingsIn(content, answers)) knowledge = hearRating(knowledge, rating)
  for (const held of heldAnswersIn(content, answers)) knowledge = hearHeld(knowledge, held)
  for (const { probe, answer } of probeAnswersIn(content, answers)) knowledge = hearAnswer(knowledge, probe, answer)
  return knowledge
}

/** Answers to knowledge items, in the content's order: whatever order they came in, the result is the same. */
export function probeAnswersIn(content: Content, answers: Answers): { probe: Probe; answer: ProbeAnswer }[] {
  return content.probes.flatMap((probe) => {
    const answer = readAnswer(probe, answers.get(`probe:${probe.id}`))
    return answer ? [{ probe, answer }] : []
  })
}

/** From `2 certain`: the option, from 0, and how sure; or `unknown`. Null for anything else. */
export function readAnswer(probe: Probe, value: string | undefined): ProbeAnswer | null {
  if (value === 'unknown') return { outcome: 'unknown', confidence: null }
  const [option = '', word] = (value ?? '').split(' ')
  if (!/^[0-3]$/.test(option)) return null
  const confidence = CONFIDENCES.find((it) => it === word) ?? null
  return { outcome: Number(option) === probe.answer ? 'right' : 'wrong', confidence }
}
