/**
 * The knowledge checks of one attempt: which item is asked now, what its answer decides, and when they end. Hours are those of a first
 * role, the scope that a result opens with.
 */
import type { Probe } from '../curriculum/assessment.ts'
import type { Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import type { Knowledge } from './knowledge.ts'
import { knowledgeOf, probeAnswersIn } from './knowledge-of.ts'
import { aimsOf, MOST_PROBES, nextProbe, WORTH_ASKING, type NextProbe } from './next-probe.ts'
import type { Answers } from '../answers/profile.ts'
import { trackHours, withCreditedHours, type TrackHours } from '../path/track-hours.ts'

/** Seconds of answering after which no further item is asked. */
export const MOST_SECONDS = 12 * 60
/** Of these, what one answer counts for at most: who takes longer was called away. Editorial. */
export const MOST_SECONDS_EACH = 2 * 60

export interface KnowledgeCheck {
  knowledge: Knowledge
  tracks: readonly TrackHours[]
  /** Tracks at the two ends: what a person decides between. */
  sides: readonly [string, string]
  /** Items answered in this attempt. */
  answered: number
  /** Null when they have ended. */
  next: NextProbe | null
  /** Why they have: nothing would hardly change the plan, enough items, enough time, or nothing left to ask. */
  ended: 'enough' | 'items' | 'time' | 'none-left' | null
}

interface Taken {
  answers: Answers
  secondsOnProbes: number
}

/**
 * @param seen items that were asked in earlier attempts: they come only when no other is worth asking
 * @param knowledge of these answers, where it is worked out already
 */
export function knowledgeCheck(
  content: Content,
  { answers, secondsOnProbes }: Taken,
  {
    credits,
    seen = new Set(),
    knowledge = knowledgeOf(content, answers),
  }: { credits: Credits; seen?: ReadonlySet<string>; knowledge?: Knowledge },
): KnowledgeCheck {
  const tracks = withCreditedHours(trackHours(content, 'first-role'), credits)
  const sides = sidesOf(content)
  const answered = probeAnswersIn(content, answers).length
  const asked = { knowledge, tracks, sides, answered }
  if (answered >= MOST_PROBES) return { ...asked, next: null, ended: 'items' }
  if (secondsOnProbes >= MOST_SECONDS) return { ...asked, next: null, ended: 'time' }
  const left = content.probes.filter((it) => !answers.has(`probe:${it.id}`))
  // An answer would tell of other skills too, but nobody is asked for what they have shown.
  const open = left.filter(({ skill }) => !credits.has(skill) || tracks.some((it) => (it.skills.get(skill)?.[0] ?? 0) > 0))
  const aims = aimsOf(knowledge, tracks, sides)
  const next =
    best(
      knowledge,
      aims,
      open.filter((it) => !seen.has(it.id)),
    ) ?? best(knowledge, aims, open)
  if (next) return { ...asked, next, ended: null }
  return { ...asked, next: null, ended: left.length === 0 ? 'none-left' : 'enough' }
}

function best(knowledge: Knowledge, aims: ReturnType<typeof aimsOf>, probes: readonly Probe[]): NextProbe | null {
  const next = nextProbe(knowledge, aims, probes)
  return next && next.narrows >= WORTH_ASKING ? next : null
}

/** The first track on either side, in the content's order: models, then operations. */
export function sidesOf(content: Content): [string, string] {
  const on = (side: string) => [...content.tracks.values()].find((it) => it.side === side)?.id ?? ''
  return [on('models'), on('operations')]
}
