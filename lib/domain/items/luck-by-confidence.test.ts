import { describe, expect, test } from 'vitest'
import type { Cell } from './counted-answers.ts'
import { PooledLuck } from './luck-by-confidence.ts'
import { CONFIDENCES, LUCKY, SLIP, type Confidence } from '../answers/probe-answer.ts'
import { seededRandom } from '../numbers/seeded-random.ts'

const item = { answer: 0, difficulty: 0, discrimination: 1 }

type Sure = Readonly<Record<Confidence, number>>

/** Cells of people whose chance of being able lies anywhere, who say "I don't know" in two of five cases when they cannot. */
function cells(perCell: number, { luck, slip }: { luck: Sure; slip: number }): Cell[] {
  const random = seededRandom(4)
  return Array.from({ length: 41 }, (_, i) => {
    const [mean, deviation] = [(i - 20) / 5, 0.8]
    const chosen = Array.from({ length: 4 }, () => [0, 0, 0, 0])
    let unknown = 0
    for (let person = 0; person < perCell; person++) {
      const can = random.next() < 1 / (1 + Math.exp(-1.7 * (mean + deviation * random.normal())))
      if (!can && random.next() < 0.4) {
        unknown++
        continue
      }
      const draw = random.next()
      const place = can ? (draw < 0.7 ? 2 : 1) : draw < 0.5 ? 0 : draw < 0.8 ? 1 : 2
      const right = random.next() < (can ? 1 - slip : luck[CONFIDENCES[place] ?? 'guess'])
      const counts = chosen[right ? 0 : 1] ?? []
      counts[place] = (counts[place] ?? 0) + 1
    }
    return { mean, deviation, people: perCell, unknown, chosen }
  })
}

function found(perCell: number, truth: { luck: Sure; slip: number }) {
  const pooled = new PooledLuck()
  pooled.add(item, cells(perCell, truth))
  return pooled.luck()
}

describe('luck, by how sure people say they are', () => {
  test.each([
    { luck: { guess: 0.3, 'fairly-sure': 0.25, certain: 0.2 }, slip: 0.05 },
    { luck: { guess: 0.5, 'fairly-sure': 0.2, certain: 0.05 }, slip: 0.12 },
  ])('is found again, and so are slips: %o', (truth) => {
    const { rates, slips } = found(600, truth)
    for (const { confidence, estimate, authored } of rates) {
      expect(Math.abs(estimate - truth.luck[confidence])).toBeLessThan(0.06)
      expect(authored).toBe(LUCKY[confidence])
    }
    expect(Math.abs(slips.estimate - truth.slip)).toBeLessThan(0.03)
  })

  test('is the authored one while nobody has answered', () => {
    const { rates, slips } = new PooledLuck().luck()
    for (const { confidence, estimate, answers } of rates) {
      expect(estimate).toBeCloseTo(LUCKY[confidence], 6)
      expect(answers).toBeCloseTo(0, 3)
    }
    expect(slips.estimate).toBeCloseTo(SLIP, 6)
  })

  test('counts every answer once: of who could do it, who could not, or who did not know', () => {
    const all = cells(50, { luck: { guess: 0.3, 'fairly-sure': 0.25, certain: 0.2 }, slip: 0.05 })
    const pooled = new PooledLuck()
    pooled.add(item, all)
    const { rates, slips } = pooled.luck()
    const counted = rates.reduce((sum, it) => sum + it.answers, slips.answers)
    expect(counted).toBeCloseTo(50 * 41 - all.reduce((sum, it) => sum + it.unknown, 0), 0)
  })
})
