/** The two sides that confirm a change of address, and what their links are for. */
import type { Purpose } from './one-time-token.ts'

export const sides = ['new', 'old'] as const
export type Side = (typeof sides)[number]

export const purposeOf = { new: 'change-email', old: 'confirm-old-email' } as const satisfies Record<Side, Purpose>
