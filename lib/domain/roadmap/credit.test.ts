import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { coverageOf, creditsOf, EVIDENCE_KINDS, type Credits, type EvidenceFacts, type SkillHours } from './credit.ts'
import { LEVELS } from '../curriculum/curriculum.ts'

const at = (day: number) => new Date(Date.UTC(2026, 0, 1 + day))

function evidence(id: string, over: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return { id, kind: 'claim', skills: [{ skill: 'coding', level: 2 }], at: at(0), lastUsed: null, retractsId: null, ...over }
}

describe('credit for a skill', () => {
  test('is the highest level that any evidence shows', () => {
    const credits = creditsOf([evidence('a'), evidence('b', { skills: [{ skill: 'coding', level: 3 }] })])
    expect(credits.get('coding')).toMatchObject({ level: 3, evidenceId: 'b' })
  })

  test('rests on the stronger kind at the same level, and on the newer of two alike', () => {
    expect(creditsOf([evidence('a', { kind: 'link' }), evidence('b')]).get('coding')?.evidenceId).toBe('a')
    expect(creditsOf([evidence('a'), evidence('b', { at: at(1) })]).get('coding')?.evidenceId).toBe('b')
  })

  test('falls back to what is left when evidence is taken back, and is gone with the last', () => {
    const log = [evidence('a'), evidence('b', { skills: [{ skill: 'coding', level: 4 }] })]
    const retraction = (id: string) => evidence(`not-${id}`, { kind: 'retraction', skills: [], retractsId: id })
    expect(creditsOf([...log, retraction('b')]).get('coding')?.level).toBe(2)
    expect(creditsOf([...log, retraction('b'), retraction('a')]).size).toBe(0)
  })

  test('does not depend on the order in which evidence is read', () => {
    const one = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...EVIDENCE_KINDS),
      skills: fc.array(fc.record({ skill: fc.constantFrom('coding', 'sql', 'linux'), level: fc.constantFrom(...LEVELS) }), {
        maxLength: 3,
      }),
      at: fc.nat(30).map(at),
      lastUsed: fc.constant(null),
      retractsId: fc.constant(null),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: (it) => it.id, maxLength: 12 }), fc.nat(), (log, turn) => {
        const retracted = log
          .slice(0, turn % 3)
          .map((it) => evidence(`not-${it.id}`, { kind: 'retraction', skills: [], retractsId: it.id }))
        const all = [...log, ...retracted]
        expect(sorted(creditsOf(all.toReversed()))).toEqual(sorted(creditsOf(all)))
      }),
    )
  })
})

const sorted = (credits: Credits) => [...credits].sort(([a], [b]) => (a < b ? -1 : 1))

describe('the part of a milestone that credit covers', () => {
  const { levelCost } = content().settings
  const coding: SkillHours = { skill: 'coding', level: 3, hours: 20, fromZero: 30 }
  const held = (level: 0 | 1 | 2 | 3 | 4): Credits =>
    new Map([['coding', { level, kind: 'claim', at: at(0), lastUsed: null, evidenceId: 'a' }]])

  test('is all of it at the level asked for, and none of it without credit', () => {
    expect(coverageOf(levelCost, [coding], held(3))).toBe(1)
    expect(coverageOf(levelCost, [coding], held(4))).toBe(1)
    expect(coverageOf(levelCost, [coding], new Map())).toBe(0)
  })

  test('below that level is what it costs to get there, and never less than nothing', () => {
    const left = 30 * (1 - levelCost[2] / levelCost[3])
    expect(coverageOf(levelCost, [coding], held(2))).toBeCloseTo(1 - Math.min(20, left) / 20)
    // Planned hours that already count on the level credited are not saved twice.
    expect(coverageOf(levelCost, [{ ...coding, hours: 1 }], held(1))).toBe(0)
  })

  test('is none where nothing was to be learned', () => expect(coverageOf(levelCost, [{ ...coding, hours: 0 }], held(4))).toBe(0))

  test('lies between 0 and 1 and never falls with a higher level', () => {
    const skills = fc.array(
      fc.record({ skill: fc.constant('coding'), level: fc.constantFrom(1, 2, 3, 4), hours: fc.nat(50), fromZero: fc.nat(90) }),
    )
    fc.assert(
      fc.property(skills as fc.Arbitrary<SkillHours[]>, (list) => {
        const parts = LEVELS.map((level) => coverageOf(levelCost, list, held(level)))
        for (const part of parts) expect(part >= 0 && part <= 1).toBe(true)
        expect(parts).toEqual([...parts].sort((a, b) => a - b))
      }),
    )
  })
})
