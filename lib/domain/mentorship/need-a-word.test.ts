import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/calendar.ts'
import {
  gentler,
  inOrder,
  NEED_RULES,
  reasonsFor,
  RULE_WORDS,
  type InLine,
  type MenteeFacts,
  type PlanFacts,
  type Reason,
} from './need-a-word.ts'

const TODAY = '2026-11-30'
const daysAgo = (...days: number[]) => days.map((it) => addDays(TODAY, -it)).toSorted()

const QUIET: MenteeFacts = { isPaused: false, isResting: false, activeDays: null, changesAsked: null, askedTwice: null, plan: null }
const rulesOf = (facts: Partial<MenteeFacts>) => reasonsFor({ ...QUIET, ...facts }, TODAY).map((it) => it.rule)
const wordsOf = (facts: Partial<MenteeFacts>) => reasonsFor({ ...QUIET, ...facts }, TODAY).map((it) => `${it.words}. ${it.detail}`)

/** Active every so many days until so many days ago. */
const every = (gap: number, until: number, count = 8) => daysAgo(...Array.from({ length: count }, (_, index) => until + gap * index))

describe('Silence', () => {
  test.each([
    ['every day, and today', every(1, 0), []],
    ['every day, until 9 days ago', every(1, 9), []],
    ['every day, until 10 days ago', every(1, 10), ['silent']],
    ['every fourth day, until 11 days ago', every(4, 11), []],
    ['every fourth day, until 12 days ago', every(4, 12), ['silent']],
    ['every ninth day, until 26 days ago', every(9, 26), []],
    ['every ninth day, until 27 days ago', every(9, 27), ['silent']],
    ['every tenth day, until 28 days ago: no pace makes a longer silence usual', every(10, 28), ['silent']],
    ['on too few days to know their pace', every(1, 40, 5), []],
    ['on enough days, but long before the last one', [...daysAgo(200, 199, 198, 197, 196, 195), ...daysAgo(40)], []],
    ['never', [], []],
    ['long ago, and steadily then', every(3, 400), ['silent']],
  ])('of somebody active %s', (_, activeDays, rules) => expect(rulesOf({ activeDays })).toEqual(rules))

  test('is told with what is usual for them', () => {
    expect(wordsOf({ activeDays: every(1, 19) })).toEqual(['No activity for 19 days. Usually 1 day between active days.'])
    const uneven = daysAgo(19, 21, 23, 27, 31, 35)
    expect(wordsOf({ activeDays: uneven })).toEqual(['No activity for 19 days. Usually 2 to 4 days between active days.'])
  })
})

describe('Changes that were asked for', () => {
  test.each([
    [13, []],
    [14, ['unanswered']],
  ])('%i days ago', (days, rules) => {
    expect(rulesOf({ changesAsked: { title: 'Serving models', on: addDays(TODAY, -days) } })).toEqual(rules)
  })

  test.each([
    [1, []],
    [2, ['Same criterion asked for twice. Serving models: A load test']],
    [3, ['Same criterion asked for 3 times. Serving models: A load test']],
  ])('%i times for one criterion', (times, words) => {
    expect(wordsOf({ askedTwice: { title: 'Serving models', criterion: 'A load test', times } })).toEqual(words)
  })
})

describe('The first plan', () => {
  const plan = (it: Partial<PlanFacts>): PlanFacts => ({
    startOn: addDays(TODAY, -70),
    hoursPerWeek: 6,
    total: 300,
    settled: 0,
    underWay: 0,
    rests: [],
    ...it,
  })

  test.each([
    ['a third behind', plan({ settled: 40 }), []],
    ['an hour more than a third behind', plan({ settled: 39 }), ['behind']],
    ['with what is under way in between', plan({ settled: 30, underWay: 10 }), []],
    ['in the fourth week', plan({ startOn: addDays(TODAY, -27) }), []],
    ['in the fifth week', plan({ startOn: addDays(TODAY, -28) }), ['behind']],
    ['before it begins', plan({ startOn: addDays(TODAY, 5) }), []],
    ['when its end is long past and most is done', plan({ startOn: addDays(TODAY, -700), settled: 200 }), []],
    ['that asks for nothing', plan({ total: 0 }), []],
    ['when all but four weeks of it were a pause', plan({ rests: [{ from: addDays(TODAY, -42), to: addDays(TODAY, -1) }] }), ['behind']],
    ['when a day more was a pause', plan({ rests: [{ from: addDays(TODAY, -43), to: addDays(TODAY, -1) }] }), []],
  ])('%s', (_, plan, rules) => expect(rulesOf({ plan })).toEqual(rules))

  test('and the present one give the pace to measure by: the fewer hours, from the later start', () => {
    const first = { startOn: '2026-09-07', hoursPerWeek: 8 }
    expect(gentler(first, { startOn: '2026-09-07', hoursPerWeek: 12 })).toEqual(first)
    expect(gentler(first, { startOn: '2026-10-05', hoursPerWeek: 6 })).toEqual({ startOn: '2026-10-05', hoursPerWeek: 6 })
    expect(gentler(first, { startOn: '2026-08-03', hoursPerWeek: 6 })).toEqual({ startOn: '2026-09-07', hoursPerWeek: 6 })
  })

  test('is told in hours', () => {
    expect(wordsOf({ plan: plan({ settled: 20, underWay: 4 }) })).toEqual([
      'Behind the plan by 36 h. At 6 h a week, 60 h by now; 24 h are settled or under way.',
    ])
  })

  test('asks for no hours on days of a pause', () => {
    const rests = [{ from: addDays(TODAY, -42), to: addDays(TODAY, -8) }]
    expect(wordsOf({ plan: plan({ settled: 10, rests }) })).toEqual([
      'Behind the plan by 20 h. At 6 h a week, 30 h by now; 10 h are settled or under way.',
    ])
  })
})

