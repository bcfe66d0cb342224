/** Questions that have no answer yet, with what an answer would move. "I don't know" is an answer: asking again brings no other. */
import type { Content } from '../curriculum/content.ts'
import { scoreInterest, type InterestResult } from './interest.ts'
import { abilityIn, at, placeOf, type Knowledge } from '../knowledge/knowledge.ts'
import type { NextProbe } from '../knowledge/next-probe.ts'
import { prospectOf } from '../answers/probe-answer.ts'
import type { Answers } from '../answers/profile.ts'
import { SKIP } from '../answers/responses.ts'
import { measuredBy, ratingsIn } from '../knowledge/self-rating.ts'
import type { Signal } from './settled-cases.ts'

export interface OpenStatement {
  item: string
  construct: string
}

/** Statements on interest, in the order they are asked. */
export function openStatements(content: Content, answers: Answers): OpenStatement[] {
  return content.interest.items.flatMap((it) => {
    const item = `interest:${it.id}`
    return it.type === 'likert' && isOpen(answers, item) ? [{ item, construct: it.construct }] : []
  })
}

const isOpen = (answers: Answers, item: string): boolean => (answers.get(item) ?? SKIP) === SKIP

/** The first open statement on each kind of work, with the part of the lean's variance that an answer takes away. */
export function leanQuestions(
  content: Content,
  answers: Answers,
  { constructs, range }: InterestResult,
): { item: string; narrows: number }[] {
  if (!range) return []
  // The first answer on a kind of work makes another lean of it, not a surer one.
  const scored = new Set(constructs.flatMap((it) => (it.score === null ? [] : [it.construct.id])))
  const firsts = [...Map.groupBy(openStatements(content, answers), (it) => it.construct).values()].flatMap(([first]) => first ?? [])
  return firsts
    .filter((it) => scored.has(it.construct))
    .map(({ item }) => {
      // How wide the range is does not hang on which answer it is.
      const then = scoreInterest(content, new Map(answers).set(item, '3')).range ?? range
      return { item, narrows: 1 - ((then.high - then.low) / (range.high - range.low)) ** 2 }
    })
    .filter((it) => it.narrows > 0)
}

export interface EffortQuestion {
  kind: 'probe' | 'area'
  item: string
  signal: Signal
}

export function probeQuestion(knowledge: Knowledge, { probe }: NextProbe): EffortQuestion {
  const own = abilityIn(knowledge, probe.skill)
  const [place, share] = [placeOf(knowledge, probe.skill), Math.sqrt(prospectOf(probe, own).taken / own.variance)]
  return { kind: 'probe', item: `probe:${probe.id}`, signal: (pull) => share * at(pull, place) }
}

/** Areas that were not rated, those left out whose skills were all rated apart. */
export function areaQuestions(content: Content, answers: Answers, knowledge: Knowledge): EffortQuestion[] {
  const n = knowledge.mean.length
  const open = new Set(content.settings.areas.map((it) => `area:${it.id}`).filter((item) => isOpen(answers, item)))
  // Which level is answered does not matter here.
  const rated = new Map([...answers, ...[...open].map((item) => [item, '2'] as const)])
  return ratingsIn(content, rated).flatMap((rating): EffortQuestion[] => {
    if (!open.has(rating.item)) return []
    const { weights, variance } = measuredBy(knowledge, rating)
    const over = (column: Float64Array) => weights.reduce((sum, [place, weight]) => sum + weight * at(column, place), 0)
    const measured = weights.reduce(
      (sum, [place, weight]) => sum + weight * over(knowledge.cov.subarray(place * n, place * n + n)),
      variance,
    )
    return [{ kind: 'area', item: rating.item, signal: (pull) => over(pull) / Math.sqrt(measured) }]
  })
}
