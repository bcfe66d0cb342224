/** One line of a brief: what it is about, what is to say of it, a figure, and where the fact is. */
import { tryWords } from './mentee-lines.ts'
import type { ReviewNews } from '../db/mentee-brief.ts'
import type { MilestoneStatus } from '../domain/roadmap/progress.ts'

/** A state of a milestone, or list: of the roadmap · clock: of time · said: words of theirs · risk: a rule that fired. */
export type BriefMark = MilestoneStatus | 'list' | 'clock' | 'said' | 'risk'

export interface BriefLine {
  mark: BriefMark
  title: string
  text: string
  /** Their own words, not ours. */
  quote: string | null
  figure: string
  href: string
}

/** Characters of somebody's words in a line. */
const QUOTE = 160

export const line = (mark: BriefMark, title: string, it: Partial<Omit<BriefLine, 'mark' | 'title'>> & { href: string }): BriefLine => ({
  mark,
  title,
  text: '',
  quote: null,
  figure: '',
  ...it,
})

/** "second try" of a submission, "revision 7" of a roadmap. */
export const tryOf = ({ kind, number }: Pick<ReviewNews, 'kind' | 'number'>): string => tryWords({ kind, number })

/** One line of somebody's words; null for none. */
export function quoteOf(words: string): string | null {
  const text = words.replaceAll(/\s+/g, ' ').trim()
  if (text === '') return null
  const letters = Array.from(text)
  return letters.length <= QUOTE ? text : `${letters.slice(0, QUOTE).join('').trimEnd()}…`
}

export const daysText = (days: number): string => (days <= 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'}`)
