/** The result of an attempt: two answers with their reasons, the verdict, and what can be chosen from it. */
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { findWithResultBefore } from '../db/results.ts'
import { findWhereabouts, NOWHERE, type Whereabouts } from '../db/whereabouts.ts'
import { dayOf, daysBetween, formatDay, isDay } from '../domain/calendar/calendar.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import type { Claim } from '../domain/curriculum/roles.ts'
import { Scope, type Track } from '../domain/curriculum/curriculum.ts'
import { weeksFor, type Effort } from '../domain/path/effort.ts'
import type { InterestResult } from '../domain/path/interest.ts'
import { attemptProgress } from '../domain/answers/attempt.ts'
import { readHeld } from '../domain/answers/held-answer.ts'
import type { Credits, EvidenceKind } from '../domain/roadmap/credit.ts'
import { heldSkills, type HeldSkill } from '../domain/knowledge/held-skill.ts'
import { backgroundOf, levelAnswer, numberAnswer, type Answers } from '../domain/answers/profile.ts'
import { resultOf, type Result } from '../domain/path/result.ts'
import type { Verdict } from '../domain/path/verdict.ts'
import type { Query } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { asEachWasTaken } from './as-taken.ts'
import { trackName } from './track-name.ts'
import { pathReasons, type PathReasons } from './path-reasons.ts'

/** Pace used for weeks when the question was skipped; said so wherever it is used. */
export const DEFAULT_HOURS_PER_WEEK = 6

export interface HeldLine extends HeldSkill {
  name: string
  /** What shows it, where something was shown since, and the day; "last used" is a year. */
  evidence: { kind: EvidenceKind; day: string; lastUsed: number | null } | null
  why: string
}

export interface PathView {
  attemptId: string
  submittedOn: string | null
  /** In which the page writes its days. */
  language: DateStyle['language']
  scope: Scope
  answered: number
  asked: number
  background: string | null
  hoursPerWeek: number
  paceIsAssumed: boolean
  targetDate: string | null
  tracks: readonly { track: Track; effort: Effort; weeks: { low: number; likely: number; high: number }; activeRoadmap: string | null }[]
  interest: InterestResult
  verdict: Verdict
  held: readonly HeldLine[]
  claim: Claim | null
  /** What the person said about target date, organisation and budget, in consequences. */
  remarks: readonly string[]
  /** The milestone to begin with while the direction is open. Likely hours. */
  cheapest: { title: string; hours: number } | null
  hasAccount: boolean
  /** Skills that count as held because of what was shown since, on a roadmap. */
  shown: number
  /** Roadmaps being followed that were made from another result; this one offers its difference there. */
  otherwiseMade: readonly { roadmapId: string; trackName: string }[]
  /** How sure the verdict is, what made it, and whether it is another than before. */
  reasons: PathReasons
}

export const pathView: Query<{ attemptId: string; scope: string | undefined }, PathView> = async ({ actor, db, content, now }, params) => {
  const { attempt, before } = await findWithResultBefore(db, ownerOf(actor), params.attemptId)
  authorise(actor, 'attempt:view', attempt)
  const { credits, following } = actor.kind === 'account' ? await findWhereabouts(db, actor.userId) : NOWHERE
  const contentOf = await asEachWasTaken(db, content, before ? [attempt, before] : [attempt])
  const scope = Scope.safeParse(params.scope).data ?? 'first-role'
  const { answers } = attempt
  const taken = contentOf(attempt)
  const dates = dateStyleOf(actor)
  const today = dayOf(now, dates.timeZone)
  const result = resultOf(taken, answers, scope, credits)
  const background = backgroundOf(content, answers)
  const pace = paceOf(answers)
  const { hoursPerWeek } = pace
  const made = { attempt, content: taken, before: before && { attempt: before, content: contentOf(before) } }
  return {
    attemptId: attempt.id,
    submittedOn: attempt.submittedAt && dayOf(attempt.submittedAt, dates.timeZone),
    language: dates.language,
    scope,
    ...answeredOf(taken, answers),
    background: content.settings.backgrounds.find((it) => it.id === background)?.name ?? null,
    ...pace,
    targetDate: dateIn(answers),
    tracks: result.efforts.map((effort) => tracked(content, { effort, hoursPerWeek, following })),
    interest: result.interest,
    verdict: result.verdict,
    held: heldSkills(taken, { answers, beliefs: result.beliefs, credits, efforts: result.efforts }).map((it) =>
      heldWords(content, it, { answers, background, credits, timeZone: dates.timeZone }),
    ),
    reasons: pathReasons({ ...made, scope, credits, result, dates, hoursPerWeek, today }),
    claim: content.comparison.claims.find((it) => it.id === 'learning-saving') ?? null,
    remarks: remarksOn(answers, result, { pace: pace.paceIsAssumed ? null : hoursPerWeek, today, language: dates.language }),
    cheapest: cheapestOf(result),
    hasAccount: actor.kind === 'account',
    shown: credits.size,
    otherwiseMade: [...following].flatMap(([track, it]) =>
      it.attemptId === attempt.id ? [] : [{ roadmapId: it.id, trackName: trackName(content, track) }],
    ),
  }
}

