/** The answers of an assessment one by one, as the questions and options read. */
import type { Content } from '../curriculum/content.ts'
import { readHeld } from './held-answer.ts'
import { readAnswer } from '../knowledge/knowledge-of.ts'
import type { Confidence, ProbeAnswer } from './probe-answer.ts'
import { SKIP, UNKNOWN } from './responses.ts'
import type { Answers } from './profile.ts'

export interface AnswerInWords {
  /** Key of the item. */
  item: string
  part: 'about' | 'interest' | 'skills' | 'checks'
  question: string
  answer: string
}

/** In the order in which they are asked; what has left the assessment is left out. */
export function answersInWords(content: Content, answers: Answers): AnswerInWords[] {
  return questions(content).flatMap(([part, item, question]) => {
    const value = answers.get(item)
    if (value === undefined || (value === SKIP && item.startsWith('skill:'))) return []
    return [{ item, part, question, answer: valueInWords(content, item, value) }]
  })
}

/** The question of an item; its key when it has left the assessment. */
export const questionOf = (content: Content, item: string): string => questions(content).find(([, key]) => key === item)?.[2] ?? item

function questions(content: Content): (readonly [part: AnswerInWords['part'], item: string, question: string])[] {
  return [
    ...content.about.map((it) => ['about', `about:${it.id}`, it.question] as const),
    ...content.interest.items.map((it) => ['interest', `interest:${it.id}`, it.text] as const),
    ...content.settings.areas.map((it) => ['skills', `area:${it.id}`, it.name] as const),
    ...[...content.skills.values()].map((it) => ['skills', `skill:${it.id}`, it.name] as const),
    ...[...content.skills.values()].map((it) => ['skills', `held:${it.id}`, it.name] as const),
    ...content.probes.map((it) => ['checks', `probe:${it.id}`, it.question] as const),
  ]
}

/** A stored value as its option reads. */
export function valueInWords(content: Content, item: string, value: string): string {
  const [kind = '', id = ''] = item.split(':')
  if (kind === 'probe') return checkWords(content, id, value)
  if (kind === 'held') return heldWords(value)
  if (value === SKIP) return 'Skipped'
  if (value === UNKNOWN) return 'Does not know'
  if (kind === 'about') return aboutWords(content, id, value)
  if (kind === 'interest') return interestWords(content, id, value)
  const level = [0, 1, 2, 3, 4].find((it) => String(it) === value) as 0 | 1 | 2 | 3 | 4 | undefined
  return level === undefined ? value : (content.settings.levels[level].split(':')[0] ?? value)
}

const OUTCOME: Record<ProbeAnswer['outcome'], string> = { right: 'Right', wrong: 'Not right', unknown: 'I don’t know' }
const SURE: Record<Confidence, string> = { guess: 'guessing', 'fairly-sure': 'fairly sure', certain: 'certain' }

function checkWords(content: Content, id: string, value: string): string {
  const probe = content.probes.find((it) => it.id === id)
  const answer = probe && readAnswer(probe, value)
  if (!answer) return value
  return answer.confidence === null ? OUTCOME[answer.outcome] : `${OUTCOME[answer.outcome]}, ${SURE[answer.confidence]}`
}

function heldWords(value: string): string {
  const said = readHeld(value)
  if (!said) return value
  return said.held ? `At level ${said.level} or above` : `Not quite at level ${said.level}`
}

function aboutWords(content: Content, id: string, value: string): string {
  const item = content.about.find((it) => it.id === id)
  if (item?.type === 'single') return item.options.find((it) => it.id === value)?.name ?? value
  return item?.type === 'number' ? `${value} ${item.unit}` : value
}

function interestWords(content: Content, id: string, value: string): string {
  const item = content.interest.items.find((it) => it.id === id)
  if (item?.type === 'forced-choice') return item.options[value === '1' ? 1 : 0].text
  const point = ([1, 2, 3, 4, 5] as const).find((it) => String(it) === value)
  return point === undefined ? value : content.interest.scale[point]
}
