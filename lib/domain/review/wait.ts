/**
 * How long a mentor takes to answer, as a range from their own record. Who still waits counts too: otherwise the slowest answers would be
 * missing for as long as they are slow.
 *
 * Kaplan and Meier's estimate (1958, "Nonparametric estimation from incomplete observations"), with the one who asks now counted as one
 * more who waits. That is Hill's rule for the next of a row (1968), which Berliner and Hill carried over to waits still open (1988): it
 * makes the range of few answers wide, and 80 in 100 of the next answers fall into it.
 */

/** One request to a mentor. */
export interface AskedOnce {
  askedAt: Date
  /** Answered by this mentor. */
  answeredAt: Date | null
  /** Closed without their answer, after which nobody knows how long it would have taken. */
  leftAt: Date | null
}

export type Wait =
  | { kind: 'not-enough'; answered: number; waiting: number }
  /** Days; `high` null when too many still wait to say. */
  | { kind: 'range'; low: number; high: number | null; answered: number; waiting: number }

/** Answers below which a range would say nothing. */
export const ENOUGH = 5
/** Of the next answers this share falls into the range. */
export const SHARE = 0.8

const DAY = 24 * 60 * 60_000

/** @param now at which open requests have waited so far */
export function waitRange(record: readonly AskedOnce[], now: Date): Wait {
  const waits = record.map((it) => waitOf(it, now))
  const answered = waits.filter((it) => it.answered).length
  const counts = { answered, waiting: record.filter((it) => it.answeredAt === null && it.leftAt === null).length }
  if (answered < ENOUGH) return { kind: 'not-enough', ...counts }
  const steps = answeredShares(waits)
  const tail = (1 - SHARE) / 2
  // Too few to cut off the quickest tenth: the range begins at once, and leaves out the slowest fifth instead.
  const fromStart = (steps[0]?.share ?? 1) > tail + Number.EPSILON * 8
  const [low, high] = fromStart ? [0, daysAt(steps, SHARE)] : [daysAt(steps, tail) ?? 0, daysAt(steps, 1 - tail)]
  return { kind: 'range', low, high, ...counts }
}

interface Lasted {
  days: number
  answered: boolean
}

function waitOf({ askedAt, answeredAt, leftAt }: AskedOnce, now: Date): Lasted {
  const end = answeredAt ?? leftAt ?? now
  return { days: Math.max(0, end.getTime() - askedAt.getTime()) / DAY, answered: answeredAt !== null }
}

interface Step {
  days: number
  /** Share of requests that are answered by then, 0 to 1. */
  share: number
}

/** The share that is answered after each answer, quickest first. An answer counts before who left at the same moment. */
function answeredShares(waits: readonly Lasted[]): Step[] {
  const ordered = waits.toSorted((a, b) => a.days - b.days || Number(b.answered) - Number(a.answered))
  const steps: Step[] = []
  let open = 1
  ordered.forEach(({ days, answered }, index) => {
    if (!answered) return
    // Everybody who waited as long, and the one who asks now.
    open *= 1 - 1 / (ordered.length - index + 1)
    steps.push({ days, share: 1 - open })
  })
  return steps
}

/** The days by which this share is answered, in between two answers where it lies between them. Null when it is never reached. */
function daysAt(steps: readonly Step[], share: number): number | null {
  const index = steps.findIndex((it) => it.share >= share - 1e-9)
  const [before, at] = [steps[index - 1], steps[index]]
  if (!at) return null
  if (!before) return at.days
  return before.days + ((at.days - before.days) * (share - before.share)) / (at.share - before.share)
}

/** In words: what was, never what will be. */
export function rangeWords(wait: Wait): string {
  const { answered, waiting } = wait
  if (wait.kind === 'not-enough') return `Not enough data on how long answers take: ${answered} of ${ENOUGH} answers so far.`
  const counted = `${answered} answered${waiting > 0 ? `, ${waiting} still waiting` : ''}`
  const [low, high] = [Math.floor(wait.low), wait.high === null ? null : Math.ceil(wait.high)]
  if (high === null)
    return `${low === 0 ? 'No end can be said' : `${daysOf(low)} or more`}: too many still wait, or were left (${counted}).`
  const range = low === 0 || high <= 1 ? `up to ${daysOf(high)}` : low === high ? daysOf(high) : `${low} to ${daysOf(high)}`
  return `8 of 10 answers took ${range} (${counted}).`
}

const daysOf = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