function paceOf(answers: Answers): Pick<PathView, 'hoursPerWeek' | 'paceIsAssumed'> {
  const pace = numberAnswer(answers, 'about:hours-per-week')
  return { hoursPerWeek: pace ?? DEFAULT_HOURS_PER_WEEK, paceIsAssumed: pace === null }
}

function answeredOf(content: Content, answers: Answers): Pick<PathView, 'answered' | 'asked'> {
  const { answered, total } = attemptProgress(content, answers)
  return { answered, asked: total }
}

function dateIn(answers: Answers): string | null {
  const date = answers.get('about:target-date')
  return date && /^\d/.test(date) ? date : null
}

function tracked(
  content: Content,
  { effort, hoursPerWeek, following }: { effort: Effort; hoursPerWeek: number; following: Whereabouts['following'] },
): PathView['tracks'][number] {
  const { track, total } = effort.path
  const weeks = (hours: number) => weeksFor(hours, hoursPerWeek)
  return {
    track: need(content.tracks, track),
    effort,
    weeks: { low: weeks(total.low), likely: weeks(total.likely), high: weeks(total.high) },
    activeRoadmap: following.get(track)?.id ?? null,
  }
}

function cheapestOf({ efforts, verdict }: Result): PathView['cheapest'] {
  const step = efforts.flatMap((it) => it.path.steps).find((it) => it.milestone === verdict.cheapestNext)
  return step ? { title: step.title, hours: step.learning.likely + step.practice.likely } : null
}

/** Three answers that change no hours but matter to the choice. */
function remarksOn(
  answers: Answers,
  { efforts, verdict }: Result,
  { pace, today, language }: { pace: number | null; today: string; language: DateStyle['language'] },
): string[] {
  const path = (efforts.find((it) => it.path.track === verdict.recommended) ?? verdict.effort.fewer).path
  const remarks: string[] = []
  const target = answers.get('about:target-date') ?? ''
  if (isDay(target) && daysBetween(today, target) > 0) {
    const needed = (7 * path.total.likely) / daysBetween(today, target)
    const have = pace === null ? '' : needed <= pace ? `; you have ${pace}` : `, and you have ${pace}. A later date would make it fit`
    remarks.push(`To be ready by ${formatDay(target, { language })}, the likely hours need ${needed.toFixed(1)} h a week${have}.`)
  }
  if (answers.get('about:organisation') === 'startup-under-50')
    remarks.push('Teams under 50 people often want one person for models and operations: look at the mixed path too.')
  if (answers.get('about:budget') === '0') remarks.push('With no budget, use the resources that are marked as free.')
  return remarks
}

interface Known {
  answers: Answers
  background: string | null
  credits: Credits
  timeZone: string
}

function heldWords(content: Content, it: HeldSkill, { answers, background, credits, timeZone }: Known): HeldLine {
  const credit = it.from === 'shown' ? credits.get(it.skill) : undefined
  const evidence = credit ? { kind: credit.kind, day: dayOf(credit.at, timeZone), lastUsed: credit.lastUsed } : null
  return { ...it, evidence, name: need(content.skills, it.skill).name, why: whyHeld(content, answers, it, background) }
}

function whyHeld(content: Content, answers: Answers, { skill: id, from }: HeldSkill, background: string | null): string {
  if (from === 'shown') return 'Shown on a roadmap'
  if (from === 'check') return 'From a knowledge check'
  const skill = need(content.skills, id)
  const single = levelAnswer(answers.get(`skill:${id}`))
  if (single !== null) return `You rated it ${single}`
  const said = readHeld(answers.get(`held:${id}`))
  if (said)
    return said.held ? `You said that level ${said.level} is yours` : `You said not quite level ${said.level}; other answers say more`
  const area = levelAnswer(answers.get(`area:${skill.area}`))
  if (area === null)
    return background === null ? 'Usual for engineers; you have not rated it' : 'Usual for your background; you have not rated it'
  const name = content.settings.areas.find((it) => it.id === skill.area)?.name ?? skill.area
  const usual = background === null ? undefined : skill.typicalLevel[background]
  return usual === undefined ? `You rated ${name} ${area}` : `You rated ${name} ${area}, and ${usual} is usual for your background`
}
