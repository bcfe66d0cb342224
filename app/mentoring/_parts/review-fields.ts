/** What a mentor writes in a review, as the fields of a form: `check:<about>`, `words:<about>`, `point-<n>-…`, `decision`, `words`. */
import { DECISIONS, JUDGEMENTS } from '#lib/domain/review/judgement.ts'
import type { Check, Point, ReviewWords } from '#lib/domain/review/review-draft.ts'
import { wordsField } from '#lib/domain/review/verdict-on-review.ts'

export const checkField = (about: string): string => `check:${about}`
export const pointField = (index: number, part: 'about' | 'kind' | 'words'): string => `point-${index}-${part}`

/** Out of the fields of a form, whatever else it has. */
export function reviewWordsIn(fields: Iterable<readonly [name: string, value: unknown]>): ReviewWords {
  const given = new Map<string, string>()
  for (const [name, value] of fields) if (typeof value === 'string') given.set(name, value)
  const abouts = [...given.keys()].flatMap((name) => /^(?:check|words):(.+)$/.exec(name)?.[1] ?? [])
  const checks = [...new Set(abouts)].map((about) => [about, checkIn(given, about)] as const)
  const indexes = [...given.keys()].flatMap((name) => /^point-(\d{1,3})-words$/.exec(name)?.[1] ?? [])
  return {
    checks: Object.fromEntries(checks.filter(([, it]) => it.judgement !== null || it.words.trim() !== '')),
    points: indexes.map((it) => pointIn(given, Number(it))).filter((it) => it.words.trim() !== ''),
    decision: DECISIONS.find((it) => it === given.get('decision')) ?? null,
    words: given.get('words') ?? '',
  }
}

function checkIn(given: ReadonlyMap<string, string>, about: string): Check {
  const judgement = JUDGEMENTS.find((it) => it === given.get(checkField(about))) ?? null
  return { judgement, words: given.get(wordsField(about)) ?? '' }
}

function pointIn(given: ReadonlyMap<string, string>, index: number): Point {
  const part = (name: 'about' | 'kind' | 'words') => given.get(pointField(index, name)) ?? ''
  return { about: part('about'), blocking: part('kind') === 'must', words: part('words') }
}
