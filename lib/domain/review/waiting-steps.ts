/**
 * What the time that somebody waits brings about, and when. All of it follows from when the wait began and when it rested: running late
 * changes nothing of it. Days are of 24 hours, so that summer time neither shortens nor lengthens a wait.
 */
import { CLOSES_AFTER } from './long-wait.ts'

/** A time in which no wait counts; it has not ended yet when `to` is null. */
export interface Rest {
  from: Date
  to: Date | null
}

/** Days after which whoever is waited for hears of it again. */
export const NUDGES = [7, 14, 21] as const
/** Days before a review closes at which it is said that it will. */
export const WARNS_BEFORE = 3

const DAY = 24 * 60 * 60_000

/** The moment at which a wait has lasted so many days, rests left out. Null while it rests before that. */
export function momentAfter(since: Date, days: number, rests: readonly Rest[]): Date | null {
  let at = since.getTime() + days * DAY
  for (const { from, to } of inOrder(rests)) {
    const begins = Math.max(from.getTime(), since.getTime())
    if (begins >= at) break
    if (to === null) return null
    at += Math.max(0, to.getTime() - begins)
  }
  return new Date(at)
}

export type WaitingStep = { kind: 'promised' | 'warned' | 'ended'; at: Date } | { kind: 'nudged'; days: number; at: Date }

export interface Waiting {
  since: Date
  rests: readonly Rest[]
  /** Days within which an answer was meant to come; null where nobody promised anything. */
  promiseDays: number | null
}

/**
 * What has come by now, earliest first. Once it has ended that is all: what should have been said before is past. Of several nudges that
 * one run would make up for only the last is true.
 */
export function stepsUntil({ since, rests, promiseDays }: Waiting, now: Date): WaitingStep[] {
  const moment = (days: number): Date | null => {
    const at = momentAfter(since, days, rests)
    return at !== null && at <= now ? at : null
  }
  const ended = moment(CLOSES_AFTER)
  if (ended) return [{ kind: 'ended', at: ended }]
  const promised = promiseDays === null ? null : moment(promiseDays)
  const [days, nudged] = NUDGES.toReversed()
    .map((it) => [it, moment(it)] as const)
    .find(([, at]) => at !== null) ?? [0, null]
  const warned = moment(CLOSES_AFTER - WARNS_BEFORE)
  const steps: WaitingStep[] = []
  if (promised) steps.push({ kind: 'promised', at: promised })
  if (nudged) steps.push({ kind: 'nudged', days, at: nudged })
  if (warned) steps.push({ kind: 'warned', at: warned })
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Whether the wait rests at this moment: then nothing is said. */
export const restsAt = (rests: readonly Rest[], now: Date): boolean =>
  rests.some(({ from, to }) => from <= now && (to === null || to > now))

/** The times in which all of them rest at once: somebody of whom one can be asked any of several waits for none only then. */
export function allRest(each: readonly (readonly Rest[])[]): Rest[] {
  const [first = [], ...others] = each
  return others.reduce<readonly Rest[]>(both, first).filter(({ from, to }) => to === null || to > from)
}

function both(some: readonly Rest[], others: readonly Rest[]): Rest[] {
  return inOrder(some.flatMap((one) => others.flatMap((other) => overlap(one, other) ?? [])))
}

function overlap(one: Rest, other: Rest): Rest | null {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to === null ? other.to : other.to === null || one.to < other.to ? one.to : other.to
  return to === null || to > from ? { from, to } : null
}

/** The times in which either rests, as spans that do not overlap. */
export function eitherRests(some: readonly Rest[], others: readonly Rest[]): Rest[] {
  const joined: Rest[] = []
  for (const rest of inOrder([...some, ...others])) {
    const last = joined.at(-1)
    if (!last || (last.to !== null && last.to < rest.from)) joined.push(rest)
    else joined[joined.length - 1] = { from: last.from, to: later(last.to, rest.to) }
  }
  return joined
}

const later = (one: Date | null, other: Date | null): Date | null => (one === null || other === null ? null : one > other ? one : other)

const inOrder = (rests: readonly Rest[]): Rest[] => rests.toSorted((a, b) => a.from.getTime() - b.from.getTime())

/** When a mentorship was paused, from the record of it. @param pausedAt as it is now: a pause that was not recorded counts too */
export function restsFrom(record: readonly { paused: boolean; at: Date }[], pausedAt: Date | null): Rest[] {
  const rests: Rest[] = []
  let from: Date | null = null
  for (const { paused, at } of record) {
    if (paused) from ??= at
    else if (from !== null) {
      rests.push({ from, to: at })
      from = null
    }
  }
  return pausedAt === null ? rests : [...rests, { from: from ?? pausedAt, to: null }]
}
