/** The quick decision: yes or no questions, counted in the open. It says nothing about hours; that is the assessment's part. */
import { need, type Content } from '../domain/curriculum/content.ts'
import type { Track } from '../domain/curriculum/curriculum.ts'

/** A track is ahead clearly when its count is this much above the next. Stands in the rule that the content words. */
export const CLEAR_BY = 2

export interface DecisionView {
  rule: string
  advice: string
  questions: readonly { id: string; text: string; answer: 'yes' | 'no' | null }[]
  answered: number
  counts: readonly TrackCount[]
  outcome: { kind: 'open' } | { kind: 'clear' | 'close'; track: Track }
}

export interface TrackCount {
  track: Track
  /** Questions answered with yes that point here. */
  yes: readonly string[]
  /** Questions that point here. */
  of: number
}

/** `answers`: question id to "yes" or "no"; everything else counts as unanswered. */
export function decisionView(content: Content, answers: Readonly<Record<string, unknown>>): DecisionView {
  const { decision } = content.comparison
  const answerOf = (id: string): 'yes' | 'no' | null => {
    const answer = answers[id]
    return answer === 'yes' || answer === 'no' ? answer : null
  }
  const questions = decision.questions.map((it) => ({ id: it.id, text: it.text, answer: answerOf(it.id) }))
  const answered = questions.filter((it) => it.answer !== null).length
  const counts = [...content.tracks.values()].map((track) => {
    const own = decision.questions.filter((it) => it.pointsTo === track.id)
    return { track, of: own.length, yes: own.filter((it) => answerOf(it.id) === 'yes').map((it) => it.text) }
  })
  return { rule: decision.rule, advice: decision.advice, questions, answered, counts, outcome: outcomeOf(content, counts) }
}

function outcomeOf(content: Content, counts: readonly TrackCount[]): DecisionView['outcome'] {
  const [first, second] = [...counts].sort((a, b) => b.yes.length - a.yes.length)
  if (!first || first.yes.length === 0) return { kind: 'open' }
  if (first.yes.length - (second?.yes.length ?? 0) >= CLEAR_BY) return { kind: 'clear', track: first.track }
  const mix = [...content.tracks.values()].find((it) => it.side === 'both')
  return { kind: 'close', track: mix ?? need(content.tracks, first.track.id) }
}
