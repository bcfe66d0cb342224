import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { milestonesOf } from '#lib/domain/path/path.ts'
import { need } from '#lib/domain/curriculum/content.ts'
import { RULES } from './check.ts'
import { ASSESSMENT } from './fixtures/breakages/assessment.ts'
import type { Breakage } from './fixtures/breakages/breakage.ts'
import { CURRICULUM } from './fixtures/breakages/curriculum.ts'
import { IDENTITY } from './fixtures/breakages/identity.ts'
import { ORDER } from './fixtures/breakages/order.ts'
import { lineWith, TINY, withCopy } from './fixtures/broken.ts'
import { ContentError, type Problem } from './problem.ts'
import { loadContent } from './read.ts'

const REAL = join(import.meta.dirname, '../../content')
const BREAKAGES = [...IDENTITY, ...CURRICULUM, ...ORDER, ...ASSESSMENT]

test('the curriculum of the product has no problems', () => {
  expect(problemsOf(REAL)).toEqual([])
})

test('the tiny curriculum, which the cases below break, has no problems', () => {
  expect(problemsOf(TINY)).toEqual([])
})

describe('a broken curriculum is refused with file, line and rule', () => {
  test.each(BREAKAGES)('$rule: when $when', (breakage) => {
    const { problems, expected } = broken(breakage)
    expect(problems).toContainEqual({ ...expected, message: expect.stringContaining(breakage.says) })
  })

  test('and every rule has such a case', () => {
    expect([...new Set(BREAKAGES.map((it) => it.rule))].toSorted()).toEqual(['yaml', 'file', 'schema', ...RULES].toSorted())
  })

  test('and the error says it in the form that editors link', () => {
    const [first] = CURRICULUM
    if (!first) throw new Error('no case')
    withCopy(TINY, [first], (folder) =>
      expect(() => loadContent(folder)).toThrow('content/skills.yaml:7 typical-levels coding: no typical level for frontend'),
    )
  })
})

test('a missing file is named', () => {
  const problems = withCopy(TINY, [], (folder) => problemsOf(join(folder, 'tracks')))
  expect(problems).toContainEqual({ file: 'tracks/curriculum.yaml', line: 1, rule: 'file', message: 'is missing' })
})

test('a fourth track and a new milestone need nothing but content files', () => {
  const content = withCopy(REAL, FOURTH_TRACK, (folder) => loadContent(folder))
  const track = need(content.tracks, 'model-tester')
  const path = milestonesOf(content, track, { scope: 'first-role' }).map((it) => it.milestone.id)
  expect([...content.tracks.keys()]).toEqual(['ml-engineer', 'mlops-engineer', 'ml-platform', 'model-tester'])
  expect(path).toEqual(['m-python-project', 'm-test-charter'])
})

test('the same files give the same hash, and a changed one another', () => {
  const hash = loadContent(TINY).hash
  const change = { file: 'skills.yaml', from: 'name: Coding', to: 'name: Programming' }
  expect(withCopy(TINY, [], (folder) => loadContent(folder).hash)).toBe(hash)
  expect(withCopy(TINY, [change], (folder) => loadContent(folder).hash)).not.toBe(hash)
})

function problemsOf(folder: string): readonly Problem[] {
  try {
    loadContent(folder)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

function broken(breakage: Breakage): { problems: readonly Problem[]; expected: Omit<Problem, 'message'> } {
  return withCopy(TINY, [breakage], (folder) => {
    const file = breakage.at ?? breakage.file
    const line = lineWith(folder, file, breakage.on ?? breakage.to)
    return { problems: problemsOf(folder), expected: { file: `content/${file}`, line, rule: breakage.rule } }
  })
}

const FOURTH_TRACK = [
  {
    file: 'tracks/model-tester.yaml',
    to: `id: model-tester
name: Model Tester
shortName: Tester
blaze: diamond
side: both
promise: Find out what a model gets wrong before its users do.
firstRole: { readyFor: Testing one model, employersAsk: Proof of found faults, leftForLater: Test platforms }
entrySkills: {}
stages:
  - id: s1
    title: All of it
    milestones: [m-python-project, m-test-charter]
electives: []
trial: m-test-charter
relatedOptional: []
`,
  },
  {
    file: 'milestones/m-test-charter.yaml',
    to: `id: m-test-charter
title: A test charter for a model
scope: first-role
skills:
  - { skill: automated-testing, target: { first-role: 3, full: 3 } }
why: A test without a charter tests what is easy.
outcomes: [{ id: o1, text: can write a charter that others test by }]
bridge: { known: You know test plans., new: The new part is the data., breaks: The analogy breaks at expected values. }
evidence: { first-role: A charter., full: A charter and its findings. }
criteria: [{ id: c1, outcome: o1, text: A colleague found a fault with it. }]
pitfalls: []
mentorNotes: Try one test of it.
practiceHours: { first-role: 6, full: 8 }
prerequisites: [m-python-project]
resources: [r-pytest-docs]
`,
  },
  {
    file: 'roles.yaml',
    from: '\naspects:\n',
    to: `
  - track: model-tester
    short: Tests models.
    day: [Test]
    tools: [Python]
    maths: { level: Moderate, why: To judge a difference. }
    typicalBackground: [Software]
    market: Rare as a title.
    goodFit: You like to break things.
    pros: [Close to users]
    cons: [Rare as a title]
    mindsetShift: There is no expected value.
aspects:
`,
  },
  ...['Core focus', 'Daily work', 'Key tools', 'Maths and statistics', 'Works with', 'Typical background', 'Market reality'].map(
    (name) => ({
      file: 'roles.yaml',
      from: `    name: ${name}\n    on:\n`,
      to: `    name: ${name}\n    on:\n      model-tester: It depends\n`,
    }),
  ),
  {
    file: 'roles.yaml',
    from: '  questions:\n',
    to: '  questions:\n    - { id: break-things, text: Do you like to break things?, pointsTo: model-tester }\n',
  },
]
