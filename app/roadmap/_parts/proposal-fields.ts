/** The answers to proposals as the fields of a form: `answer-<id>` and `words-<id>`. */
import type { Answered } from '#lib/commands/answer-proposals.ts'

export const answerField = (id: string): string => `answer-${id}`
export const wordsFieldOf = (id: string): string => `words-${id}`

export interface GivenAnswer {
  id: string
  answer: string
  words: string
}

/** Those that were answered; what is left open sends nothing, or "later". */
export function answersIn(fields: Readonly<Record<string, string | string[]>>): GivenAnswer[] {
  return Object.entries(fields).flatMap(([name, answer]) => {
    const id = /^answer-(.+)$/.exec(name)?.[1]
    if (id === undefined || typeof answer !== 'string' || answer === 'later') return []
    const words = fields[wordsFieldOf(id)]
    return [{ id, answer, words: typeof words === 'string' ? words : '' }]
  })
}

export function answeredWords({ accepted, declined, stays }: Answered): string {
  const said = [
    ...(accepted > 0 ? [`${accepted} accepted, as one new revision.`] : []),
    ...(declined > 0 ? [`${declined} declined.`] : []),
    ...(stays.length > 0 ? [`Not made, and still waiting: ${stays.join(' ')}`] : []),
  ]
  return said.length === 0 ? 'They were answered already.' : said.join(' ')
}
