import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { anyAnswers } from '../../testing/answers.ts'
import { need } from '../curriculum/content.ts'
import { certain, expectedLevel, raise } from '../knowledge/belief.ts'
import { LEVELS, type Level, type Scope } from '../curriculum/curriculum.ts'
import { apportion } from '../numbers/apportion.ts'
import { effortOf } from './effort.ts'
import { BANDS } from './hours.ts'
import { entryId, planPath, type Path } from './path.ts'
import { beliefsOf, typicalBeliefs, type Beliefs } from '../knowledge/beliefs.ts'
import type { Answers } from '../answers/profile.ts'
import { resultOf } from './result.ts'

const it = content()
const tracks = [...it.tracks.values()]
const scope = fc.constantFrom<Scope>('first-role', 'full')
const answers = anyAnswers(it)
const runs = { numRuns: 60 }

const anySkill = fc.constantFrom(...it.skills.keys())

const pathsFrom = (beliefs: Beliefs, at: Scope): Path[] => tracks.map((track) => planPath(it, track, beliefs, { scope: at }))
const pathsFor = (given: Answers, at: Scope): Path[] => pathsFrom(beliefsOf(it, given), at)

describe('a path', () => {
  test('puts every milestone after its prerequisites, with any electives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tracks), scope, fc.infiniteStream(fc.boolean()), (track, at, coins) => {
        const electives = track.electives.map((e) => e.milestone).filter(() => coins.next().value)
        const { steps } = planPath(it, track, typicalBeliefs(it, 'backend'), { scope: at, electives })
        const seen = new Set<string>()
        for (const step of steps) {
          if (step.milestone !== entryId(track.id)) {
            for (const before of need(it.milestones, step.milestone).prerequisites) expect(seen).toContain(before)
          }
          seen.add(step.milestone)
        }
        for (const elective of electives) expect(seen).toContain(elective)
      }),
      runs,
    )
  })

  test('is the same for the same input', () => {
    fc.assert(
      fc.property(answers, scope, (given, at) => {
        expect(pathsFor(new Map(given), at)).toEqual(pathsFor(given, at))
      }),
      { numRuns: 15 },
    )
  })

  test('has totals that are the sums of its milestones, in whole hours, low ≤ likely ≤ high', () => {
    fc.assert(
      fc.property(answers, scope, (given, at) => {
        for (const path of pathsFor(given, at)) {
          for (const band of BANDS) {
            const learning = path.steps.reduce((hours, step) => hours + step.learning[band], 0)
            const practice = path.steps.reduce((hours, step) => hours + step.practice[band], 0)
            expect([path.learning[band], path.practice[band], path.total[band]]).toEqual([learning, practice, learning + practice])
            expect(Number.isInteger(path.total[band])).toBe(true)
          }
          for (const step of path.steps) {
            expect(step.learning.low).toBeLessThanOrEqual(step.learning.likely)
            expect(step.learning.likely).toBeLessThanOrEqual(step.learning.high)
            expect(step.practice.low).toBeLessThanOrEqual(step.practice.high)
          }
        }
      }),
      runs,
    )
  })
})

