import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptBasis, readBasis } from './forecast-basis.ts'
import { capacity, WEDNESDAY } from './work-left.fixture.ts'

const hours = fc.double({ min: 0, max: 900, noNaN: true, noDefaultInfinity: true }).map((it) => it + 0)
const basis = fc.record({
  from: fc.constant(WEDNESDAY),
  likely: fc.constant('2027-08-04'),
  left: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,12}$/), hours).map((it) => new Map(Object.entries(it))),
  factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
  weekly: hours,
  capacity: fc.constantFrom(
    capacity({ hours: 7 }),
    capacity({ hours: [0, 1.5, 0, 2, 0, 4, 0], parallel: 2, away: [{ from: '2026-12-21', to: '2027-01-03' }] }),
  ),
})

test('a basis that was kept is read as it was', () => {
  fc.assert(
    fc.property(basis, (it) => {
      expect(readBasis(keptBasis(it))).toEqual(it)
    }),
  )
})

test.each(['', 'null', '{}', '[1]', '{"from":"soon"}'])('what cannot be read is none: %s', (text) => {
  expect(readBasis(text)).toBeNull()
})

test('what was tampered with is none', () => {
  const [one] = fc.sample(basis, 1)
  const text = one ? keptBasis(one) : ''
  expect(readBasis(text.replace('"parallel":1', '"parallel":9').replace('"parallel":2', '"parallel":9'))).toBeNull()
  expect(readBasis(text.replace(/"factor":[\d.e-]+/, '"factor":-1'))).toBeNull()
})
