/** Why a result is what it is: how sure the verdict is, what each answer did, and whether it is another one than before. */
import { dayOf } from '../domain/calendar.ts'
import type { DateStyle } from '../date-style.ts'
import { findResultBefore, type StoredAttempt } from '../db/attempts.ts'
import type { Db } from '../db/client.ts'
import { valueInWords, answersInWords } from '../domain/answers-in-words.ts'
import { hoursChanges, leanChange, type HoursChange, type LeanChange } from '../domain/change-since.ts'
import type { Content } from '../domain/content.ts'
import type { Credits } from '../domain/credit.ts'
import type { Scope } from '../domain/curriculum.ts'
import { hoursReasons, type ByTrack, type HoursReasons } from '../domain/hours-reasons.ts'
import { scoreInterest } from '../domain/interest.ts'
import { knowledgeOf } from '../domain/knowledge-of.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Result } from '../domain/result.ts'
import { trackHours, withCreditedHours, type TrackHours } from '../domain/track-hours.ts'
import { verdictCertainty, type VerdictCertainty } from '../domain/verdict-certainty.ts'
import { asTaken } from './as-taken.ts'
import { trackName } from './track-name.ts'

/** The same draws every time, so that the same answers always get the same figure. */
const SEED = 1

export interface AnswerEffect {
  question: string
  answer: string
  hours: ByTrack
  /** For a knowledge check: the right answer and why it is right. */
  explanation: { right: string; why: string } | null
}

export interface ChangeSince {
  takenOn: string
  hours: readonly (HoursChange & { trackName: string })[]
  lean: LeanChange | null
}

export interface PathReasons {
  certainty: VerdictCertainty
  hours: Omit<HoursReasons, 'reasons'> & { reasons: readonly AnswerEffect[] }
  /** Against the result before this one; null when this is the first. */
  change: ChangeSince | null
}

interface Taken {
  attempt: StoredAttempt
  /** As the attempt was begun on it. */
  content: Content
  scope: Scope
  credits: Credits
  result: Result
  dates: DateStyle
}

export async function pathReasons(db: Db, present: Content, taken: Taken): Promise<PathReasons> {
  const { attempt, content, scope, credits, result, dates } = taken
  const knowledge = knowledgeOf(content, attempt.answers)
  const tracks = trackHours(content, scope)
  const credited = withCreditedHours(tracks, credits)
  const { models, operations } = result.verdict.effort
  const hours = { models: tableOf(credited, models.path.track), operations: tableOf(credited, operations.path.track) }
  const before = await findResultBefore(db, attempt)
  return {
    certainty: verdictCertainty({ verdict: result.verdict, interest: result.interest, knowledge, hours }, SEED),
    hours: hoursInWords(taken, tracks),
    change: before && (await changeSince(db, present, { before, knowledge, tracks, taken, dates })),
  }
}

const tableOf = (tracks: readonly TrackHours[], track: string): TrackHours =>
  tracks.find((it) => it.track === track) ?? { track, skills: new Map() }

function hoursInWords({ attempt, content, credits, result }: Taken, tracks: readonly TrackHours[]): PathReasons['hours'] {
  const end = result.efforts.map((it) => it.path.learning.likely)
  const it = hoursReasons(content, attempt.answers, { tracks, credits, end })
  const words = new Map(answersInWords(content, attempt.answers).map((answer) => [answer.item, answer]))
  const effect = ({ item, hours }: { item: string; hours: ByTrack }): AnswerEffect => {
    const probe = content.probes.find((known) => `probe:${known.id}` === item)
    return {
      question: item === 'shown' ? 'Shown on a roadmap since' : (words.get(item)?.question ?? item),
      answer: item === 'shown' ? `${credits.size} skills` : valueInWords(content, item, attempt.answers.get(item) ?? ''),
      hours,
      explanation: probe ? { right: probe.options[probe.answer] ?? '', why: probe.explanation } : null,
    }
  }
  return { ...it, reasons: it.reasons.map(effect) }
}

async function changeSince(
  db: Db,
  present: Content,
  {
    before,
    knowledge,
    tracks,
    taken,
    dates,
  }: { before: StoredAttempt; knowledge: Knowledge; tracks: readonly TrackHours[]; taken: Taken; dates: DateStyle },
): Promise<ChangeSince | null> {
  if (!before.submittedAt) return null
  const content = await asTaken(db, present, before)
  const earlier = knowledgeOf(content, before.answers)
  return {
    takenOn: dayOf(before.submittedAt, dates.timeZone),
    hours: hoursChanges(earlier, knowledge, tracks).map((it) => ({ ...it, trackName: trackName(present, it.track) })),
    lean: leanChange(scoreInterest(content, before.answers), taken.result.interest),
  }
}
