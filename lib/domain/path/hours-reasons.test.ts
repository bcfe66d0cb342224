import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { anyAnswersWithChecks } from '../../testing/answers.ts'
import { toCredits } from '../roadmap/credit-of.fixture.ts'
import type { Credits } from '../roadmap/credit.ts'
import type { Level, Scope } from '../curriculum/curriculum.ts'
import { hoursReasons, type HoursReasons } from './hours-reasons.ts'
import { levelAnswer, type Answers } from '../answers/profile.ts'
import { resultOf } from './result.ts'
import { trackHours } from './track-hours.ts'

const all = content()
const none: Credits = new Map()

function reasonsOf(answers: Answers, { credits = none, scope = 'first-role' }: { credits?: Credits; scope?: Scope } = {}): HoursReasons {
  const end = resultOf(all, answers, scope, credits).efforts.map((it) => it.path.learning.likely)
  return hoursReasons(all, answers, { tracks: trackHours(all, scope), credits, end })
}

const added = ({ start, reasons }: HoursReasons): number[] =>
  start.map((hours, track) => reasons.reduce((sum, it) => sum + (it.hours[track] ?? 0), hours))

const anyCredits = fc
  .subarray([...all.skills.keys()], { maxLength: 8 })
  .chain((skills) => fc.tuple(...skills.map((skill) => fc.tuple(fc.constant(skill), fc.constantFrom<Level>(1, 2, 3, 4)))))
  .map((levels) => toCredits(Object.fromEntries(levels)))

/** Checks, and skills that were confirmed or corrected. */
const anyone = fc
  .tuple(anyAnswersWithChecks(all), fc.subarray([...all.skills.keys()], { maxLength: 5 }), fc.constantFrom('yes 2', 'no 3', 'yes 4'))
  .map(([answers, skills, value]) => new Map([...answers, ...skills.map((skill) => [`held:${skill}`, value] as const)]))

/** Ada, with one answer more. */
const adaWith = (item: string, value: string): Answers => new Map(adasAnswers(all)).set(item, value)

describe('the reasons of the hours', () => {
  test('add up to the hours of each path exactly, whatever was answered and shown', () => {
    fc.assert(
      fc.property(anyone, anyCredits, fc.constantFrom<Scope>('first-role', 'full'), (answers, credits, scope) => {
        const it = reasonsOf(answers, { credits, scope })
        expect(added(it).map((hours, track) => hours + (it.rounding[track] ?? 0))).toEqual(it.end)
        for (const hours of it.reasons.flatMap((reason) => reason.hours)) expect(Number.isInteger(hours)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('leave to rounding no more than every milestone may round by itself', () => {
    fc.assert(
      fc.property(anyone, anyCredits, (answers, credits) => {
        const { efforts } = resultOf(all, answers, 'first-role', credits)
        for (const [track, hours] of reasonsOf(answers, { credits }).rounding.entries())
          expect(Math.abs(hours)).toBeLessThanOrEqual(1 + (efforts[track]?.path.steps.length ?? 0) / 2)
      }),
      { numRuns: 40 },
    )
  })

  test('name each answer once, the one that did most first, and only such as say something of a skill', () => {
    fc.assert(
      fc.property(anyone, anyCredits, (answers, credits) => {
        const { reasons, without } = reasonsOf(answers, { credits })
        const items = reasons.map((it) => it.item)
        expect(new Set(items).size).toBe(items.length)
        const sizes = reasons.map((it) => Math.max(...it.hours.map(Math.abs)))
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
        expect(Math.min(1, ...sizes)).toBe(1)
        for (const item of items.filter((it) => it !== 'shown')) {
          const value = answers.get(item)
          expect(item).not.toMatch(/^interest:/)
          expect(value).not.toBe('skip')
          if (/^(area|skill):/.test(item)) expect(levelAnswer(value)).not.toBeNull()
        }
        expect(without).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })

  test('are none where nothing was answered: the hours are those of anybody', () => {
    const it = reasonsOf(new Map())
    expect(it).toMatchObject({ reasons: [], without: 0 })
    expect(added(it)).toEqual(it.start)
  })

  test('are none of skipped answers', () => {
    const skipped = new Map(['about:background', 'about:years', 'area:data', 'skill:docker', 'interest:none'].map((it) => [it, 'skip']))
    expect(reasonsOf(skipped)).toEqual(reasonsOf(new Map()))
    expect(reasonsOf(new Map([['area:data', 'unknown']]))).toEqual(reasonsOf(new Map()))
  })

  test('say of a check what the hours would be without it', () => {
    const probe = all.probes.find((it) => it.skill === 'kubernetes')
    const item = `probe:${probe?.id}`
    const [before, after] = [reasonsOf(adasAnswers(all)), reasonsOf(adaWith(item, `${probe?.answer} certain`))]
    const reason = after.reasons.find((it) => it.item === item)
    expect(reason?.hours).toEqual(added(after).map((hours, track) => hours - (added(before)[track] ?? 0)))
    expect(Math.max(...(reason?.hours ?? []))).toBeLessThan(0)
    const unknown = reasonsOf(adaWith(item, 'unknown')).reasons.find((it) => it.item === item)
    expect(Math.min(...(unknown?.hours ?? []))).toBeGreaterThan(0)
  })

  test('count the answers that moved no path by an hour', () => {
    // Of the other areas Ada does not know her level.
    const heard = [...adasAnswers(all)].filter(([item, value]) => item.startsWith('area:') && levelAnswer(value) !== null).length + 2
    const { reasons, without } = reasonsOf(adasAnswers(all))
    expect(reasons.length + without).toBe(heard)
  })

  test('name what was shown on roadmaps since as one reason, and count it as no answer', () => {
    const [before, after] = [reasonsOf(adasAnswers(all)), reasonsOf(adasAnswers(all), { credits: toCredits({ docker: 4, kubernetes: 3 }) })]
    expect(after.reasons.filter((it) => it.item === 'shown')).toMatchObject([
      { hours: [expect.any(Number), expect.any(Number), expect.any(Number)] },
    ])
    expect(after.reasons.filter((it) => it.item !== 'shown')).toEqual(before.reasons)
    expect(after.without).toBe(before.without)
    expect(reasonsOf(adasAnswers(all), { credits: toCredits({ 'left-the-curriculum': 4 }) })).toEqual(before)
  })
})
