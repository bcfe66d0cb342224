/** Why a result is what it is: how sure the verdict is, what each answer did, and whether it is another one than before. */
import { pagesOf } from '../domain/answers/attempt.ts'
import { dayOf } from '../domain/calendar/calendar.ts'
import type { DateStyle } from '../date-style.ts'
import type { StoredAttempt } from '../db/attempts.ts'
import { questionOf, valueInWords } from '../domain/answers/answers-in-words.ts'
import { hoursChanges, leanChange, type HoursChange, type LeanChange } from '../domain/path/change-since.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Credits } from '../domain/roadmap/credit.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { helpfulQuestion, type HelpfulQuestion } from '../domain/path/helpful-question.ts'
import { hoursReasons, type ByTrack, type HoursReasons } from '../domain/path/hours-reasons.ts'
import { scoreInterest } from '../domain/path/interest.ts'
import { knowledgeCheck } from '../domain/knowledge/knowledge-check.ts'
import { knowledgeOf } from '../domain/knowledge/knowledge-of.ts'
import type { Knowledge } from '../domain/knowledge/knowledge.ts'
import type { Answers } from '../domain/answers/profile.ts'
import type { Result } from '../domain/path/result.ts'
import { sharedStart, type SharedStart } from '../domain/path/shared-start.ts'
import { turningAnswers, type TurningAnswers } from '../domain/path/turning-answers.ts'
import type { Side, Verdict } from '../domain/path/verdict.ts'
import { trackHours, withCreditedHours, type TrackHours } from '../domain/path/track-hours.ts'
import { verdictCertainty, type Undrawn, type VerdictCertainty } from '../domain/path/verdict-certainty.ts'
import { trackName } from './track-name.ts'

/** The same draws every time, so that the same answers always get the same figure. */
const SEED = 1

export interface AnswerEffect {
  /** Key of the item; two may be called the same. */
  item: string
  question: string
  answer: string
  hours: ByTrack
}

/** A knowledge check that was answered, with the right answer and why it is right. */
export interface CheckAnswered {
  item: string
  question: string
  answer: string
  right: string
  why: string
}

export interface ChangeSince {
  takenOn: string
  hours: readonly (HoursChange & { trackName: string })[]
  lean: LeanChange | null
}

export interface PathReasons {
  certainty: VerdictCertainty
  hours: Omit<HoursReasons, 'reasons'> & { reasons: readonly AnswerEffect[] }
  /** All that were answered, in that order, whether they moved anything or not. */
  checks: readonly CheckAnswered[]
  /** Against the result before this one; null when this is the first. */
  change: ChangeSince | null
  /** The smallest changes of answers that would lead to another verdict. */
  turning: readonly Turning[]
  /** The one question whose answer would help most next, and what it could do; null when none would. */
  helpful: HelpfulInWords | null
  /** Where the answers do not point one way: what both paths begin with, from today. */
  start: SharedStart | null
}

export interface Turning {
  moves: TurningAnswers['moves']
  changed: readonly { question: string; from: string; to: string }[]
  /** With these answers; the recommended track, where there is one. */
  kind: Verdict['kind']
  recommended: string | null
  effort: Side
  lean: number | null
  hours: TurningAnswers['hours']
}

export type HelpfulInWords = HelpfulQuestion & { question: string; /** Page of the assessment that asks it. */ page: string }

interface Taken {
  attempt: StoredAttempt
  /** As the attempt was begun on it. */
  content: Content
  /** The result before this one, and the content that it was begun on; null when this is the first. */
  before: { attempt: StoredAttempt; content: Content } | null
  scope: Scope
  credits: Credits
  result: Result
  dates: DateStyle
  hoursPerWeek: number
  /** The learner's day. */
  today: string
}

