/**
 * The one question of a brief: a table of rules on facts, of which the first that holds chooses. Each says why it was chosen and which
 * fact it rests on. Questions ask about the work, never why somebody did so little.
 */
import { gapWords } from './need-a-word.ts'
import type { Gap } from './usual-gap.ts'

/** Where the fact of a question can be seen. */
export type FactPlace = { kind: 'review'; id: string } | { kind: 'milestone'; id: string } | { kind: 'roadmap' }

/** What is known, in so far as it is shared; null for what is not so. */
export interface QuestionFacts {
  askedTwice: { review: string; title: string; criterion: string } | null
  /** Silent for longer than is usual for them. Calendar day in words. */
  silent: { since: string; days: number; usual: Gap } | null
  /** Sent back and not answered for long. */
  unanswered: { review: string; title: string; days: number } | null
  /** Left out since the last visit. */
  leftOut: { milestone: string; title: string; reason: string } | null
  /** In progress for twice as long as its hours take at the chosen pace, or longer. */
  lingering: { milestone: string; title: string; weeks: number; planned: number } | null
  behind: { hoursPerWeek: number; words: string } | null
  /** Begun before what comes first. */
  openedEarly: { milestone: string; title: string; before: string } | null
  /** What most of the rest waits for. */
  pinch: { milestone: string; title: string; later: number; hours: number } | null
  next: { milestone: string; title: string } | null
}

export interface Question {
  rule: QuestionRule
  words: string
  /** The rule that chose it, with its figures. */
  because: string
  fact: FactPlace
}

type Chosen = Omit<Question, 'rule'>

const milestone = (id: string): FactPlace => ({ kind: 'milestone', id })
const review = (id: string): FactPlace => ({ kind: 'review', id })

/** In the order in which they are tried. */
const RULES = {
  'asked-twice': ({ askedTwice: it }) =>
    it && {
      words: `What would have to be there for you to call “${it.criterion}” met?`,
      because: `That criterion of ${it.title} was asked for more than once.`,
      fact: review(it.review),
    },
  silent: ({ silent: it }) =>
    it && {
      words: `What has changed around you since ${it.since}?`,
      because: `No activity for ${it.days} days, where ${gapWords(it.usual)} between active days are usual.`,
      fact: { kind: 'roadmap' },
    },
  unanswered: ({ unanswered: it }) =>
    it && {
      words: `Which point on ${it.title} is the hardest to begin with?`,
      because: `Changes were asked for ${it.days} days ago and nothing has come back.`,
      fact: review(it.review),
    },
  'left-out': ({ leftOut: it }) =>
    it && {
      words: `What would make you take ${it.title} back in?`,
      because: `Left out since your last visit: “${it.reason}”`,
      fact: milestone(it.milestone),
    },
  lingering: ({ lingering: it }) =>
    it && {
      words: `What is left of ${it.title}, and which part of it takes the time?`,
      because: `In progress for ${weeksWords(it.weeks)}; its hours take ${weeksWords(it.planned)} at the chosen pace.`,
      fact: milestone(it.milestone),
    },
  behind: ({ behind: it }) =>
    it && {
      words: `Is ${it.hoursPerWeek} h a week still the right number?`,
      because: it.words,
      fact: { kind: 'roadmap' },
    },
  'opened-early': ({ openedEarly: it }) =>
    it && {
      words: `What do you miss of ${it.before} while you work on ${it.title}?`,
      because: 'It was opened before what comes first.',
      fact: milestone(it.milestone),
    },
  pinch: ({ pinch: it }) =>
    it && {
      words: `What do you need to finish ${it.title}?`,
      because: `${it.later} later milestones with ${it.hours} h wait for it.`,
      fact: milestone(it.milestone),
    },
  next: ({ next: it }) =>
    it && {
      words: `How would you show somebody that you can do ${it.title}?`,
      because: 'No other rule holds: this is the milestone to go on with.',
      fact: milestone(it.milestone),
    },
} as const satisfies Record<string, (facts: QuestionFacts) => Chosen | null>

export type QuestionRule = keyof typeof RULES
export const QUESTION_RULES = Object.keys(RULES) as QuestionRule[]

/** Null when nothing is left to ask about, or nothing is shared. */
export function questionWorthAsking(facts: QuestionFacts): Question | null {
  for (const rule of QUESTION_RULES) {
    const chosen: Chosen | null = RULES[rule](facts)
    if (chosen) return { rule, ...chosen }
  }
  return null
}

/** Weeks in progress, whole, from which a milestone lingers: twice what its hours take at the pace, and three at least. */
export const lingersFrom = (plannedWeeks: number): number => Math.max(3, Math.ceil(2 * plannedWeeks))

const weeksWords = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`
