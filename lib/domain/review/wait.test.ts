import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeWords, waitRange, type AskedOnce, type Wait } from './wait.ts'

const NOW = new Date('2026-11-24T09:00:00.000Z')
const DAY = 86_400_000
const before = (days: number): Date => new Date(NOW.getTime() - days * DAY)

/** Asked long enough ago, and answered after so many days. */
const answered = (days: number): AskedOnce => ({ askedAt: before(100), answeredAt: before(100 - days), leftAt: null })
const waiting = (days: number): AskedOnce => ({ askedAt: before(days), answeredAt: null, leftAt: null })
const left = (days: number): AskedOnce => ({ askedAt: before(100), answeredAt: null, leftAt: before(100 - days) })

const range = (record: AskedOnce[]) => waitRange(record, NOW) as Extract<Wait, { kind: 'range' }>

describe('The wait for a mentor', () => {
  it('is not said before five answers, and says how many there are', () => {
    expect(waitRange([1, 2, 3, 4].map(answered).concat(waiting(9)), NOW)).toEqual({ kind: 'not-enough', answered: 4, waiting: 1 })
    expect(waitRange([], NOW)).toEqual({ kind: 'not-enough', answered: 0, waiting: 0 })
  })

  it('is from the quickest to the slowest of nine answers: eight of ten fall between them', () => {
    const { low, high } = range([5, 3, 9, 1, 2, 8, 4, 7, 6].map(answered))
    expect([low, high]).toEqual([1, 9])
  })

  it('begins at once while there are too few answers to cut the quickest off', () => {
    const { low, high } = range([1, 2, 3, 4, 5].map(answered))
    expect(low).toBe(0)
    expect(high).toBeCloseTo(4.8)
  })

  it('is longer for those who still wait, and has no end when too many do', () => {
    const quick = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map(answered)
    const twenty = Array.from({ length: 20 }, (_, index) => answered(index + 1))
    expect(range(twenty).high).toBeCloseTo(18.9)
    expect(range([...twenty, waiting(2.5)]).high).toBeCloseTo(18.91)
    expect(range([...twenty, waiting(10.5)]).high).toBeCloseTo(18.98)
    expect(range([...twenty, waiting(18.5)]).high).toBeCloseTo(19.35)
    expect(range([...quick, ...Array.from({ length: 8 }, () => waiting(20))]).high).toBeNull()
    expect(range([...quick, waiting(20), waiting(0)])).toMatchObject({ answered: 10, waiting: 2 })
  })

  it('counts a request that was left for as long as it waited, not as answered', () => {
    const quick = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map(answered)
    expect(range([...quick, left(20)]).high).toBeNull()
    expect(range([...quick, left(20)]).waiting).toBe(0)
  })

  it.each([
    [[1, 2, 3], 'Not enough data on how long answers take: 3 of 5 answers so far.'],
    [[1, 2, 3, 4, 5], '8 of 10 answers took up to 5 days (5 answered).'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], '8 of 10 answers took 1 to 9 days (9 answered).'],
    [[0.1, 0.1, 0.2, 0.2, 0.3], '8 of 10 answers took up to 1 day (5 answered).'],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3], '8 of 10 answers took 3 days (9 answered).'],
  ])('after %j days is said in whole days', (days, words) => {
    expect(rangeWords(waitRange(days.map(answered), NOW))).toBe(words)
  })

  it('says that it has no end when too many wait', () => {
    const record = [...[1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map(answered), ...[20, 20, 20, 20].map(waiting)]
    expect(rangeWords(waitRange(record, NOW))).toBe('1 day or more: too many still wait, or were left (10 answered, 4 still waiting).')
  })

  it('does not depend on the order of the record, and goes from less to more', () => {
    const one = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map(answered),
      fc.integer({ min: 0, max: 40 }).map(waiting),
      fc.integer({ min: 0, max: 40 }).map(left),
    )
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (record) => {
        const wait = waitRange(record, NOW)
        expect(waitRange(record.toReversed(), NOW)).toEqual(wait)
        if (wait.kind === 'range' && wait.high !== null) expect(wait.high).toBeGreaterThanOrEqual(wait.low)
      }),
    )
  })
})

/** The same numbers at every run: mulberry32. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Share of next answers that fall into the range of the record before them. */
function fallInside(size: number, censored: number, draw: (roll: () => number) => number): number {
  const roll = dice(size * 1_000 + censored * 10)
  let inside = 0
  let said = 0
  for (let trial = 0; trial < 3_000; trial++) {
    const record = Array.from({ length: size }, () => {
      const days = draw(roll)
      const seen = roll() < censored ? roll() * 12 : Infinity
      return days <= seen ? answered(days) : left(seen)
    })
    const wait = waitRange(record, NOW)
    if (wait.kind === 'not-enough') continue
    const next = draw(roll)
    said++
    if (next >= wait.low && (wait.high === null || next <= wait.high)) inside++
  }
  return inside / said
}

describe('Looked back on simulated records', () => {
  const exponential = (roll: () => number) => -3 * Math.log(1 - roll())
  const even = (roll: () => number) => 1 + 6 * roll()
  const twoKinds = (roll: () => number) => (roll() < 0.7 ? roll() : 6 + 4 * roll())

  it.each([
    ['exponential', exponential],
    ['even', even],
    ['of two kinds', twoKinds],
  ])('about 80 of 100 next answers fall inside, with few answers and many, when waits are %s', (_, draw) => {
    for (const size of [5, 7, 9, 14, 30, 100]) {
      const share = fallInside(size, 0, draw)
      expect(share, `${size} answers`).toBeGreaterThan(0.77)
      // Between two answers the range is cut in a straight line, which waits of two kinds do not follow.
      expect(share, `${size} answers`).toBeLessThan(0.86)
    }
  })

  it('about 80 of 100 fall inside when a third of the requests was left before the answer', () => {
    for (const size of [15, 30, 100]) {
      const share = fallInside(size, 0.34, exponential)
      expect(share, `${size} requests`).toBeGreaterThan(0.77)
      expect(share, `${size} requests`).toBeLessThan(0.88)
    }
  })
})