export function pathReasons(taken: Taken): PathReasons {
  const { attempt, content, scope, credits, result } = taken
  const { knowledge } = result
  const tracks = trackHours(content, scope)
  const credited = withCreditedHours(tracks, credits)
  const { models, operations } = result.verdict.effort
  const hours = { models: tableOf(credited, models.path.track), operations: tableOf(credited, operations.path.track) }
  return {
    certainty: verdictCertainty({ verdict: result.verdict, interest: result.interest, knowledge, hours }, SEED),
    hours: hoursInWords(taken, tracks),
    checks: checksIn(content, attempt.answers),
    turning: turningAnswers({ content, answers: attempt.answers, scope, credits, knowledge, hours, result }).map((it) =>
      turningInWords(content, it),
    ),
    helpful: helpfulInWords(taken, knowledge, hours),
    start: startOf(taken),
    change: changeSince(taken, tracks),
  }
}

const tableOf = (tracks: readonly TrackHours[], track: string): TrackHours =>
  tracks.find((it) => it.track === track) ?? { track, skills: new Map() }

function turningInWords(content: Content, { moves, changed, verdict, lean, hours }: TurningAnswers): Turning {
  const words = (item: string, value: string) => valueInWords(content, item, value)
  return {
    moves,
    changed: changed.map(({ item, from, to }) => ({ question: questionOf(content, item), from: words(item, from), to: words(item, to) })),
    kind: verdict.kind,
    recommended: verdict.recommended,
    effort: verdict.effort.side,
    lean,
    hours,
  }
}

function helpfulInWords(
  { attempt, content, credits, result }: Taken,
  knowledge: Knowledge,
  hours: Undrawn['hours'],
): HelpfulInWords | null {
  const { next } = knowledgeCheck(content, attempt, { credits, knowledge })
  const { interest, verdict } = result
  const it = helpfulQuestion({ content, answers: attempt.answers, knowledge, hours, interest, verdict, next })
  if (!it) return null
  const page = it.kind === 'probe' ? 'checks' : pagesOf(content).find(({ items }) => items.includes(it.item))?.id
  return { ...it, question: questionOf(content, it.item), page: page ?? 'about' }
}

/** A path-neutral start where the hours and the lean do not name one path together. */
function startOf({ result, hoursPerWeek, today }: Taken): SharedStart | null {
  const { kind, effort } = result.verdict
  if (kind === 'agree' || kind === 'interest-only') return null
  return sharedStart([effort.fewer.path, effort.more.path], { hoursPerWeek, startOn: today })
}

function hoursInWords({ attempt, content, credits, result }: Taken, tracks: readonly TrackHours[]): PathReasons['hours'] {
  const end = result.efforts.map((it) => it.path.learning.likely)
  const it = hoursReasons(content, attempt.answers, { tracks, credits, end })
  const effect = ({ item, hours }: { item: string; hours: ByTrack }): AnswerEffect => ({
    item,
    question: item === 'shown' ? 'Shown on a roadmap since' : questionOf(content, item),
    answer:
      item === 'shown'
        ? credits.size === 1
          ? '1 skill'
          : `${credits.size} skills`
        : valueInWords(content, item, attempt.answers.get(item) ?? ''),
    hours,
  })
  return { ...it, reasons: it.reasons.map(effect) }
}

function checksIn(content: Content, answers: Answers): CheckAnswered[] {
  const probes = new Map(content.probes.map((it) => [`probe:${it.id}`, it]))
  return [...answers].flatMap(([item, value]) => {
    const probe = probes.get(item)
    if (!probe) return []
    const { question, options, answer, explanation } = probe
    return [{ item, question, answer: valueInWords(content, item, value), right: options[answer] ?? '', why: explanation }]
  })
}

function changeSince({ before, content, result, dates }: Taken, tracks: readonly TrackHours[]): ChangeSince | null {
  if (!before?.attempt.submittedAt) return null
  const { answers, submittedAt } = before.attempt
  const earlier = knowledgeOf(before.content, answers)
  return {
    takenOn: dayOf(submittedAt, dates.timeZone),
    hours: hoursChanges(earlier, result.knowledge, tracks).map((it) => ({ ...it, trackName: trackName(content, it.track) })),
    lean: leanChange(scoreInterest(before.content, answers), result.interest),
  }
}
