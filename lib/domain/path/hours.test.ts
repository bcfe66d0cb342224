import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { certain } from '../knowledge/belief.ts'
import { need } from '../curriculum/content.ts'
import type { Level } from '../curriculum/curriculum.ts'
import { gapHours, practiceHours, targetsOf } from './hours.ts'

const it = content()
const hours = { low: 20, likely: 40, high: 80 }

describe('the hours rule', () => {
  test.each<[Level, Level, number]>([
    [0, 3, 40],
    [0, 1, 6],
    [0, 2, 20],
    [2, 3, 20],
    [1, 2, 14],
    [3, 4, 32],
    [3, 3, 0],
    [4, 2, 0],
  ])('from level %i to %i a skill of 40 hours costs %d', (held, target, likely) => {
    const gap = gapHours(it.settings, hours, certain(held), target)
    expect(gap.likely).toBeCloseTo(likely, 9)
    expect(gap.low).toBeCloseTo(likely / 2, 9)
    expect(gap.high).toBeCloseTo(likely * 2, 9)
  })

  test('a doubtful belief costs its expected hours, and its range is wider than that of a certain one', () => {
    const gap = gapHours(it.settings, hours, [0, 0, 0.5, 0.5, 0], 3)
    expect(gap.likely).toBeCloseTo(10, 9)
    // 5 hours from the hours' own doubt and 5 from half of the way to level 3; 10 and 5 the other way.
    expect(gap.low).toBeCloseTo(10 - Math.hypot(5, 5), 9)
    expect(gap.high).toBeCloseTo(10 + Math.hypot(10, 5), 9)
  })

  test("the hand-in costs the author's hours for the reference learner, 60 % and a little for one with no gap, never over 150 %", () => {
    const milestone = need(it.milestones, 'm-model-service')
    const handIn = milestone.practiceHours['first-role'] ?? 0
    expect(practiceHours(it, milestone, 'first-role', 30, 30).likely).toBeCloseTo(handIn, 9)
    const fluent = practiceHours(it, milestone, 'first-role', 0, 30).likely
    expect(fluent).toBeGreaterThan(0.6 * handIn)
    expect(fluent).toBeLessThan(0.7 * handIn)
    expect(practiceHours(it, milestone, 'first-role', 900, 30).likely).toBeCloseTo(1.5 * handIn, 9)
  })

  test('a full-scope milestone taken in a first-role path asks for its full targets', () => {
    const full = [...it.milestones.values()].find((milestone) => milestone.scope === 'full')
    if (!full) throw new Error('the curriculum has no full-scope milestone')
    expect(targetsOf(full, 'first-role')).toEqual(targetsOf(full, 'full'))
  })
})
