/**
 * Why a path has the new learning it has: what each answer did to it, in the order in which the answers are heard. They are differences
 * of the same sum, one after the other, so that beginning, reasons and end add up exactly.
 */
import { beliefsIn, withCredits, type Beliefs } from '../knowledge/beliefs.ts'
import type { Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import { LEVELS } from '../curriculum/curriculum.ts'
import { hearHeld, heldAnswersIn } from '../answers/held-answer.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { probeAnswersIn } from '../knowledge/knowledge-of.ts'
import { hearAnswer } from '../answers/probe-answer.ts'
import { backgroundOf, numberAnswer, type Answers } from '../answers/profile.ts'
import { hearRating, ratingsIn, unaskedKnowledge } from '../knowledge/self-rating.ts'
import type { TrackHours } from './track-hours.ts'

/** Whole hours of each track, in the order of the tracks. Below 0 takes hours away. */
export type ByTrack = readonly number[]

export interface HoursReason {
  /** Key of the item that was answered; `shown` for all that was shown on roadmaps since. */
  item: string
  hours: ByTrack
}

export interface HoursReasons {
  /** With nothing known of the person. */
  start: ByTrack
  /** Those that changed anything, the largest first. */
  reasons: readonly HoursReason[]
  /** Answers that were heard and moved no path by an hour. */
  without: number
  /** What rounding every milestone by itself adds. */
  rounding: ByTrack
  end: ByTrack
}

/**
 * @param tracks by level held, without credits
 * @param end likely new learning of the paths, as the page shows it
 */
export function hoursReasons(
  content: Content,
  answers: Answers,
  { tracks, credits, end }: { tracks: readonly TrackHours[]; credits: Credits; end: ByTrack },
): HoursReasons {
  const steps = heardInOrder(content, answers)
  const [nothing, ...sums] = [...steps.map((it) => beliefsIn(it.knowledge)), withCredits(beliefsIn(last(steps).knowledge), credits)].map(
    (beliefs) => tracks.map((it) => Math.round(expectedHours(it, beliefs))),
  )
  const items = [...steps.slice(1).map((it) => it.item), 'shown']
  const start = nothing ?? []
  const all = items.map((item, index) => ({ item, hours: less(sums[index] ?? [], sums[index - 1] ?? start) }))
  const moves = (it: HoursReason) => it.hours.some((hours) => hours !== 0)
  const size = (it: HoursReason) => Math.max(...it.hours.map(Math.abs))
  return {
    start,
    reasons: all.filter(moves).sort((a, b) => size(b) - size(a)),
    without: all.filter((it) => it.item !== 'shown' && !moves(it)).length,
    rounding: less(end, sums.at(-1) ?? start),
    end,
  }
}

/** What was known before any answer, and after each. */
function heardInOrder(content: Content, answers: Answers): { item: string; knowledge: Knowledge }[] {
  const steps = [{ item: '', knowledge: unaskedKnowledge(content, new Map()) }]
  const about = ['about:background', 'about:years'].filter((key) => answers.has(key))
  const told = (key: string) => (key === 'about:years' ? numberAnswer(answers, key) !== null : backgroundOf(content, answers) !== null)
  const heard = new Map<string, string>()
  for (const key of about.filter(told)) {
    heard.set(key, answers.get(key) ?? '')
    steps.push({ item: key, knowledge: unaskedKnowledge(content, heard) })
  }
  for (const rating of ratingsIn(content, answers)) steps.push({ item: rating.item, knowledge: hearRating(last(steps).knowledge, rating) })
  for (const held of heldAnswersIn(content, answers)) steps.push({ item: held.item, knowledge: hearHeld(last(steps).knowledge, held) })
  for (const { probe, answer } of probeAnswersIn(content, answers))
    steps.push({ item: `probe:${probe.id}`, knowledge: hearAnswer(last(steps).knowledge, probe, answer) })
  return steps
}

function expectedHours({ skills }: TrackHours, beliefs: Beliefs): number {
  let sum = 0
  for (const [skill, hours] of skills) {
    const belief = beliefs.get(skill)
    if (belief) sum += LEVELS.reduce<number>((own, level) => own + belief[level] * (hours[level] ?? 0), 0)
  }
  return sum
}

const less = (a: ByTrack, b: ByTrack): number[] => a.map((it, index) => it - (b[index] ?? 0))

function last<T>(list: readonly T[]): T {
  return list[list.length - 1] as T
}
