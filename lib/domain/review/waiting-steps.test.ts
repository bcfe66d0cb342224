import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRest, eitherRests, momentAfter, restsAt, restsFrom, stepsUntil, type Rest } from './waiting-steps.ts'

/** A day on which clocks go forward in Europe comes four days later, one on which they go back in October. */
const SINCE = new Date('2026-03-25T20:30:00.000Z')
const DAY = 86_400_000
const after = (days: number): Date => new Date(SINCE.getTime() + days * DAY)
const rest = (from: number, to: number | null): Rest => ({ from: after(from), to: to === null ? null : after(to) })
const waiting = (rests: Rest[] = [], promiseDays: number | null = 5) => ({ since: SINCE, rests, promiseDays })
const said = (days: number, rests: Rest[] = [], promiseDays: number | null = 5) =>
  stepsUntil(waiting(rests, promiseDays), after(days)).map((it) => (it.kind === 'nudged' ? `${it.kind} ${it.days}` : it.kind))

describe('A wait', () => {
  it.each([
    [4.99, []],
    [5, ['promised']],
    [7, ['promised', 'nudged 7']],
    [13.99, ['promised', 'nudged 7']],
    [14, ['promised', 'nudged 14']],
    [21, ['promised', 'nudged 21']],
    [25, ['promised', 'nudged 21', 'warned']],
    [27.99, ['promised', 'nudged 21', 'warned']],
    [28, ['ended']],
    [200, ['ended']],
  ])('of %d days has brought %j', (days, steps) => {
    expect(said(days)).toEqual(steps)
  })

  it('keeps the order of what comes when the promise is a long one, and says nothing of none', () => {
    expect(said(21, [], 20)).toEqual(['promised', 'nudged 21'])
    expect(said(9, [], 8)).toEqual(['nudged 7', 'promised'])
    expect(said(25, [], null)).toEqual(['nudged 21', 'warned'])
  })

  it('ends at the same moment however late that is looked at, over summer time and back', () => {
    for (const late of [28, 28.1, 40, 400]) expect(stepsUntil(waiting(), after(late))).toEqual([{ kind: 'ended', at: after(28) }])
    const october = new Date('2026-10-10T20:30:00.000Z')
    expect(momentAfter(october, 28, [])?.toISOString()).toBe('2026-11-07T20:30:00.000Z')
  })

  it('does not count while it rests', () => {
    const rests = [rest(3, 13)]
    expect(momentAfter(SINCE, 7, rests)).toEqual(after(17))
    expect(momentAfter(SINCE, 3, rests)).toEqual(after(3))
    expect(said(16.99, rests)).toEqual(['promised'])
    expect(said(38, rests)).toEqual(['ended'])
    expect(momentAfter(SINCE, 7, [rest(-5, 2)])).toEqual(after(9))
    expect(momentAfter(SINCE, 7, [rest(-5, -2)])).toEqual(after(7))
  })

  it('never ends while a rest has no end, but what had come before stays', () => {
    expect(said(400, [rest(6, null)])).toEqual(['promised'])
    expect(said(400, [rest(30, null)])).toEqual(['ended'])
    expect(restsAt([rest(6, null)], after(6))).toBe(true)
    expect(restsAt([rest(6, 7)], after(7))).toBe(false)
  })

  const rests = fc.array(fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 1, max: 20 })), { maxLength: 4 }).map((all) => {
    let from = -20
    return all.map(([gap, length]) => {
      const begins = from + Math.abs(gap)
      from = begins + length
      return rest(begins, from)
    })
  })

  it('brings the same to one late look as to a look each hour, whatever rests lie in it', () => {
    fc.assert(
      fc.property(rests, fc.integer({ min: 0, max: 90 }), (rests, days) => {
        const now = after(days)
        const often = new Map<string, string>()
        for (let hour = 0; hour <= days * 24; hour += 6) {
          for (const it of stepsUntil(waiting(rests), after(hour / 24))) often.set(it.kind, it.at.toISOString())
        }
        for (const it of stepsUntil(waiting(rests), now)) expect(often.get(it.kind) ?? it.at.toISOString()).toBe(it.at.toISOString())
        const late = stepsUntil(waiting(rests), now).some((it) => it.kind === 'ended')
        expect(late).toBe(often.has('ended'))
      }),
      { numRuns: 60 },
    )
  })

  it('counts exactly the days outside its rests', () => {
    fc.assert(
      fc.property(rests, fc.integer({ min: 1, max: 28 }), (rests, days) => {
        const at = momentAfter(SINCE, days, rests)
        if (at === null) throw new Error('every rest here has an end')
        const resting = rests.reduce((sum, { from, to }) => {
          const [begins, ends] = [Math.max(from.getTime(), SINCE.getTime()), Math.min((to ?? at).getTime(), at.getTime())]
          return sum + Math.max(0, ends - begins)
        }, 0)
        expect(at.getTime() - SINCE.getTime() - resting).toBe(days * DAY)
      }),
    )
  })
})

describe('Several who can be asked', () => {
  it('rest while all of them rest', () => {
    expect(allRest([[rest(1, 5), rest(8, null)], [rest(3, 9)]])).toEqual([rest(3, 5), rest(8, 9)])
    expect(allRest([[rest(1, null)], [rest(3, null)]])).toEqual([rest(3, null)])
    expect(allRest([[rest(1, 5)], []])).toEqual([])
    expect(allRest([[rest(1, 5)]])).toEqual([rest(1, 5)])
    expect(allRest([])).toEqual([])
  })
})

describe('Two of whom either may rest', () => {
  it('rest as long as one of them does, each moment once', () => {
    expect(eitherRests([rest(1, 5), rest(8, 9)], [rest(3, 6), rest(6, 7)])).toEqual([rest(1, 7), rest(8, 9)])
    expect(eitherRests([rest(1, null)], [rest(3, 4)])).toEqual([rest(1, null)])
    expect(eitherRests([rest(5, 6)], [rest(1, 2)])).toEqual([rest(1, 2), rest(5, 6)])
    expect(eitherRests([], [])).toEqual([])
    expect(momentAfter(after(0), 7, eitherRests([rest(1, 5)], [rest(3, 6)]))).toEqual(after(12))
  })
})

describe('The record of a mentorship', () => {
  const paused = (days: number) => ({ paused: true, at: after(days) })
  const resumed = (days: number) => ({ paused: false, at: after(days) })

  it('says when it rested, and whether it still does', () => {
    expect(restsFrom([paused(1), resumed(4), paused(6), resumed(7)], null)).toEqual([rest(1, 4), rest(6, 7)])
    expect(restsFrom([paused(1), resumed(4), paused(6)], after(6))).toEqual([rest(1, 4), rest(6, null)])
    expect(restsFrom([], after(6))).toEqual([rest(6, null)])
    expect(restsFrom([paused(1)], null)).toEqual([])
  })
})
