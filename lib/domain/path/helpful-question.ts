/** The one question whose answer would help somebody most next: the one that could settle most of what is in doubt. */
import type { Content } from '../curriculum/content.ts'
import { CONSTRUCTS_NEEDED } from './interest.ts'
import { aimsOf, WORTH_ASKING, type NextProbe } from '../knowledge/next-probe.ts'
import { areaQuestions, leanQuestions, openStatements, probeQuestion, type EffortQuestion } from './open-question.ts'
import type { Answers } from '../answers/profile.ts'
import { effortHalf, leanHalf } from './settled-cases.ts'
import type { Undrawn } from './verdict-certainty.ts'

/** Part of all cases that a question must be able to settle to be named for that: one of two hundred. Editorial. */
const LEAST = 0.005

/** Hours with what was shown counted: `withCreditedHours`. */
export interface QuestionChoice extends Undrawn {
  content: Content
  answers: Answers
  /** Null when the knowledge checks have ended. */
  next: NextProbe | null
}

export interface HelpfulQuestion {
  kind: 'interest' | 'probe' | 'area'
  /** Its key, as of a response. */
  item: string
  brings: Benefit
}

/**
 * What an answer brings. cases: of the draws in which the verdict is another one, the part, 0–1, that is settled if the answer speaks
 * for the verdict, on average · hours: by so many the figure of a track, or the difference of two, is expected to be surer, as a standard
 * deviation · lean: none can be told before so many more kinds of work have an answer.
 */
export type Benefit =
  { what: 'cases'; part: number } | { what: 'hours'; hours: number; tracks: readonly string[] } | { what: 'lean'; missing: number }

/** Null when nothing is left that would help. */
export function helpfulQuestion(choice: QuestionChoice): HelpfulQuestion | null {
  const { content, answers, knowledge, interest, next } = choice
  const toTheLean = interest.lean === null ? firstOfLean(choice) : null
  if (toTheLean) return toTheLean
  const [effort, lean] = [effortHalf(choice), leanHalf(interest)]
  const effortQuestions = [...(next ? [probeQuestion(knowledge, next)] : []), ...areaQuestions(content, answers, knowledge)]
  const best = largest(
    [
      ...effortQuestions.map(({ kind, item, signal }) => ({ kind, item, cases: lean.chance * effort.settledBy(signal) })),
      ...leanQuestions(content, answers, interest).map(({ item, narrows }) => ({
        kind: 'interest' as const,
        item,
        cases: effort.chance * lean.settledBy(narrows),
      })),
    ],
    (it) => it.cases,
  )
  if (!best || best.cases < LEAST) return surerHours(choice, effortQuestions)
  const inDoubt = 1 - lean.chance * effort.chance
  return { kind: best.kind, item: best.item, brings: { what: 'cases', part: best.cases / inDoubt } }
}

/** A statement on a kind of work that has no answer yet, on a side where too few have one. */
function firstOfLean({ content, answers, interest }: QuestionChoice): HelpfulQuestion | null {
  const sides = (['models', 'operations'] as const).map((side) => {
    const own = interest.constructs.filter((it) => it.construct.side === side)
    const open = own.filter((it) => it.score === null).map((it) => it.construct.id)
    return { open, missing: Math.max(0, CONSTRUCTS_NEEDED - (own.length - open.length)) }
  })
  const open = new Set(sides.flatMap((it) => (it.missing > 0 ? it.open : [])))
  const first = openStatements(content, answers).find((it) => open.has(it.construct))
  const missing = sides.reduce((sum, it) => sum + it.missing, 0)
  return first ? { kind: 'interest', item: first.item, brings: { what: 'lean', missing } } : null
}

/** Where no answer would change the verdict the hours may still become surer: measured as the next knowledge item is chosen. */
function surerHours(
  { knowledge, hours: { models, operations } }: QuestionChoice,
  questions: readonly EffortQuestion[],
): HelpfulQuestion | null {
  const aims = aimsOf(knowledge, [models, operations], [models.track, operations.track])
  const narrowed = questions.map((it) => {
    const parts = aims.map((aim) => 1 - Math.sqrt(Math.max(0, 1 - it.signal(aim.pull) ** 2 / Math.max(aim.variance, 1e-9))))
    const hours = aims.map((aim, i) => ({ tracks: aim.tracks, hours: Math.sqrt(aim.variance) * (parts[i] ?? 0) }))
    return { ...it, most: largest(hours, (of) => of.hours), narrows: parts.reduce((sum, part) => sum + part, 0) / aims.length }
  })
  const best = largest(narrowed, (it) => it.narrows)
  if (!best?.most || best.narrows < WORTH_ASKING) return null
  return { kind: best.kind, item: best.item, brings: { what: 'hours', ...best.most } }
}

/** Of equals the first. */
function largest<T>(all: readonly T[], of: (it: T) => number): T | null {
  return all.reduce<T | null>((best, it) => (best !== null && of(best) >= of(it) ? best : it), null)
}
