/** Credits by their levels alone, for tests. */
import type { Credits } from './credit.ts'
import type { Level } from '../curriculum/curriculum.ts'

const AT = new Date('2026-11-24T09:00:00Z')

export const toCredits = (levels: Readonly<Record<string, Level>>): Credits =>
  new Map(Object.entries(levels).map(([skill, level]) => [skill, { level, kind: 'claim', at: AT, lastUsed: null, evidenceId: skill }]))
