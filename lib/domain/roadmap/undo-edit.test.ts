import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editWords } from './edit-words.ts'
import { edited, type PlanEdit } from './plan-edit.ts'
import { plan, planned, row } from './plan-rows.fixture.ts'
import type { PlanRow } from './plan-row.ts'
import type { Plan } from './revision.ts'
import type { ScheduleFacts } from '../time/schedule-facts.ts'
import { rescopedBy, undone, type Meanwhile } from './undo-edit.ts'

const AT = new Date('2026-11-24T09:00:00.000Z')
const meanwhile: Meanwhile = { at: AT, over: new Set(), begun: new Set(), rescoped: new Map() }
const FACTS: ScheduleFacts = { hoursPerWeek: 8, weekdays: null, parallel: 1, startOn: '2026-11-30', targetOn: null }

const rows = [
  row('entry-mlops'),
  row('a'),
  row('b', { prerequisites: ['a'] }),
  row('c', { stage: 'Two' }),
  row('d', { stage: 'Two', prerequisites: ['b'], skippedAt: AT, skipReason: 'No time' }),
]

const planOf = (list: readonly PlanRow[], facts: ScheduleFacts = FACTS): Plan =>
  plan(
    list.map((it) =>
      planned(it.milestone, {
        stage: it.stage,
        scope: it.scope,
        learning: it.learning,
        practice: it.practice,
        prerequisites: it.prerequisites,
        leftOut: it.skippedAt === null ? null : (it.skipReason ?? ''),
        pinnedOn: it.pinnedOn,
      }),
    ),
    facts,
  )

function made(edits: readonly PlanEdit[]): readonly PlanRow[] {
  return edits.reduce<readonly PlanRow[]>((list, it) => {
    const outcome = edited(list, it, new Set())
    return outcome.refused === undefined ? outcome.rows : list
  }, rows)
}

const undo = (edits: readonly PlanEdit[], other: Partial<Meanwhile> = {}) => {
  const after = made(edits)
  return undone(after, { before: planOf(rows), after: planOf(after) }, { ...meanwhile, ...other })
}

const LEAVE_OUT: PlanEdit = { kind: 'leave-out', milestone: 'c', reason: 'No GPUs', at: AT }
const ADD = { kind: 'add', row: row('x', { prerequisites: ['a'] }), before: 'c' } as const satisfies PlanEdit
const PUT_BACK: PlanEdit = { kind: 'put-back', milestone: 'd' }

