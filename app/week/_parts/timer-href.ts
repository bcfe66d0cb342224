/** Addresses of the week at its timer: as it runs, or asked whether to stop or to discard it. */
import type { RunningSince } from '#lib/queries/running-since.ts'

export type TimerAsk = 'stop' | 'discard'

/** @param roadmap the one that the week is to show, where several are followed */
export function timerHref(timer: RunningSince, { ask, roadmap }: { ask?: TimerAsk; roadmap?: string | undefined }): string {
  const query = new URLSearchParams({
    ...(roadmap === undefined ? {} : { roadmap }),
    ...(ask ? { timer: ask, since: timer.startedAt } : {}),
  })
  return `/week${query.size > 0 ? `?${query}` : ''}#timer`
}

/** Null where nothing is asked, and where it was asked of a timer that ran before this one. */
export function timerAsk(
  { timer: ask, since }: Record<string, string | string[] | undefined>,
  timer: RunningSince | null,
): TimerAsk | null {
  if (ask !== 'stop' && ask !== 'discard') return null
  return since === undefined || since === timer?.startedAt ? ask : null
}
