import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { MenteeLine } from '#lib/queries/mentee-lines.ts'
import { MayNeedAWord } from './may-need-a-word.tsx'
import { MenteeTable } from './mentee-table.tsx'
import { sharesWords } from './mentee-views.tsx'

const line = (it: Partial<MenteeLine>): MenteeLine => ({
  mentorshipId: 'm1',
  name: 'Lena Fischer',
  isPaused: false,
  reasons: [],
  waitsSince: null,
  track: { name: 'MLOps', blaze: 'square' },
  waits: null,
  weeks: [3, 2, 3, 2, 3, 1, 1, 0, 0, 0],
  approved: { count: 6, of: 15 },
  lastSeenOn: '2026-11-11',
  lastSeenDays: 19,
  restsSince: null,
  ...it,
})
const silent = { rule: 'silent', words: 'No activity for 19 days', detail: 'Usually 2 to 4 days between active days.', size: 19 } as const
const waits = { href: '/mentoring/reviews/r1', title: 'Drift', what: 'second try', days: 4, others: 1 }

const table = (it: Partial<MenteeLine>) => renderToStaticMarkup(createElement(MenteeTable, { lines: [line(it)] }))

describe('The table of mentees', () => {
  test.each<[string, Partial<MenteeLine>, readonly string[]]>([
    [
      'who may need a word',
      { reasons: [silent] },
      ['w-risk', 'No activity for 19 days', 'Usually 2 to 4 days', '>Brief<', '/mentoring/mentees/m1'],
    ],
    ['who waits', { waits }, ['w-sent', 'Waits for you, 4 days', 'Drift, second try. 1 more waits.', '>Review<', '/mentoring/reviews/r1']],
    ['who waits since today', { waits: { ...waits, days: 0 } }, ['Waits for you, since today']],
    ['who needs nothing', {}, ['w-ok', 'No rule fired', '6 of 15', '19 days ago', 'Active days a week, last 10 weeks: 3, 2, 3']],
    ['who follows no roadmap', { track: null, approved: null }, ['No roadmap yet']],
    ['who shares nothing', { track: null, approved: null, weeks: null, lastSeenDays: null }, ['Roadmap not shared', 'not shared']],
  ])('says of somebody %s why they stand there and leads on', (_, it, parts) => {
    const html = table(it)
    for (const part of parts) expect(html).toContain(part)
  })

  test('gives who is paused a name and no way in', () => {
    const html = table({ isPaused: true, track: null, approved: null, weeks: null, lastSeenDays: null })
    expect(html).toContain('Paused')
    expect(html).not.toContain('href')
  })
})

test('Beside the queue stand who may need a word, with the rules, and the others', () => {
  const view = { of: 3, needing: [line({ reasons: [silent] })], fine: [line({ mentorshipId: 'm2', name: 'Jun Park' })], more: 1 }
  const html = renderToStaticMarkup(createElement(MayNeedAWord, { view }))
  for (const part of ['1 of 3', '2 of 3', 'No activity for 19 days', 'Jun Park', 'How “may need a word” is decided'])
    expect(html).toContain(part)
  expect(renderToStaticMarkup(createElement(MayNeedAWord, { view: { of: 0, needing: [], fine: [], more: 0 } }))).toBe('')
})

test.each([
  [[], 'nothing yet'],
  [['roadmap'], 'roadmap'],
  [['roadmap', 'evidence', 'hours'], 'roadmap, evidence and hours'],
] as const)('What is shared, %s, reads %s', (shares, words) => expect(sharesWords(shares)).toBe(words))
