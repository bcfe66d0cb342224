import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hoursOf,
  leftOf,
  nextMilestone,
  openPrerequisites,
  progressOf,
  statusOf,
  unapprovedBefore,
  type HandedIn,
  type MilestoneFacts,
} from './progress.ts'
import { REVIEW_STATES } from '../review/review.ts'

const AT = new Date('2026-11-24T09:00:00Z')

function facts(milestone: string, hours: number, over: Partial<MilestoneFacts> = {}): MilestoneFacts {
  const range = { low: hours, likely: hours, high: hours }
  return {
    milestone,
    position: 0,
    prerequisites: [],
    learning: range,
    practice: { low: 0, likely: 0, high: 0 },
    coverage: 0,
    startedAt: null,
    finishedAt: null,
    creditedAt: null,
    handedIn: null,
    skippedAt: null,
    openedAt: null,
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

describe('a milestone that is settled without being done', () => {
  const first = facts('first', 10)
  const second = facts('second', 10, { position: 1, prerequisites: ['first'] })

  test('stands before nothing, whether it is known already or left out', () => {
    for (const settled of [
      { ...first, creditedAt: AT },
      { ...first, skippedAt: AT },
    ])
      expect(statusOf([settled, second], second)).toBe('ready')
  })

  test('is opened by the learner before what it needs, and is locked again when that is taken back', () => {
    expect(statusOf([first, { ...second, openedAt: AT }], { ...second, openedAt: AT })).toBe('ready')
    expect(statusOf([first, second], second)).toBe('locked')
  })

  test('is what the stronger fact says: finished before known, known before left out, left out before in progress', () => {
    const all = { startedAt: AT, finishedAt: AT, creditedAt: AT, skippedAt: AT }
    const status = (over: Partial<MilestoneFacts>) => statusOf([], facts('it', 10, over))
    expect(status(all)).toBe('finished')
    expect(status({ ...all, finishedAt: null })).toBe('credited')
    expect(status({ ...all, finishedAt: null, creditedAt: null })).toBe('skipped')
    expect(status({ startedAt: AT })).toBe('in-progress')
  })
})

describe('a milestone that was handed in', () => {
  const begun = facts('first', 10, { startedAt: AT })
  const second = facts('second', 10, { position: 1, prerequisites: ['first'] })
  const inReview = (review: HandedIn['review']): HandedIn => ({ at: AT, review })

  test.each([
    ['with-mentor', 'with-mentor', 'with-mentor'],
    ['changes-asked', 'changes-asked', 'changes-asked'],
    ['answered', 'in-progress', 'finished'],
    ['open', 'in-progress', 'finished'],
    ['approved', 'in-progress', 'approved'],
  ] as const)('while its review is %s shows as %s, and as %s when it is finished', (review, status, whenFinished) => {
    const it = { ...begun, handedIn: inReview(review) }
    expect(statusOf([it], it)).toBe(status)
    const finished = { ...it, finishedAt: AT }
    expect(statusOf([finished], finished)).toBe(whenFinished)
  })

  test.each(REVIEW_STATES)('stands before nothing while its review is %s', (review) => {
    const first = { ...begun, handedIn: inReview(review) }
    expect(statusOf([first, second], second)).toBe('ready')
    expect(statusOf([{ ...first, handedIn: null }, second], second)).toBe('locked')
  })

  test('marks what is built on it until it is approved, whatever its mentor asks meanwhile', () => {
    const marks = (over: Partial<MilestoneFacts>) => unapprovedBefore([{ ...begun, ...over }, second], second).length
    for (const review of ['with-mentor', 'changes-asked'] as const) {
      expect(marks({ handedIn: inReview(review) })).toBe(1)
      expect(marks({ handedIn: inReview(review), finishedAt: AT })).toBe(1)
    }
    expect(marks({ handedIn: inReview('answered') })).toBe(1)
    expect(marks({ handedIn: inReview('open'), finishedAt: AT })).toBe(0)
    expect(marks({ handedIn: inReview('approved'), finishedAt: AT })).toBe(0)
    expect(marks({ finishedAt: AT })).toBe(0)
  })

  test('is left out on this roadmap before it is with a mentor', () => {
    const it = { ...begun, skippedAt: AT, handedIn: inReview('with-mentor') }
    expect(statusOf([it], it)).toBe('skipped')
  })

  test('counts no hour as done before it is finished or approved', () => {
    for (const review of REVIEW_STATES) {
      const it = { ...begun, handedIn: inReview(review) }
      expect(progressOf([it])).toMatchObject({ done: 0, left: 10 })
      expect(progressOf([{ ...it, finishedAt: AT }])).toMatchObject({ done: 10, left: 0 })
    }
  })
})

describe('progress', () => {
  const date = fc.option(fc.constant(AT), { nil: null })
  const row = fc.record({
    hours: fc.nat(60),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
    started: date,
    finished: date,
    credited: date,
    skipped: date,
    review: fc.option(fc.constantFrom(...REVIEW_STATES), { nil: null }),
  })
  const rows = fc.array(row, { maxLength: 30 }).map((list) =>
    list.map((it, i) =>
      facts(`m${i}`, it.hours, {
        coverage: it.coverage,
        startedAt: it.started,
        finishedAt: it.started && it.finished,
        creditedAt: it.credited,
        skippedAt: it.skipped,
        handedIn: it.review && { at: AT, review: it.review },
      }),
    ),
  )

  test('has four parts that add up to the whole, in hours and in percent', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { done, credited, skipped, left, started, total, whole, percent } = progressOf(list)
        expect(done + credited + skipped + left).toBe(total)
        expect(whole).toBe(total - skipped)
        expect(total).toBe(list.reduce((sum, it) => sum + hoursOf(it), 0))
        expect(left).toBe(list.reduce((sum, it) => sum + leftOf(it).likely, 0))
        expect(started).toBeLessThanOrEqual(left)
        expect(percent.done + percent.credited + percent.skipped + percent.left).toBe(100)
        for (const part of Object.values(percent)) expect(part).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('is 100 percent done exactly when every hour is done, and has 0 percent left exactly when no hour is left', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { done, left, total, percent } = progressOf(list)
        expect(percent.done === 100).toBe(done === total)
        if (total > 0) expect(percent.left === 0).toBe(left === 0)
      }),
    )
  })

  test('says approved only of what a mentor approved', () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const it of list) expect(statusOf(list, it) === 'approved').toBe(it.finishedAt !== null && it.handedIn?.review === 'approved')
      }),
    )
  })

  test('never counts what is left out as done', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const after = list.map((it) => (it.finishedAt || it.creditedAt ? it : { ...it, skippedAt: AT }))
        expect(progressOf(after).done).toBe(progressOf(list).done)
      }),
    )
  })

  test('never falls when a milestone is finished', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const open = list.find((it) => it.startedAt && !it.finishedAt && !it.creditedAt && !it.skippedAt)
        fc.pre(open !== undefined)
        const after = list.map((it) => (it === open ? { ...it, finishedAt: AT } : it))
        expect(progressOf(after).done).toBeGreaterThanOrEqual(progressOf(list).done)
      }),
    )
  })
})

describe('the next milestone', () => {
  const a = facts('a', 5)
  const b = facts('b', 5, { position: 1 })

  test('is the one in progress, before any that is ready', () => expect(nextMilestone([a, { ...b, startedAt: AT }])?.milestone).toBe('b'))
  test('is the first ready one when none is in progress', () => expect(nextMilestone([b, a])?.milestone).toBe('a'))
  test('is what was sent back before one that is ready, and nothing that is with a mentor', () => {
    const sent = (review: HandedIn['review']) => ({ ...b, startedAt: AT, handedIn: { at: AT, review } })
    expect(nextMilestone([a, sent('changes-asked')])?.milestone).toBe('b')
    expect(nextMilestone([a, sent('with-mentor')])?.milestone).toBe('a')
    expect(nextMilestone([sent('with-mentor')])).toBeNull()
  })
  test('is none when all are finished', () => expect(nextMilestone([{ ...a, startedAt: AT, finishedAt: AT }])).toBeNull())
})
