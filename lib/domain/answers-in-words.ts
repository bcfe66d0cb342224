/** The answers of an assessment one by one, as the questions and options read. */
import type { Content } from './content.ts'
import { SKIP, UNKNOWN } from './responses.ts'
import type { Answers } from './profile.ts'

export interface AnswerInWords {
  part: 'about' | 'interest' | 'skills'
  question: string
  answer: string
}

/** In the order in which they are asked; what has left the assessment is left out. */
export function answersInWords(content: Content, answers: Answers): AnswerInWords[] {
  return [
    ...content.about.map((it) => ['about', `about:${it.id}`, it.question] as const),
    ...content.interest.items.map((it) => ['interest', `interest:${it.id}`, it.text] as const),
    ...content.settings.areas.map((it) => ['skills', `area:${it.id}`, it.name] as const),
    ...[...content.skills.values()].map((it) => ['skills', `skill:${it.id}`, it.name] as const),
  ].flatMap(([part, key, question]) => {
    const value = answers.get(key)
    if (value === undefined || (value === SKIP && key.startsWith('skill:'))) return []
    return [{ part, question, answer: wordsFor(content, key, value) }]
  })
}

function wordsFor(content: Content, key: string, value: string): string {
  if (value === SKIP) return 'Skipped'
  if (value === UNKNOWN) return 'Does not know'
  const [kind = '', id = ''] = key.split(':')
  if (kind === 'about') return aboutWords(content, id, value)
  if (kind === 'interest') return interestWords(content, id, value)
  const level = [0, 1, 2, 3, 4].find((it) => String(it) === value) as 0 | 1 | 2 | 3 | 4 | undefined
  return level === undefined ? value : (content.settings.levels[level].split(':')[0] ?? value)
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
