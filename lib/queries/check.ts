/** The page of knowledge checks: the item that is asked now, why this one, and what the answers have shown so far. */
import { findOpenAttempt } from '../db/attempts.ts'
import { levelsFrom } from '../domain/knowledge/ability.ts'
import { attemptProgress, type AttemptProgress } from '../domain/answers/attempt.ts'
import { levelAt, type Belief } from '../domain/knowledge/belief.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import { LEVELS, type Level, type Skill } from '../domain/curriculum/curriculum.ts'
import type { KnowledgeCheck } from '../domain/knowledge/knowledge-check.ts'
import { beliefIn, placeOf, sumOf, type Knowledge } from '../domain/knowledge/knowledge.ts'
import { knowledgeOf, readAnswer } from '../domain/knowledge/knowledge-of.ts'
import { expectedNarrowing, MOST_PROBES } from '../domain/knowledge/next-probe.ts'
import { outlookOn, rangeOf } from '../domain/knowledge/outlook.ts'
import { hearAnswer } from '../domain/answers/probe-answer.ts'
import type { Answers } from '../domain/answers/profile.ts'
import type { TrackHours } from '../domain/path/track-hours.ts'
import type { Query } from '../operation.ts'
import { ownerOf } from '../policy.ts'
import { asTaken } from './as-taken.ts'
import { checkInHand } from './check-in-hand.ts'
import { trackName } from './track-name.ts'

export interface CheckQuestion {
  id: string
  question: string
  options: readonly string[]
  skill: string
  area: string
  /** What the answer decides: likely hours of this skill on a path, if it is right and if it is not. */
  decides: { trackName: string; right: number; otherwise: number } | null
}

export interface CheckView {
  attemptId: string
  progress: AttemptProgress
  answered: number
  /** Never more than these. */
  most: number
  question: CheckQuestion | null
  ended: KnowledgeCheck['ended']
  /**
   * How wide the range of new learning is on the path with fewer hours for what is not known of the levels, after each check so far, and as
   * expected after the next. Hours. How long learning itself may take is not in it.
   */
  widths: { trackName: string; after: readonly number[]; expected: number | null }
  /** Areas that were asked about: between which levels the mean of their skills lies in 60 of 100 cases. */
  learned: readonly { area: string; low: Level; high: Level; asking: boolean }[]
  /** When this page was made; milliseconds since 1970. */
  shownAt: number
}

/** Null before the first answer of the assessment. */
export const checkView: Query<null, CheckView | null> = async ({ actor, db, content: present, now }) => {
  const known = actor.kind === 'account' || actor.guestHash !== null
  const attempt = known ? await findOpenAttempt(db, ownerOf(actor)) : null
  if (!attempt) return null
  const content = await asTaken(db, present, attempt)
  const check = await checkInHand(db, content, attempt)
  return {
    attemptId: attempt.id,
    progress: attemptProgress(content, attempt.answers),
    answered: check.answered,
    most: MOST_PROBES,
    question: questionOf(content, check),
    ended: check.ended,
    widths: widthsOf(content, attempt.answers, check),
    learned: learnedFrom(content, attempt.answers, check),
    shownAt: now.getTime(),
  }
}

function questionOf(content: Content, { next, tracks, knowledge }: KnowledgeCheck): CheckQuestion | null {
  if (!next) return null
  const { id, question, options, skill } = next.probe
  const { name, area } = need(content.skills, skill)
  const areaName = content.settings.areas.find((it) => it.id === area)?.name ?? area
  const asking = tracks.filter((it) => it.skills.has(skill))
  const track = asking.find((it) => next.tracks.includes(it.track)) ?? asking[0]
  const hoursAfter = (outcome: 'right' | 'unknown') =>
    expectedHours(track?.skills.get(skill) ?? [], beliefIn(hearAnswer(knowledge, next.probe, { outcome, confidence: null }), skill))
  return {
    id,
    question,
    options,
    skill: name,
    area: areaName,
    decides: track ? { trackName: trackName(content, track.track), right: hoursAfter('right'), otherwise: hoursAfter('unknown') } : null,
  }
}

const expectedHours = (byLevel: readonly number[], belief: Belief): number =>
  LEVELS.reduce<number>((sum, level) => sum + belief[level] * (byLevel[level] ?? 0), 0)

function widthsOf(content: Content, answers: Answers, { knowledge, next, tracks, sides }: KnowledgeCheck): CheckView['widths'] {
  const means = tracks.filter((it) => sides.includes(it.track)).map((it) => ({ it, mean: outlookOn(knowledge, it.skills).mean }))
  const track = means.reduce<{ it: TrackHours; mean: number } | null>((a, b) => (a && a.mean <= b.mean ? a : b), null)?.it
  if (!track) return { trackName: '', after: [], expected: null }
  const width = (it: Knowledge) => {
    const { low, high } = rangeOf(outlookOn(it, track.skills))
    return high - low
  }
  const last = outlookOn(knowledge, track.skills)
  const now = width(knowledge)
  return {
    trackName: trackName(content, track.track),
    after: [...before(content, answers).map(width), now],
    expected: next && now * (1 - expectedNarrowing(knowledge, last, next.probe)),
  }
}

/** What was known before each check but the last, in the order in which they were answered. */
function before(content: Content, answers: Answers): Knowledge[] {
  const checks = [...answers].filter(([key]) => key.startsWith('probe:'))
  const heard: Knowledge[] = []
  let knowledge = knowledgeOf(content, new Map([...answers].filter(([key]) => !key.startsWith('probe:'))))
  for (const [key, value] of checks) {
    const probe = content.probes.find((it) => `probe:${it.id}` === key)
    const answer = probe && readAnswer(probe, value)
    if (!probe || !answer) continue
    heard.push(knowledge)
    knowledge = hearAnswer(knowledge, probe, answer)
  }
  return heard
}

function learnedFrom(content: Content, answers: Answers, { knowledge, next }: KnowledgeCheck): CheckView['learned'] {
  const asked = content.probes.filter((it) => answers.has(`probe:${it.id}`) || it.id === next?.probe.id)
  const areas = new Set(asked.map((it) => need(content.skills, it.skill).area))
  const askingIn = next && need(content.skills, next.probe.skill).area
  return content.settings.areas
    .filter((it) => areas.has(it.id))
    .map(({ id, name }) => {
      const mean = meanLevel(
        knowledge,
        [...content.skills.values()].filter((it) => it.area === id),
      )
      return { area: name, low: levelAt(mean, 0.2), high: levelAt(mean, 0.8), asking: id === askingIn }
    })
}

/** What is believed of the mean of some skills, which is surer than each of them. */
function meanLevel(knowledge: Knowledge, skills: readonly Skill[]): Belief {
  const { mean, variance } = sumOf(
    knowledge,
    skills.map((it) => [placeOf(knowledge, it.id), 1 / skills.length] as const),
  )
  return levelsFrom(mean, Math.sqrt(variance))
}
