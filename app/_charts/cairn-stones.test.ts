import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cairnStones, STONE_STATES, type Stone } from './cairn-stones.ts'

const stone = (id: string, hours = 20, state: Stone['state'] = 'ahead'): Stone => ({ id, title: `Title of ${id}`, hours, state })
const stones = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z][a-z-]{2,12}$/),
    title: fc.constant('A title'),
    hours: fc.integer({ min: 1, max: 400 }),
    state: fc.constantFrom(...STONE_STATES),
  }),
  { selector: (it) => it.id, minLength: 1, maxLength: 60 },
)

const numbers = (path: string): number[] => [...path.matchAll(/-?[\d.]+/g)].map((it) => Number(it[0]))
const xs = (path: string) => numbers(path).filter((_, index) => index % 2 === 0)
const ys = (path: string) => numbers(path).filter((_, index) => index % 2 === 1)
const height = (path: string) => Math.max(...ys(path)) - Math.min(...ys(path))

test('each stone lies on the one below it, the first on the ground, all inside the drawing', () => {
  fc.assert(
    fc.property(stones, (list) => {
      const drawing = cairnStones(list)
      expect(drawing.stones).toHaveLength(list.length)
      let below = drawing.ground
      for (const { path } of drawing.stones) {
        const [top, bottom] = [Math.min(...ys(path)), Math.max(...ys(path))]
        expect(below - bottom).toBeGreaterThan(0)
        expect(below - bottom).toBeLessThan(2)
        expect(Math.min(...xs(path))).toBeGreaterThan(0)
        expect(Math.max(...xs(path))).toBeLessThan(drawing.width)
        below = top
      }
      expect(below).toBeGreaterThan(0)
      expect(drawing.height).toBeLessThan(340)
    }),
  )
})

test('what is finished lies below, what is ahead above, whatever the order of the roadmap', () => {
  const drawing = cairnStones([
    stone('a'),
    stone('b', 20, 'placed'),
    stone('c', 20, 'under-way'),
    stone('d', 20, 'mentor'),
    stone('e', 9, 'placed'),
  ])
  expect(drawing.stones.map((it) => it.id)).toEqual(['b', 'e', 'd', 'c', 'a'])
})

test('a stone that asks for more hours is thicker', () => {
  const [thin, thick] = cairnStones([stone('a', 10), stone('b', 30)]).stones.map((it) => height(it.path))
  expect(thick).toBeGreaterThan(1.5 * (thin ?? 0))
})

test('a stone keeps its form when others come and go above it and when it is finished, and no two are alike', () => {
  const pathOf = (list: readonly Stone[], id: string) => cairnStones(list).stones.find((it) => it.id === id)?.path ?? ''
  const alone = [stone('a'), stone('b')]
  const more = [...alone, stone('c')]
  const move = (path: string) => ys(path).map((it) => (it - Math.max(...ys(path))).toFixed(0))
  expect(xs(pathOf(more, 'a'))).toEqual(xs(pathOf(alone, 'a')))
  expect(move(pathOf(more, 'a'))).toEqual(move(pathOf(alone, 'a')))
  expect(xs(pathOf([{ ...stone('a'), state: 'placed' }, stone('b')], 'a'))).toEqual(xs(pathOf(alone, 'a')))
  expect(xs(pathOf([stone('z'), stone('b')], 'z'))).not.toEqual(xs(pathOf(alone, 'a')))
})

test('an empty cairn is the ground alone', () => {
  expect(cairnStones([]).stones).toEqual([])
})
