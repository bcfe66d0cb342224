import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextMilestone, openPrerequisites, progressOf, statusOf, type MilestoneFacts } from './progress.ts'

const AT = new Date('2026-11-24T09:00:00Z')

function facts(milestone: string, hours: number, over: Partial<MilestoneFacts> = {}): MilestoneFacts {
  const range = { low: hours, likely: hours, high: hours }
  return {
    milestone,
    position: 0,
    prerequisites: [],
    learning: range,
    practice: { low: 0, likely: 0, high: 0 },
    startedAt: null,
    finishedAt: null,
    ...over,
  }
}

describe('the status of a milestone', () => {
  const first = facts('first', 10)
  const second = facts('second', 10, { position: 1, prerequisites: ['first'] })

  test('is locked until everything before it is finished', () => {
    expect(statusOf([first, second], second)).toBe('locked')
    expect(openPrerequisites([first, second], second)).toEqual([first])
    const begun = { ...first, startedAt: AT }
    expect(statusOf([begun, second], second)).toBe('locked')
    expect(statusOf([{ ...begun, finishedAt: AT }, second], second)).toBe('ready')
  })

  test('stays in progress when a finish before it is undone: started work is never taken away', () => {
    const begun = { ...second, startedAt: AT }
    expect(statusOf([first, begun], begun)).toBe('in-progress')
  })

  test('is "yours" when it asks for no hours, and opens what follows', () => {
    const held = facts('first', 0)
    expect(statusOf([held, second], held)).toBe('yours')
    expect(statusOf([held, second], second)).toBe('ready')
  })

  test('does not depend on a milestone that the roadmap does not have', () => {
    const alone = facts('second', 10, { prerequisites: ['gone'] })
    expect(statusOf([alone], alone)).toBe('ready')
  })
})

describe('progress', () => {
  const row = fc.record({ hours: fc.nat(60), started: fc.boolean(), finished: fc.boolean() })
  const rows = fc
    .array(row, { maxLength: 30 })
    .map((list) =>
      list.map((it, i) =>
        facts(`m${i}`, it.hours, { startedAt: it.started ? AT : null, finishedAt: it.started && it.finished ? AT : null }),
      ),
    )

  test('has parts that add up, and is 100 percent exactly when every hour is done', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { done, started, ahead, total, percent } = progressOf(list)
        expect(done + started + ahead).toBe(total)
        expect(percent === 100).toBe(done === total)
        expect(percent).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('never falls when a milestone is finished', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const open = list.find((it) => it.startedAt && !it.finishedAt)
        fc.pre(open !== undefined)
        const after = list.map((it) => (it === open ? { ...it, finishedAt: AT } : it))
        expect(progressOf(after).percent).toBeGreaterThanOrEqual(progressOf(list).percent)
      }),
    )
  })
})

describe('the next milestone', () => {
  const a = facts('a', 5)
  const b = facts('b', 5, { position: 1 })

  test('is the one in progress, before any that is ready', () => expect(nextMilestone([a, { ...b, startedAt: AT }])?.milestone).toBe('b'))
  test('is the first ready one when none is in progress', () => expect(nextMilestone([b, a])?.milestone).toBe('a'))
  test('is none when all are finished', () => expect(nextMilestone([{ ...a, startedAt: AT, finishedAt: AT }])).toBeNull())
})