test('Every rule has words for the page, and they say its threshold', () => {
  for (const rule of NEED_RULES) expect(RULE_WORDS[rule]).toMatch(/\d|third|two/)
})

const anyFacts = fc.record({
  isPaused: fc.boolean(),
  isResting: fc.boolean(),
  activeDays: fc.option(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }).map((days) => daysAgo(...new Set(days)))),
  changesAsked: fc.option(fc.integer({ min: 0, max: 100 }).map((days) => ({ title: 'One', on: addDays(TODAY, -days) }))),
  askedTwice: fc.option(fc.record({ title: fc.constant('One'), criterion: fc.constant('It runs'), times: fc.integer({ min: 0, max: 5 }) })),
  plan: fc.option(
    fc.record({
      startOn: fc.integer({ min: -10, max: 900 }).map((days) => addDays(TODAY, -days)),
      hoursPerWeek: fc.integer({ min: 1, max: 60 }),
      total: fc.integer({ min: 0, max: 600 }),
      settled: fc.integer({ min: 0, max: 600 }),
      underWay: fc.integer({ min: 0, max: 100 }),
      rests: fc.constant([{ from: addDays(TODAY, -60), to: addDays(TODAY, -30) }]),
    }),
  ),
})

test('Whatever is known: who is paused, rests or shares nothing never needs a word, and doing something now ends a silence', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(reasonsFor({ ...facts, isPaused: true }, TODAY)).toEqual([])
      expect(reasonsFor({ ...facts, isResting: true }, TODAY)).toEqual([])
      expect(reasonsFor({ ...QUIET, isPaused: facts.isPaused }, TODAY)).toEqual([])
      const active = { ...facts, activeDays: [...(facts.activeDays ?? []).filter((it) => it !== TODAY), TODAY] }
      expect(reasonsFor(active, TODAY).map((it) => it.rule)).not.toContain('silent')
      for (const { words, detail, size } of reasonsFor(facts, TODAY)) {
        expect(`${words} ${detail}`).not.toMatch(/NaN|undefined|Infinity/)
        expect(size).toBeGreaterThan(0)
      }
    }),
  )
})

describe('The order of mentees', () => {
  const reason = (rule: Reason['rule'], size: number): Reason => ({ rule, words: '', detail: '', size })
  const at = (name: string, it: Partial<InLine> = {}): InLine => ({ name, isPaused: false, reasons: [], waitsSince: null, ...it })

  test('is who may need a word, then who waits, longest first, then by name, then who is paused', () => {
    const since = (day: string) => ({ waitsSince: new Date(`${day}T09:00:00Z`) })
    const mentees = [
      at('Bo', since('2026-11-29')),
      at('Ab'),
      at('Di', { isPaused: true, ...since('2026-10-01') }),
      at('Cy', { reasons: [reason('silent', 12)] }),
      at('Al', { reasons: [reason('behind', 90), reason('unanswered', 20)], ...since('2026-11-01') }),
      at('Aa'),
      at('Ed', { reasons: [reason('silent', 19)] }),
      at('Fi', since('2026-11-02')),
    ]
    expect(inOrder(mentees).map((it) => it.name)).toEqual(['Ed', 'Cy', 'Al', 'Fi', 'Bo', 'Aa', 'Ab', 'Di'])
  })
})
