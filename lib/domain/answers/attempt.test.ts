import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { attemptProgress, pagesOf } from './attempt.ts'
import { canonical, itemKeys } from './responses.ts'

const it = content()

describe('the assessment', () => {
  test('asks every item on exactly one page', () => {
    expect(
      pagesOf(it)
        .flatMap((page) => page.items)
        .toSorted(),
    ).toEqual(itemKeys(it).toSorted())
  })

  test('tells progress truthfully from nothing to all, and where to go on', () => {
    const pages = pagesOf(it)
    const none = attemptProgress(it, new Map())
    expect(none).toMatchObject({ answered: 0, total: itemKeys(it).length, resumeAt: pages[0]?.id })
    expect(none.minutesLeft).toBeGreaterThan(3)
    const some = attemptProgress(it, new Map((pages[0]?.items ?? []).map((key) => [key, 'skip'])))
    expect(some.resumeAt).toBe(pages[1]?.id)
    expect(some.minutesLeft).toBeLessThanOrEqual(none.minutesLeft)
    const all = attemptProgress(it, new Map(itemKeys(it).map((key) => [key, 'skip'])))
    expect(all).toMatchObject({ answered: all.total, minutesLeft: 0, resumeAt: null })
    expect(all.parts.map((part) => part.done)).toEqual([1, 1, 1])
    expect(all.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9)
  })

  test('goes back to the first open item when a single one was left out', () => {
    const pages = pagesOf(it)
    const left = pages[2]?.items[3]
    const answers = new Map(
      itemKeys(it)
        .filter((key) => key !== left)
        .map((key) => [key, 'skip']),
    )
    expect(attemptProgress(it, answers)).toMatchObject({ answered: itemKeys(it).length - 1, resumeAt: pages[2]?.id })
  })
})

describe('a response', () => {
  const forced = it.interest.items.find((item) => item.type === 'forced-choice')
  test.each([
    ['about:background', 'devops', 'devops'],
    ['about:background', 'astronaut', null],
    ['about:background', '', 'skip'],
    ['about:years', ' 7 ', '7'],
    ['about:years', '2,5', '2.5'],
    ['about:years', '-1', null],
    ['about:years', 'many', null],
    ['about:target-date', '2027-02-28', '2027-02-28'],
    ['about:target-date', '2027-02-29', null],
    ['interest:f-01', '5', '5'],
    ['interest:f-01', '6', null],
    ['interest:f-01', 'skip', 'skip'],
    [`interest:${forced?.id}`, '1', '1'],
    [`interest:${forced?.id}`, '2', null],
    ['area:data', '4', '4'],
    ['area:data', '5', null],
    ['area:data', 'unknown', 'unknown'],
    ['area:nowhere', '1', null],
    ['skill:docker', '2', '2'],
    ['skill:docker', '', 'skip'],
    ['skill:nothing', '2', null],
    ['nonsense', '1', null],
    ['__proto__', '1', null],
  ])('to %s of %j becomes %j', (key, raw, value) => expect(canonical(it, key, raw)).toBe(value))
})
