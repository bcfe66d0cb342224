/**
 * Forecasts that were drawn lately. One follows from what it is made from and from nothing else, so the same is drawn once: a learner
 * opens their week several times a day, and nothing of it has changed.
 */
import { createHash } from 'node:crypto'
import { forecast, type Forecast, type ForecastAsked } from '../domain/time/forecast.ts'
import type { OrRefused } from '../domain/time/plan-refusal.ts'
import type { WorkLeft } from '../domain/time/work-left.ts'

const drawn = new Map<string, OrRefused<Forecast>>()
/** Each holds a few days. */
const MOST = 2_000

/** What `forecast` says. */
export function drawnForecast(work: readonly WorkLeft[], asked: ForecastAsked, seed: number): OrRefused<Forecast> {
  const key = createHash('sha256')
    .update(JSON.stringify([work, asked, seed]))
    .digest('base64url')
  const known = drawn.get(key)
  if (known) return known
  const found = forecast(work, asked, seed)
  // The first that was drawn goes first.
  if (drawn.size >= MOST) drawn.delete(drawn.keys().next().value ?? '')
  drawn.set(key, found)
  return found
}
