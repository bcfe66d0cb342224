import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lingersFrom, QUESTION_RULES, questionWorthAsking, type QuestionFacts } from './question-worth-asking.ts'

const NOTHING: QuestionFacts = {
  askedTwice: null,
  silent: null,
  unanswered: null,
  leftOut: null,
  lingering: null,
  behind: null,
  openedEarly: null,
  pinch: null,
  next: null,
}

const ALL: QuestionFacts = {
  askedTwice: { review: 'r1', title: 'Serving models', criterion: 'A load test' },
  silent: { since: '5 Nov', days: 19, usual: { low: 2, high: 4 } },
  unanswered: { review: 'r2', title: 'Packaging', days: 15 },
  leftOut: { milestone: 'm1', title: 'GPU cost', reason: 'We rent none' },
  lingering: { milestone: 'm2', title: 'Pipelines', weeks: 9, planned: 3 },
  behind: { hoursPerWeek: 8, words: 'Behind the plan by 36 h' },
  openedEarly: { milestone: 'm3', title: 'Drift', before: 'Monitoring' },
  pinch: { milestone: 'm4', title: 'Kubernetes', later: 5, hours: 90 },
  next: { milestone: 'm5', title: 'Rollback' },
}

describe('The question worth asking', () => {
  test('is chosen by the first rule that holds, whatever else does', () => {
    let facts = ALL
    const chosen = Object.keys(NOTHING).map((fact) => {
      const rule = questionWorthAsking(facts)?.rule
      facts = { ...facts, [fact]: null }
      return rule
    })
    expect(chosen).toEqual(QUESTION_RULES)
    expect(questionWorthAsking(facts)).toBeNull()
  })

  test.each<[keyof QuestionFacts, string, string, object]>([
    ['askedTwice', 'What would have to be there for you to call “A load test” met?', 'Serving models', { kind: 'review', id: 'r1' }],
    ['silent', 'What has changed around you since 5 Nov?', '19 days, where 2 to 4 days', { kind: 'roadmap' }],
    ['unanswered', 'Which point on Packaging is the hardest to begin with?', '15 days ago', { kind: 'review', id: 'r2' }],
    ['leftOut', 'What would make you take GPU cost back in?', '“We rent none”', { kind: 'milestone', id: 'm1' }],
    ['lingering', 'What is left of Pipelines, and which part of it takes the time?', '9 weeks', { kind: 'milestone', id: 'm2' }],
    ['behind', 'Is 8 h a week still the right number?', '36 h', { kind: 'roadmap' }],
    ['openedEarly', 'What do you miss of Monitoring while you work on Drift?', 'before', { kind: 'milestone', id: 'm3' }],
    ['pinch', 'What do you need to finish Kubernetes?', '5 later milestones with 90 h', { kind: 'milestone', id: 'm4' }],
    ['next', 'How would you show somebody that you can do Rollback?', 'No other rule', { kind: 'milestone', id: 'm5' }],
  ])('about %s asks, says why and where it can be seen', (fact, words, because, place) => {
    const question = questionWorthAsking({ ...NOTHING, [fact]: ALL[fact] })
    expect(question).toMatchObject({ words, fact: place })
    expect(question?.because).toContain(because)
  })

  test('is there whenever anything is known, and is always a question', () => {
    const some = fc.record(Object.fromEntries(Object.entries(ALL).map(([key, it]) => [key, fc.constantFrom(it, null)])))
    fc.assert(
      fc.property(some, (it) => {
        const facts = it as unknown as QuestionFacts
        const question = questionWorthAsking(facts)
        expect(question !== null).toBe(Object.values(facts).some((fact) => fact !== null))
        expect(question?.words ?? '?').toMatch(/\?$/)
      }),
    )
  })
})

test.each([
  [0.4, 3],
  [1.5, 3],
  [1.6, 4],
  [3, 6],
])('A milestone of %d weeks lingers from week %d', (planned, from) => expect(lingersFrom(planned)).toBe(from))
