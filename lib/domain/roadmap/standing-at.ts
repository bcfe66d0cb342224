/** A milestone as it stood at an earlier instant, by what was done in it since. What was planned since stays planned: of that no day is kept. */
import type { Credits } from './credit.ts'
import type { Planned, Work } from './standing.ts'

export function asItStood<P extends Planned>(it: P, instant: Date): P {
  const before = (at: Date | null) => (at !== null && at < instant ? at : null)
  const work = (done: Work | null): Work | null =>
    done && {
      startedAt: before(done.startedAt),
      finishedAt: before(done.finishedAt),
      creditedAt: before(done.creditedAt),
      handedIn: done.handedIn && done.handedIn.at < instant ? done.handedIn : null,
    }
  const { 'first-role': forFirstRole, full } = it.work
  return {
    ...it,
    skippedAt: before(it.skippedAt),
    openedAt: before(it.openedAt),
    work: { 'first-role': work(forFirstRole), full: work(full) },
  }
}

/** What had been shown before that instant. A skill that was shown better since counts as not shown at all: only its best is kept. */
export const creditsBefore = (credits: Credits, instant: Date): Credits => new Map([...credits].filter(([, it]) => it.at < instant))