describe('more skill', () => {
  test('never costs more hours, on any path, in any band', () => {
    fc.assert(
      fc.property(answers, scope, anySkill, fc.constantFrom(...LEVELS), (given, at, skill, level) => {
        const beliefs = beliefsOf(it, given)
        const before = pathsFrom(beliefs, at)
        const after = pathsFrom(new Map(beliefs).set(skill, raise(need(beliefs, skill), level)), at)
        before.forEach((path, i) => {
          for (const band of BANDS) expect(after[i]?.total[band]).toBeLessThanOrEqual(path.total[band])
        })
      }),
      { numRuns: 120 },
    )
  })

  test('is never believed less for a higher rating of it', () => {
    fc.assert(
      fc.property(answers, anySkill, fc.constantFrom<Level>(0, 1, 2, 3), (given, skill, level) => {
        const rated = (at: number) => expectedLevel(need(beliefsOf(it, new Map(given).set(`skill:${skill}`, String(at))), skill))
        expect(rated(level + 1)).toBeGreaterThan(rated(level))
      }),
      { numRuns: 40 },
    )
  })

  test('in what only one track needs moves only that track', () => {
    const asked = tracks.map(
      (track) =>
        new Set(
          planPath(it, track, typicalBeliefs(it, 'backend'), { scope: 'first-role' }).steps.flatMap((s) => s.skills.map((k) => k.skill)),
        ),
    )
    const lone = [...it.skills.keys()].flatMap((skill) => {
      const on = asked.flatMap((skills, i) => (skills.has(skill) ? [i] : []))
      return on.length === 1 ? [{ skill, on: on[0] }] : []
    })
    expect(lone.length).toBeGreaterThan(3)
    fc.assert(
      fc.property(answers, fc.constantFrom(...lone), (given, { skill, on }) => {
        const beliefs = beliefsOf(it, given)
        const none = pathsFrom(new Map(beliefs).set(skill, certain(0)), 'first-role')
        const strong = pathsFrom(new Map(beliefs).set(skill, certain(4)), 'first-role')
        none.forEach((path, i) => {
          if (i === on) expect(strong[i]?.total.likely).toBeLessThan(path.total.likely)
          else expect(strong[i]?.total).toEqual(path.total)
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('effort', () => {
  test('shows the hours that all paths share as one figure', () => {
    fc.assert(
      fc.property(answers, scope, (given, at) => {
        const shared = effortOf(it, beliefsOf(it, given), { scope: at }).map((effort) => effort.sharedByAll.likely)
        expect(new Set(shared).size).toBe(1)
      }),
      runs,
    )
  })

  test('shares what the skills of the milestones share, counted from each milestone', () => {
    const lowest = (given: Answers, at: Scope) => {
      const bySkill = pathsFor(given, at).map((path) => {
        const hours = new Map<string, number>()
        for (const { skill, hours: more } of path.steps.flatMap((step) => step.skills)) hours.set(skill, (hours.get(skill) ?? 0) + more)
        return hours
      })
      return [...it.skills.keys()].reduce((sum, skill) => sum + Math.min(...bySkill.map((hours) => hours.get(skill) ?? 0)), 0)
    }
    fc.assert(
      fc.property(answers, scope, (given, at) => {
        const [effort] = effortOf(it, beliefsOf(it, given), { scope: at })
        expect(Math.abs((effort?.sharedByAll.likely ?? 0) - lowest(given, at))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 25 },
    )
  })

  test('splits new learning into shared and own parts that add up', () => {
    fc.assert(
      fc.property(answers, scope, (given, at) => {
        for (const effort of effortOf(it, beliefsOf(it, given), { scope: at })) {
          for (const band of BANDS) {
            expect(effort.sharedByAll[band] + effort.sharedBySome[band] + effort.onlyHere[band]).toBe(effort.path.learning[band])
            expect(Math.min(effort.sharedByAll[band], effort.sharedBySome[band], effort.onlyHere[band])).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      runs,
    )
  })

  test('apportions whole hours in proportion, without losing one', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(0, [3, 4])).toEqual([0, 0])
    expect(apportion(7, [0, 0])).toEqual([0, 7])
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (total, weights) => {
          expect(apportion(total, weights).reduce((a, b) => a + b, 0)).toBe(total)
        },
      ),
    )
  })
})

test('interest answers never move hours, and skill answers never move the lean', () => {
  fc.assert(
    fc.property(answers, answers, (a, b) => {
      const mixed = new Map([
        ...[...a].filter(([key]) => key.startsWith('interest:')),
        ...[...b].filter(([key]) => !key.startsWith('interest:')),
      ])
      expect(resultOf(it, mixed, 'first-role', new Map()).efforts).toEqual(resultOf(it, b, 'first-role', new Map()).efforts)
      expect(resultOf(it, mixed, 'first-role', new Map()).interest).toEqual(resultOf(it, a, 'first-role', new Map()).interest)
    }),
    { numRuns: 25 },
  )
})

test('Ada, who runs what she builds and likes it, is pointed to operations by both answers', () => {
  const { verdict, interest } = resultOf(it, adasAnswers(it), 'first-role', new Map())
  expect(interest.side).toBe('operations')
  expect(verdict.effort.side).toBe('operations')
  expect(verdict).toMatchObject({ kind: 'agree', recommended: 'mlops-engineer' })
})
