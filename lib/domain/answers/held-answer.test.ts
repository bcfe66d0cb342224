import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { anyAnswersWithChecks } from '../../testing/answers.ts'
import { chanceAtLeast, expectedLevel } from '../knowledge/belief.ts'
import { beliefsOf } from '../knowledge/beliefs.ts'
import { need } from '../curriculum/content.ts'
import { LEVELS, type Level } from '../curriculum/curriculum.ts'
import { heldSkills } from '../knowledge/held-skill.ts'
import { heldAnswersIn, heldValue, readHeld } from './held-answer.ts'
import type { Answers } from './profile.ts'
import { resultOf } from '../path/result.ts'

const all = content()
const asked = fc.constantFrom<Level>(1, 2, 3, 4)
const skill = fc.constantFrom(...all.skills.keys())
const runs = { numRuns: 60 }

const saying = (answers: Answers, id: string, value: string): Answers => new Map(answers).set(`held:${id}`, value)
const levelOf = (answers: Answers, id: string) => expectedLevel(need(beliefsOf(all, answers), id))

const PEOPLE = all.settings.backgrounds.map(({ id }): [string, Answers] => [
  id,
  new Map([
    ['about:background', id],
    ['about:years', '6'],
  ]),
])

function inferredOf(answers: Answers) {
  const { beliefs, efforts } = resultOf(all, answers, 'first-role', new Map())
  const hours = efforts.map((it) => it.path.learning.likely)
  const held = heldSkills(all, { answers, beliefs, credits: new Map(), efforts }).filter((it) => it.from === 'inferred')
  return { beliefs, hours, held }
}

describe('a skill that was worked out', () => {
  test('is believed more where somebody says it is theirs, and less where they say not quite, whatever else they said', () => {
    fc.assert(
      fc.property(anyAnswersWithChecks(all), skill, asked, (given, id, level) => {
        const answers = new Map(given)
        answers.delete(`skill:${id}`)
        const before = levelOf(answers, id)
        expect(levelOf(saying(answers, id, heldValue('yes', level)), id)).toBeGreaterThan(before - 1e-6)
        expect(levelOf(saying(answers, id, heldValue('no', level)), id)).toBeLessThan(before + 1e-6)
      }),
      runs,
    )
  })

  test.each(PEOPLE)('makes no path of a %s engineer longer when it is confirmed, nor shorter when it is not', (_, answers) => {
    const { beliefs, hours, held } = inferredOf(answers)
    expect(held.length).toBeGreaterThan(0)
    for (const it of held) {
      const yes = inferredOf(saying(answers, it.skill, heldValue('yes', it.level)))
      expect(chanceAtLeast(need(yes.beliefs, it.skill), it.level)).toBeGreaterThan(chanceAtLeast(need(beliefs, it.skill), it.level))
      const no = inferredOf(saying(answers, it.skill, heldValue('no', it.level)))
      for (const [index, before] of hours.entries()) {
        expect(yes.hours[index]).toBeLessThanOrEqual(before)
        expect(no.hours[index]).toBeGreaterThanOrEqual(before)
      }
    }
  })

  test('is no longer asked once it was confirmed, and not called held once it was not', () => {
    const answers = adasAnswers(all)
    const [first] = inferredOf(answers).held
    if (!first) throw new Error('nothing was worked out')
    const after = (answer: 'yes' | 'no') => {
      const given = saying(answers, first.skill, heldValue(answer, first.level))
      const { beliefs, efforts } = resultOf(all, given, 'first-role', new Map())
      return heldSkills(all, { answers: given, beliefs, credits: new Map(), efforts }).find((it) => it.skill === first.skill)
    }
    expect(after('yes')).toMatchObject({ from: 'rating' })
    expect(after('no')?.from).not.toBe('inferred')
  })

  test('is heard by its rating alone where one was given besides', () => {
    const [id = ''] = all.skills.keys()
    const rated = new Map(adasAnswers(all)).set(`skill:${id}`, '1')
    expect(heldAnswersIn(all, saying(rated, id, 'yes 3'))).toEqual([])
    expect(beliefsOf(all, saying(rated, id, 'yes 3'))).toEqual(beliefsOf(all, rated))
  })
})

test.each([
  ['yes 3', { level: 3, held: true }],
  ['no 1', { level: 1, held: false }],
  ['yes 0', null],
  ['yes 5', null],
  ['perhaps 3', null],
  ['', null],
  [undefined, null],
])('%s is read as %o', (value, read) => {
  expect(readHeld(value)).toEqual(read)
})

test('what is written is read again', () => {
  for (const level of LEVELS.filter((it) => it > 0)) {
    expect(readHeld(heldValue('yes', level))).toEqual({ level, held: true })
    expect(readHeld(heldValue('no', level))).toEqual({ level, held: false })
  }
})
