/**
 * Which mentees may need a word, and why. Each rule works on facts alone and says its reason and its threshold in words. A reason is a
 * place to ask, not a judgement; where too little is known no rule fires.
 */
import { daysBetween } from '../calendar/calendar.ts'
import type { DaySpan } from '../time/capacity.ts'
import { daysThatCount } from '../time/days-that-count.ts'
import { usualGap, type Gap } from './usual-gap.ts'

/** Hours a week from a calendar day on. */
interface PlannedPace {
  startOn: string
  hoursPerWeek: number
}

/** How far a roadmap is against its plan: every hour at the planned pace from the start. Likely hours. */
export interface PlanFacts extends PlannedPace {
  total: number
  /** Finished, known already or left out. */
  settled: number
  /** Of milestones that are under way, in full: nobody says yet how much of them is done. */
  underWay: number
  /** Days of pauses that are over: nothing was to be done on them. */
  rests: readonly DaySpan[]
}

/** What is known of a mentee, in so far as it is shared. */
export interface MenteeFacts {
  /** A paused mentorship asks nothing of anybody. */
  isPaused: boolean
  /** Every roadmap that they follow is paused: they said that they are away from it, so nothing is asked of them. */
  isResting: boolean
  /** Days on which they did something, oldest first; null where the roadmap is not shared. */
  activeDays: readonly string[] | null
  /** The review that was sent back the longest ago and has no answer. */
  changesAsked: { title: string; on: string } | null
  /** A criterion of a review that is still open, asked for in several verdicts. */
  askedTwice: { title: string; criterion: string; times: number } | null
  /** Null where the hours are not shared or no roadmap is followed. */
  plan: PlanFacts | null
}

export interface Reason {
  rule: NeedRule
  /** "No activity for 19 days". */
  words: string
  /** What it is measured against. */
  detail: string
  /** How much of it there is, to order by within one rule. */
  size: number
}

/** Days. Silence is measured against somebody's own pace, within these bounds. */
export const SILENCE = { least: 10, most: 28, times: 3 } as const
/** Days after which changes that were asked for and not answered are worth a word. */
export const UNANSWERED = 14
/** Somebody may be behind by one in so many hours of the plan; days of it before it is looked at. */
export const BEHIND = { oneIn: 3, after: 28 } as const
/** Verdicts that ask for the same criterion. */
export const ASKED_AGAIN = 2

export const NEED_RULES = ['silent', 'asked-twice', 'unanswered', 'behind'] as const
export type NeedRule = (typeof NEED_RULES)[number]

/** As the page says them, in the order in which they count. */
export const RULE_WORDS: Record<NeedRule, string> = {
  silent: `No activity for ${SILENCE.times} times their own usual gap between active days: never under ${SILENCE.least} days, at ${SILENCE.most} days at the latest. Somebody with too few active days to know their pace is left alone.`,
  'asked-twice': 'The same criterion was asked for in two reviews of one piece of work that is still open.',
  unanswered: `Changes were asked for and nothing has come back for ${UNANSWERED} days.`,
  behind: `Behind the plan by more than a third, from the fifth week on and only where hours are shared. What is finished, known already, left out or under way counts against the hours a week that they chose: those of the first plan or, where they are fewer, those of now. Days of a pause do not count.`,
}

/** Every reason that holds, the weightiest rule first. @param today the mentor's day */
export function reasonsFor(facts: MenteeFacts, today: string): Reason[] {
  const all: Record<NeedRule, (facts: MenteeFacts, today: string) => Omit<Reason, 'rule'> | null> = {
    silent,
    'asked-twice': askedTwice,
    unanswered,
    behind,
  }
  if (facts.isPaused || facts.isResting) return []
  return NEED_RULES.flatMap((rule) => {
    const reason = all[rule](facts, today)
    return reason ? [{ rule, ...reason }] : []
  })
}

