/** Lets simulated people be assessed in four ways, to compare them. */
import type { Content } from '../domain/curriculum/content.ts'
import { hearAnswer } from '../domain/answers/probe-answer.ts'
import { knowledgeOf, readAnswer } from '../domain/knowledge/knowledge-of.ts'
import type { Knowledge } from '../domain/knowledge/knowledge.ts'
import { aimsOf, MOST_PROBES, nextProbe, WORTH_ASKING } from '../domain/knowledge/next-probe.ts'
import type { TrackHours } from '../domain/path/track-hours.ts'
import type { Answers } from '../domain/answers/profile.ts'
import type { Random } from '../domain/numbers/seeded-random.ts'
import type { Probe } from '../domain/curriculum/assessment.ts'
import type { SimulatedPerson } from './simulated-person.ts'

export interface Assessed {
  knowledge: Knowledge
  items: number
}

interface Setting {
  content: Content
  tracks: readonly TrackHours[]
  sides: readonly [string, string]
}

/** The product's way: item after item, as long as one is worth asking. */
export function adaptively({ content, tracks, sides }: Setting, person: SimulatedPerson, rated: Answers, random: Random): Assessed {
  let knowledge = knowledgeOf(content, rated)
  const left = new Set(content.probes)
  while (content.probes.length - left.size < MOST_PROBES) {
    const next = nextProbe(knowledge, aimsOf(knowledge, tracks, sides), left)
    if (!next || next.narrows < WORTH_ASKING) break
    left.delete(next.probe)
    knowledge = heard(knowledge, person, next.probe, random)
  }
  return { knowledge, items: content.probes.length - left.size }
}

export function withItems(
  { content }: Setting,
  person: SimulatedPerson,
  rated: Answers,
  probes: readonly Probe[],
  random: Random,
): Assessed {
  const knowledge = probes.reduce((it, probe) => heard(it, person, probe, random), knowledgeOf(content, rated))
  return { knowledge, items: probes.length }
}

/** Without replacement. */
export function randomItems(content: Content, count: number, random: Random): Probe[] {
  const left = [...content.probes]
  return Array.from({ length: count }, () => left.splice(Math.floor(random.next() * left.length), 1)).flat()
}

function heard(knowledge: Knowledge, person: SimulatedPerson, probe: Probe, random: Random): Knowledge {
  const answer = readAnswer(probe, person.answer(probe, random))
  if (!answer) throw new Error(`nobody reads the answer to ${probe.id}`)
  return hearAnswer(knowledge, probe, answer)
}