describe('An edit that is undone', () => {
  const edits: [string, PlanEdit][] = [
    ['a move', { kind: 'move', milestone: 'c', before: 'a' }],
    ['leaving out', LEAVE_OUT],
    ['putting back', PUT_BACK],
    ['a pin', { kind: 'pin', milestone: 'c', day: '2027-01-31', today: '2026-11-24' }],
  ]
  test.each(edits)('was %s: all is as before', (_, edit) => {
    expect(undo([edit])).toEqual({ rows, facts: FACTS, leftOut: [] })
  })

  test('added a milestone: it stays where it stands, left out', () => {
    const found = undo([ADD])
    expect(found).toMatchObject({ leftOut: [ADD.row.title] })
    expect(found.refused ?? found.rows.map((it) => [it.milestone, it.skipReason])).toEqual([
      ['entry-mlops', null],
      ['a', null],
      ['b', null],
      ['x', 'Added and taken back'],
      ['c', null],
      ['d', 'No time'],
    ])
  })

  test('asked for another scope: it is worked out for the one before', () => {
    const full = row('a', { scope: 'full', learning: { low: 20, likely: 30, high: 40 } })
    const edit: PlanEdit = { kind: 'rescope', row: full }
    const step = { before: planOf(rows), after: planOf(made([edit])) }
    expect(rescopedBy(step)).toEqual(['a'])
    expect(undo([edit], { rescoped: new Map([['a', row('a')]]) })).toEqual({ rows, facts: FACTS, leftOut: [] })
  })

  test('changed the hours and the target: those of before come back', () => {
    const before = planOf(rows, { ...FACTS, targetOn: '2027-06-30', weekdays: [0, 0, 0, 0, 0, 240, 240] })
    const after = planOf(rows, { ...FACTS, hoursPerWeek: 9, parallel: 2 })
    expect(undone(rows, { before, after }, meanwhile)).toMatchObject({
      facts: { hoursPerWeek: 8, weekdays: [0, 0, 0, 0, 0, 240, 240], parallel: 1, targetOn: '2027-06-30' },
    })
    expect(editWords(before, after)).toBe('9 h a week, hours on any days and 2 more changes')
  })

  test('is said in words', () => {
    const words = (edit: PlanEdit) => editWords(planOf(rows), planOf(made([edit])))
    expect(words(LEAVE_OUT)).toBe('left out C')
    expect(words(ADD)).toBe('added X')
    expect(words({ kind: 'move', milestone: 'c', before: 'a' })).toBe('moved C')
    expect(words({ kind: 'pin', milestone: 'c', day: '2027-01-31', today: '2026-11-24' })).toBe('C by 31 Jan 2027')
    expect(editWords(planOf(rows), planOf(rows))).toBe('')
  })

  const refusals: [string, ReturnType<typeof undo>, string][] = [
    ['nothing', undo([]), 'changed nothing'],
    ['what is finished by now', undo([PUT_BACK], { over: new Set(['d']) }), '“D” is finished, known or handed in by now'],
    ['what was added and begun', undo([ADD], { begun: new Set(['x']) }), '“X” is begun by now'],
    [
      'a switch',
      undone(rows, { before: { ...planOf(rows), trackId: 'ml-engineer' }, after: planOf(rows) }, meanwhile),
      'a switch to another',
    ],
    [
      'what the curriculum took away',
      undone(rows, { before: planOf([...rows, row('gone')]), after: planOf(rows) }, meanwhile),
      'with a change of the curriculum',
    ],
    [
      'hours that are the curriculum’s',
      undone(
        rows,
        { before: planOf(rows.map((it) => ({ ...it, learning: { low: 1, likely: 2, high: 3 } }))), after: planOf(rows) },
        meanwhile,
      ),
      'with a change of the curriculum',
    ],
  ]
  test.each(refusals)('is refused for %s', (_, found, words) => expect(found.refused).toContain(words))

  test('leaves all that stood before as it was; undone again, the plan is the one before it was undone', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y')
    const before = fc.option(id)
    const edit: fc.Arbitrary<PlanEdit> = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), milestone: id, before }),
      fc.record({ kind: fc.constant('add' as const), row: id.map((it) => row(it, { prerequisites: ['b'] })), before }),
      fc.record({ kind: fc.constant('put-back' as const), milestone: id }),
      fc.record({ kind: fc.constant('leave-out' as const), milestone: id, reason: fc.constantFrom('No time', 'No'), at: fc.constant(AT) }),
      fc.record({
        kind: fc.constant('pin' as const),
        milestone: id,
        day: fc.constantFrom(null, '2027-01-31'),
        today: fc.constant('2026-11-24'),
      }),
    )
    const facts: fc.Arbitrary<ScheduleFacts> = fc.record({
      hoursPerWeek: fc.integer({ min: 1, max: 40 }),
      weekdays: fc.constantFrom(null, [0, 0, 0, 0, 0, 120, 120]),
      parallel: fc.constantFrom(1 as const, 2 as const),
      startOn: fc.constantFrom('2026-11-30', '2027-01-04'),
      targetOn: fc.constantFrom(null, '2027-06-30'),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), facts, (edits, time) => {
        const after = made(edits)
        const [first, second] = [planOf(rows), planOf(after, time)]
        const once = undone(after, { before: first, after: second }, meanwhile)
        if (once.refused !== undefined) {
          expect(once.refused).toContain('changed nothing')
          return
        }
        const third = planOf(once.rows, once.facts)
        const ids = new Set(rows.map((it) => it.milestone))
        expect({ ...third, milestones: third.milestones.filter((it) => ids.has(it.milestone)) }).toEqual(first)
        expect(third.milestones.every((it) => ids.has(it.milestone) || it.leftOut !== null)).toBe(true)
        const twice = undone(once.rows, { before: second, after: third }, meanwhile)
        expect(twice.refused ?? planOf(twice.rows, twice.facts)).toEqual(second)
      }),
      { numRuns: 500 },
    )
  })
})
