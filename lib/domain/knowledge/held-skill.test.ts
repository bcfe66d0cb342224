import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { anyAnswersWithChecks } from '../../testing/answers.ts'
import type { Belief } from './belief.ts'
import { certain, chanceAtLeast } from './belief.ts'
import { typicalBeliefs } from './beliefs.ts'
import { need } from '../curriculum/content.ts'
import { toCredits } from '../roadmap/credit-of.fixture.ts'
import type { Credits } from '../roadmap/credit.ts'
import type { Level } from '../curriculum/curriculum.ts'
import { effortOf } from '../path/effort.ts'
import { askedOnPaths, heldSkills, type HeldSkill } from './held-skill.ts'
import { HELD_FROM } from '../path/path.ts'
import type { Answers } from '../answers/profile.ts'
import { resultOf } from '../path/result.ts'

const all = content()
const none: Credits = new Map()
const efforts = effortOf(all, typicalBeliefs(all, 'backend'), { scope: 'first-role' })
const asked = askedOnPaths(efforts)
const probe = all.probes.find((it) => it.skill === 'docker')
const nobody = new Map([...all.skills.keys()].map((skill) => [skill, certain(0)]))

/** Somebody who holds nothing but one skill, as is believed. */
function heldOf(
  skill: string,
  { belief = certain(4), answers = new Map(), credits = none }: { belief?: Belief; answers?: Answers; credits?: Credits } = {},
) {
  return heldSkills(all, { answers, beliefs: new Map(nobody).set(skill, belief), credits, efforts })
}

describe('a skill is called held', () => {
  test('at the highest level that any of the paths asks for, and at no other', () => {
    const levels = efforts.flatMap((it) => it.path.steps.flatMap((step) => step.skills))
    for (const [skill, { level }] of asked) {
      expect(level).toBe(Math.max(...levels.filter((it) => it.skill === skill).map((it) => it.level)))
      expect(heldOf(skill, { belief: certain(level) })).toMatchObject([{ skill, level, chance: 1 }])
      expect(heldOf(skill, { belief: certain((level - 1) as Level) })).toEqual([])
    }
    expect(heldOf([...all.skills.keys()].find((it) => !asked.has(it)) ?? '')).toEqual([])
  })

  test('from a chance of 70 % on', () => {
    const level = asked.get('docker')?.level ?? 0
    const chanceOf = (chance: number): Belief => {
      const belief = [1 - chance, 0, 0, 0, 0]
      belief[level] = chance
      return belief as unknown as Belief
    }
    expect(HELD_FROM).toBe(0.7)
    expect(heldOf('docker', { belief: chanceOf(0.7) })).toMatchObject([{ chance: 0.7 }])
    expect(heldOf('docker', { belief: chanceOf(0.69) })).toEqual([])
  })

  test('with the hours that it saves, most first', () => {
    const { answers, ...result } = { answers: adasAnswers(all), ...resultOf(all, adasAnswers(all), 'first-role', none) }
    const held = heldSkills(all, { answers, credits: none, ...result })
    expect(held.length).toBeGreaterThan(5)
    const hours = held.map((it) => it.hours)
    expect(hours).toEqual(hours.toSorted((a, b) => b - a))
    for (const it of held) expect(it.hours).toBe(need(asked, it.skill).hours)
  })

  test('for anybody, only where it is believed, each skill once', () => {
    fc.assert(
      fc.property(anyAnswersWithChecks(all), fc.constantFrom<'first-role' | 'full'>('first-role', 'full'), (answers, scope) => {
        const result = resultOf(all, answers, scope, none)
        const held = heldSkills(all, { answers, credits: none, ...result })
        expect(new Set(held.map((it) => it.skill)).size).toBe(held.length)
        for (const it of held) {
          expect(it.chance).toBeGreaterThanOrEqual(HELD_FROM)
          expect(it.chance).toBe(chanceAtLeast(need(result.beliefs, it.skill), it.level))
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('how it is known', () => {
  const check = `probe:${probe?.id}`

  test.each<[HeldSkill['from'], string, Record<string, string>, Credits]>([
    ['inferred', 'nothing was said of it', {}, none],
    ['inferred', 'its area was rated', { 'area:cloud-k8s': '4' }, none],
    ['inferred', 'its rating was left out', { 'skill:docker': 'skip' }, none],
    ['inferred', 'the level is not known to the person', { 'skill:docker': 'unknown' }, none],
    ['inferred', 'it was confirmed at a level below', { 'held:docker': 'yes 1' }, none],
    ['inferred', 'another skill was rated and checked', { 'skill:kubernetes': '4', 'probe:d-129': '0 certain' }, none],
    ['rating', 'it was rated by itself', { 'skill:docker': '4' }, none],
    ['rating', 'it was confirmed', { 'held:docker': 'yes 4' }, none],
    ['rating', 'it was said to be not quite theirs', { 'held:docker': 'no 4' }, none],
    ['check', 'it was asked, though rated too', { 'skill:docker': '4', [check]: '0 certain' }, none],
    ['check', 'it was asked and not known, and is believed all the same', { [check]: 'unknown' }, none],
    ['shown', 'it was shown, whatever was said', { 'skill:docker': '4', [check]: '0 certain' }, toCredits({ docker: 4 })],
    ['inferred', 'another skill was shown', {}, toCredits({ kubernetes: 4 })],
  ])('is "%s" where %s', (from, _, answers, credits) => {
    expect(heldOf('docker', { answers: new Map(Object.entries(answers)), credits })).toMatchObject([{ skill: 'docker', from }])
  })
})
