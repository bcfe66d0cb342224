/** What a forecast was made from, as the text under which it is kept: the next ones are explained by what changed since. */
import { z } from 'zod'
import type { Capacity } from './capacity.ts'
import type { ForecastBasis } from './forecast-move.ts'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const Kept = z.strictObject({
  from: Day,
  likely: Day,
  left: z.record(z.string(), z.number().nonnegative()),
  factor: z.number().positive(),
  weekly: z.number().nonnegative(),
  capacity: z.strictObject({
    minutes: z.array(z.int().nonnegative()).length(7),
    away: z.array(z.strictObject({ from: Day, to: Day })),
    parallel: z.union([z.literal(1), z.literal(2)]),
  }),
})

/** JSON; `readBasis` gives the same back. */
export function keptBasis({ from, likely, left, factor, weekly, capacity: { minutes, away, parallel } }: ForecastBasis): string {
  const spans = away.map((it) => ({ from: it.from, to: it.to }))
  return JSON.stringify({ from, likely, left: Object.fromEntries(left), factor, weekly, capacity: { minutes, away: spans, parallel } })
}

/** Null for what this version cannot read: the move is not explained then. */
export function readBasis(text: string): ForecastBasis | null {
  const kept = parsed(text)
  if (!kept) return null
  const capacity: Capacity = kept.capacity
  return { ...kept, left: new Map(Object.entries(kept.left)), capacity }
}

function parsed(text: string): z.infer<typeof Kept> | null {
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
