import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { TINY } from '../../content/fixtures/broken.ts'
import { loadContent } from '../../content/read.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { anyAnswers } from '../../testing/answers.ts'
import { toCredits } from '../roadmap/credit-of.fixture.ts'
import { need, type Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import type { Scope } from '../curriculum/curriculum.ts'
import { scoreInterest } from './interest.ts'
import { knowledgeOf } from '../knowledge/knowledge-of.ts'
import type { Answers } from '../answers/profile.ts'
import { resultOf } from './result.ts'
import { seededRandom } from '../numbers/seeded-random.ts'
import { trackHours, withCreditedHours } from './track-hours.ts'
import { turningAnswers, type TurningAnswers } from './turning-answers.ts'

const all = content()
const none: Credits = new Map()

function turning(it: Content, answers: Answers, { scope = 'first-role', credits = none }: { scope?: Scope; credits?: Credits } = {}) {
  const tracks = new Map(withCreditedHours(trackHours(it, scope), credits).map((table) => [table.track, table]))
  const result = resultOf(it, answers, scope, credits)
  const { models, operations } = result.verdict.effort
  const hours = { models: need(tracks, models.path.track), operations: need(tracks, operations.path.track) }
  return { result, sets: turningAnswers({ content: it, answers, scope, credits, knowledge: knowledgeOf(it, answers), hours, result }) }
}

function changedBy(answers: Answers, set: Pick<TurningAnswers, 'changed'>): Answers {
  return new Map([...answers, ...set.changed.map(({ item, to }) => [item, to] as const)])
}

function isTurned(it: Content, answers: Answers, other: Answers): boolean {
  const [before, after] = [answers, other].map((given) => resultOf(it, given, 'first-role', none).verdict)
  return before?.kind !== after?.kind || before?.recommended !== after?.recommended
}

/** Somebody with an opinion on everything. */
function somebody(it: Content, seed: number, probes = 0): Map<string, string> {
  const random = seededRandom(seed)
  const to = (count: number) => Math.floor(random.next() * count)
  const answers = new Map([
    ['about:background', it.settings.backgrounds[to(it.settings.backgrounds.length)]?.id ?? ''],
    ['about:years', '4'],
  ])
  for (const item of it.interest.items) answers.set(`interest:${item.id}`, String(item.type === 'likert' ? 1 + to(5) : to(2)))
  for (const area of it.settings.areas) answers.set(`area:${area.id}`, String(to(5)))
  for (let i = 0; i < probes; i++)
    answers.set(`probe:${it.probes[to(it.probes.length)]?.id}`, ['unknown', '0 certain', '1 guess'][to(3)] ?? '')
  return answers
}

describe('what would change a verdict', () => {
  test('is said of Ada: only much less cloud work would bring the hours together, and no two answers turn so clear a lean', () => {
    const { sets } = turning(all, adasAnswers(all))
    expect(sets[0]).toMatchObject({
      moves: 'hours',
      changed: [{ item: 'area:cloud-k8s', from: '2', to: '0' }],
      verdict: { kind: 'interest-only', recommended: 'mlops-engineer' },
    })
    expect(sets.filter((it) => it.moves === 'lean')).toEqual([])
  })

  test('is found on both sides where the lean and the hours are near their limits', () => {
    const answers = new Map(adasAnswers(all))
    for (const item of all.interest.items)
      answers.set(`interest:${item.id}`, item.type === 'likert' ? '3' : (answers.get(`interest:${item.id}`) ?? ''))
    const { sets } = turning(all, answers)
    expect(new Set(sets.map((it) => it.moves))).toEqual(new Set(['lean', 'hours']))
  })

  test('comes true when the answers are changed: verdict, lean and hours to the last hour', () => {
    const credits = fc.constantFrom(none, toCredits({ kubernetes: 3, 'python-core': 4 }))
    fc.assert(
      fc.property(anyAnswers(all), fc.constantFrom<Scope>('first-role', 'full'), credits, fc.integer(), (given, scope, credits, seed) => {
        const answers = new Map([...given, ...[...somebody(all, seed, 12)].filter(([key]) => key.startsWith('probe:'))])
        const { result, sets } = turning(all, answers, { scope, credits })
        for (const set of sets) {
          const after = resultOf(all, changedBy(answers, set), scope, credits)
          expect(set.verdict).toEqual(after.verdict)
          expect(set.lean).toEqual(after.interest.lean)
          const { models, operations } = after.verdict.effort
          expect(set.hours).toEqual({ models: models.path.learning.likely, operations: operations.path.learning.likely })
          expect([after.verdict.kind, after.verdict.recommended]).not.toEqual([result.verdict.kind, result.verdict.recommended])
        }
      }),
      { numRuns: 12 },
    )
  })

  test('is one or two answers that were given, at most two sets of either kind, none of them in two sets, the smallest first', () => {
    fc.assert(
      fc.property(anyAnswers(all), (answers) => {
        const { sets } = turning(all, answers)
        for (const kind of ['lean', 'hours']) {
          const items = sets.filter((it) => it.moves === kind).map((it) => it.changed.map((answer) => answer.item))
          expect(items.length).toBeLessThanOrEqual(2)
          expect(new Set(items.flat()).size).toBe(items.flat().length)
          const lean = items.flat().filter((item) => item.startsWith('interest:'))
          expect(lean).toHaveLength(kind === 'lean' ? items.flat().length : 0)
        }
        for (const { changed } of sets) {
          expect([1, 2]).toContain(changed.length)
          for (const { item, from, to } of changed) {
            expect(answers.get(item)).toBe(from)
            expect(to).not.toBe(from)
            expect(item).toMatch(/^(interest|area|skill):|^about:background$/)
          }
        }
        const lengths = sets.map((it) => it.changed.length)
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
      }),
      { numRuns: 12 },
    )
  })

  test('is nothing for somebody who has answered nothing, and the same every time', () => {
    expect(turning(all, new Map()).sets).toEqual([])
    expect(turning(all, somebody(all, 5, 10)).sets).toEqual(turning(all, somebody(all, 5, 10)).sets)
  })
})

/** All other values, with how far they are: levels by two at most, a choice as far as two points. */
function movesOf(answers: Answers, kind: RegExp): { item: string; to: string; size: number }[] {
  return [...answers].flatMap(([item, from]) => {
    if (!kind.test(item)) return []
    const choice = all.interest.items.some((it) => it.type === 'forced-choice' && item === `interest:${it.id}`)
    if (choice) return [{ item, to: String(1 - Number(from)), size: 2 }]
    const [values, farthest] = item.startsWith('interest:') ? [[1, 2, 3, 4, 5], 4] : [[0, 1, 2, 3, 4], 2]
    return values.flatMap((to) => {
      const size = Math.abs(to - Number(from))
      return size > 0 && size <= farthest ? [{ item, to: String(to), size }] : []
    })
  })
}

/** Number of answers and size of the smallest set of one or two that does it, by trying every one. */
function smallestOf(answers: Answers, kind: RegExp, does: (other: Answers) => boolean): [number, number] | null {
  const moves = movesOf(answers, kind)
  const done = (sets: (typeof moves)[]) =>
    sets.filter((set) => does(changedBy(answers, { changed: set.map((it) => ({ from: '', ...it })) })))
  const size = (set: typeof moves) => set.reduce((sum, it) => sum + it.size, 0)
  const alone = done(moves.map((it) => [it]))
  if (alone.length > 0) return [1, Math.min(...alone.map(size))]
  const pairs = done(moves.flatMap((a, i) => moves.slice(i + 1).flatMap((b) => (a.item === b.item ? [] : [[a, b]]))))
  return pairs.length > 0 ? [2, Math.min(...pairs.map(size))] : null
}

function sizeOf(set: TurningAnswers | undefined): [number, number] | null {
  if (!set) return null
  const choice = (item: string) => all.interest.items.some((it) => it.type === 'forced-choice' && item === `interest:${it.id}`)
  const size = set.changed.reduce((sum, { item, from, to }) => sum + (choice(item) ? 2 : Math.abs(Number(to) - Number(from))), 0)
  return [set.changed.length, size]
}

describe('the smallest set, as every set of one or two answers shows', () => {
  test.each([1, 2, 3, 4, 5, 6])('of interest answers (somebody %i)', (seed) => {
    const answers = somebody(all, seed)
    const [first] = turning(all, answers).sets.filter((it) => it.moves === 'lean')
    const side = (given: Answers) => scoreInterest(all, given).side
    expect(sizeOf(first)).toEqual(smallestOf(answers, /^interest:/, (other) => side(other) !== side(answers)))
  })

  test.each([1, 2, 3])('of ratings, one at a time (somebody %i)', (seed) => {
    const answers = somebody(all, seed)
    const first = turning(all, answers).sets.find((it) => it.moves === 'hours' && it.changed[0]?.item !== 'about:background')
    const alone = movesOf(answers, /^area:/).filter((it) => isTurned(all, answers, changedBy(answers, { changed: [{ from: '', ...it }] })))
    if (alone.length === 0) expect(first?.changed.length).not.toBe(1)
    else expect(sizeOf(first)).toEqual([1, Math.min(...alone.map((it) => it.size))])
  })

  test('of ratings, in pairs too, in a curriculum of three skills', () => {
    const tiny = loadContent(TINY)
    let pairs = 0
    for (let seed = 1; seed <= 100; seed++) {
      const answers = somebody(tiny, seed)
      for (const id of ['coding', 'running']) if ((seed + id.length) % 3 > 0) answers.set(`skill:${id}`, String((seed * id.length) % 5))
      const { sets, result } = turning(tiny, answers)
      // Of a few hours rounding makes a jump of everything.
      if (result.verdict.effort.more.path.learning.likely < 15) continue
      const first = sets.find((it) => it.moves === 'hours' && it.changed[0]?.item !== 'about:background')
      expect([seed, sizeOf(first)]).toEqual([seed, smallestOf(answers, /^(area|skill):/, (other) => isTurned(tiny, answers, other))])
      pairs += first?.changed.length === 2 ? 1 : 0
    }
    expect(pairs).toBeGreaterThan(0)
  })
})
