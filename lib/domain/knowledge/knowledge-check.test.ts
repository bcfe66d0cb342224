import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { anyAnswersWithChecks } from '../../testing/answers.ts'
import { toCredits } from '../roadmap/credit-of.fixture.ts'
import type { Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import { knowledgeCheck, MOST_SECONDS, sidesOf, type KnowledgeCheck } from './knowledge-check.ts'
import { MOST_PROBES, WORTH_ASKING } from './next-probe.ts'
import type { Answers } from '../answers/profile.ts'
import { trackHours } from '../path/track-hours.ts'

const all = content()
const none: Credits = new Map()

interface Given {
  of?: Content
  seconds?: number
  credits?: Credits
  seen?: ReadonlySet<string>
}

const check = (answers: Answers, { of = all, seconds = 0, credits = none, seen = new Set() }: Given = {}): KnowledgeCheck =>
  knowledgeCheck(of, { answers, secondsOnProbes: seconds }, { credits, seen })

/** Ada, who has answered so many items one after the other without knowing any. */
function adaAfter(items: number): Map<string, string> {
  const answers = new Map(adasAnswers(all))
  for (const { id } of all.probes.slice(0, items)) answers.set(`probe:${id}`, 'unknown')
  return answers
}

const shown = (skills: Iterable<string>): Credits => toCredits(Object.fromEntries([...skills].map((skill) => [skill, 4 as const])))

/** Items of the bank in the order in which they would be asked if none were answered. */
function mostWorth(count: number): string[] {
  const ids: string[] = []
  while (ids.length < count) {
    const { next } = check(adasAnswers(all), { of: { ...all, probes: all.probes.filter((it) => !ids.includes(it.id)) } })
    if (!next) throw new Error('nothing more is worth asking')
    ids.push(next.probe.id)
  }
  return ids
}

describe('the knowledge checks', () => {
  test('go on up to 25 items', () => {
    expect(check(adaAfter(MOST_PROBES - 1))).toMatchObject({ answered: 24, ended: null, next: expect.anything() })
    expect(check(adaAfter(MOST_PROBES))).toMatchObject({ answered: 25, ended: 'items', next: null })
  })

  test('go on for up to twelve minutes', () => {
    expect(MOST_SECONDS).toBe(720)
    expect(check(adaAfter(3), { seconds: 719 })).toMatchObject({ ended: null, next: expect.anything() })
    expect(check(adaAfter(3), { seconds: 720 })).toMatchObject({ answered: 3, ended: 'time', next: null })
  })

  test('end when another item would hardly change the plan', () => {
    const dull = { ...all, probes: all.probes.map((it) => ({ ...it, discrimination: 0.05 })) }
    expect(check(adasAnswers(all), { of: dull })).toMatchObject({ answered: 0, ended: 'enough', next: null })
  })

  test('end when everything was shown', () => {
    expect(check(adasAnswers(all), { credits: shown(all.skills.keys()) })).toMatchObject({ ended: 'enough', next: null })
  })

  test('end when nothing is left to ask', () => {
    const few = { ...all, probes: all.probes.slice(0, 3) }
    expect(check(adaAfter(3), { of: few })).toMatchObject({ answered: 3, ended: 'none-left', next: null })
  })

  test('ask only what is worth asking and was not answered yet, whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswersWithChecks(all), (answers) => {
        const { next, ended } = check(answers)
        expect(next === null).toBe(ended !== null)
        if (!next) return
        expect(answers.has(`probe:${next.probe.id}`)).toBe(false)
        expect(next.narrows).toBeGreaterThanOrEqual(WORTH_ASKING)
      }),
      { numRuns: 40 },
    )
  })

  test('ask the same item for the same answers, in whatever order they came', () => {
    fc.assert(
      fc.property(anyAnswersWithChecks(all), (answers) => {
        expect(check(new Map([...answers].toReversed()))).toEqual(check(answers))
      }),
      { numRuns: 20 },
    )
  })

  test('leave items of earlier attempts for last, however much they would tell', () => {
    const [first = '', second = '', third = ''] = mostWorth(3)
    expect(check(adasAnswers(all)).next?.probe.id).toBe(first)
    expect(check(adasAnswers(all), { seen: new Set([first]) }).next?.probe.id).toBe(second)
    const allBut = new Set(all.probes.map((it) => it.id).filter((id) => id !== third))
    expect(check(adasAnswers(all), { seen: allBut }).next?.probe.id).toBe(third)
  })

  test('ask them again when no other is worth asking', () => {
    const [first = ''] = mostWorth(1)
    expect(check(adasAnswers(all), { seen: new Set(all.probes.map((it) => it.id)) }).next?.probe.id).toBe(first)
  })

  test('do not ask about skills that were shown, though they would tell of others', () => {
    const junior = new Map([
      ['about:background', 'backend'],
      ['about:years', '0'],
      ['skill:slo-alerting', '0'],
    ])
    const core = ['python-core', 'rag-systems', 'llm-serving', 'gpu-fundamentals', 'distributed-training', 'train-serve-consistency']
    const rest = ['ml-incident-response', 'ml-security', 'docker', 'cloud-core', 'stakeholder-communication']
    fc.assert(
      fc.property(anyAnswersWithChecks(all), fc.subarray([...all.skills.keys()]), (answers, skills) => {
        const { next } = check(answers, { credits: shown(skills) })
        if (next) expect(skills).not.toContain(next.probe.skill)
      }),
      { numRuns: 60, examples: [[junior, [...core, ...rest]]] },
    )
  })

  test('ask about skills that were shown at a level below the one that a path asks', () => {
    const { probe } = check(adasAnswers(all)).next ?? {}
    const skill = probe?.skill ?? ''
    expect(check(adasAnswers(all), { credits: toCredits({ [skill]: 1 }) }).next?.probe.skill).toBe(skill)
  })

  test('go on about the other paths for somebody who has shown all that one of them asks', () => {
    const [, operations] = sidesOf(all)
    const finished =
      trackHours(all, 'first-role')
        .find((it) => it.track === operations)
        ?.skills.keys() ?? []
    const { next } = check(adasAnswers(all), { credits: shown(finished) })
    expect(next?.tracks).not.toEqual([operations])
    expect(next?.narrows).toBeGreaterThan(0)
  })
})

test('the sides are the first track of each', () => {
  expect(sidesOf(all)).toEqual(['ml-engineer', 'mlops-engineer'])
})