function silent({ activeDays }: MenteeFacts, today: string): Omit<Reason, 'rule'> | null {
  const gap = usualGap(activeDays ?? [])
  const last = activeDays?.at(-1)
  if (!gap || last === undefined) return null
  const days = daysBetween(last, today)
  if (days < silenceFor(gap)) return null
  return { words: `No activity for ${days} days`, detail: `Usually ${gapWords(gap)} between active days.`, size: days }
}

/** Days of silence that are unusual for somebody with these gaps. */
export const silenceFor = ({ high }: Gap): number => Math.min(SILENCE.most, Math.max(SILENCE.least, SILENCE.times * high))

/** "1 day", "2 to 4 days". */
export const gapWords = ({ low, high }: Gap): string => (low === high ? daysWords(high) : `${low} to ${daysWords(high)}`)

const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

function askedTwice({ askedTwice: it }: MenteeFacts): Omit<Reason, 'rule'> | null {
  if (!it || it.times < ASKED_AGAIN) return null
  const times = it.times === 2 ? 'twice' : `${it.times} times`
  return { words: `Same criterion asked for ${times}`, detail: `${it.title}: ${it.criterion}`, size: it.times }
}

function unanswered({ changesAsked: it }: MenteeFacts, today: string): Omit<Reason, 'rule'> | null {
  if (!it) return null
  const days = daysBetween(it.on, today)
  return days < UNANSWERED ? null : { words: `Changes asked, no answer for ${days} days`, detail: it.title, size: days }
}

function behind({ plan }: MenteeFacts, today: string): Omit<Reason, 'rule'> | null {
  if (!plan || daysOf(plan, today) < BEHIND.after) return null
  const { planned, reached } = againstPlan(plan, today)
  const hours = planned - reached
  if (BEHIND.oneIn * hours <= planned) return null
  return {
    words: `Behind the plan by ${hours} h`,
    detail: `At ${plan.hoursPerWeek} h a week, ${planned} h by now; ${reached} h are settled or under way.`,
    size: hours,
  }
}

/**
 * The pace that somebody is measured by: the fewer hours and the later start of the first plan and the present one. Who plans for less has
 * said so, and who plans for more from now on did not owe it before.
 */
export const gentler = (first: PlannedPace, present: PlannedPace): PlannedPace => ({
  startOn: first.startOn > present.startOn ? first.startOn : present.startOn,
  hoursPerWeek: Math.min(first.hoursPerWeek, present.hoursPerWeek),
})

/** Whole hours that the plan has by a day, and that are settled or under way. */
function againstPlan(plan: PlanFacts, today: string) {
  const planned = Math.min(plan.total, Math.round((plan.hoursPerWeek * daysOf(plan, today)) / 7))
  return { planned, reached: plan.settled + plan.underWay }
}

const daysOf = ({ startOn, rests }: PlanFacts, today: string): number => daysThatCount({ from: startOn, until: today }, rests)

/** What decides where somebody stands in the list. */
export interface InLine {
  name: string
  isPaused: boolean
  reasons: readonly Reason[]
  /** Since when something of theirs waits for the mentor. */
  waitsSince: Date | null
}

/** Who may need a word, then who waits, longest first, then by name; who is paused comes last. */
export function inOrder<It extends InLine>(mentees: readonly It[]): It[] {
  return mentees.toSorted((a, b) => groupOf(a) - groupOf(b) || withinGroup(a, b) || compareText(a.name, b.name))
}

function groupOf({ isPaused, reasons, waitsSince }: InLine): number {
  if (isPaused) return 3
  if (reasons.length > 0) return 0
  return waitsSince ? 1 : 2
}

function withinGroup(a: InLine, b: InLine): number {
  const [one, other] = [a.reasons[0], b.reasons[0]]
  if (one && other) return NEED_RULES.indexOf(one.rule) - NEED_RULES.indexOf(other.rule) || other.size - one.size
  return (a.waitsSince?.getTime() ?? 0) - (b.waitsSince?.getTime() ?? 0)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
