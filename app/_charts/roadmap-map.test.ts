import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { STATUSES } from '#lib/domain/roadmap/progress.ts'
import type { MapMilestone } from '#lib/queries/roadmap-map.ts'
import { STATUS_WORDS } from '../_ui/status.tsx'
import { partsOf, wayFrom, YOURS } from './map-parts.ts'
import { RoadmapMap } from './roadmap-map.tsx'
import { roundedPath } from './rounded-path.ts'

const milestone = (id: string, status: MapMilestone['status'], after: string[] = [], more: Partial<MapMilestone> = {}): MapMilestone => ({
  id,
  title: `Title of ${id}`,
  shortTitle: null,
  status,
  hours: 12,
  saved: 0,
  stage: 1,
  lane: 0,
  after,
  here: false,
  ...more,
})

const roadmap = [
  milestone('entry', 'yours', [], { hours: 0, saved: 9, lane: 1 }),
  milestone('first', 'finished', ['entry']),
  milestone('known', 'credited', ['first']),
  milestone('left', 'skipped', ['first']),
  milestone('now', 'in-progress', ['known', 'left'], { here: true, lane: 1, stage: 2 }),
  milestone('next', 'ready', ['left'], { lane: 2, stage: 2 }),
  milestone('last', 'locked', ['now', 'next'], { lane: 2, stage: 3, title: 'A "quoted" <title> & more' }),
]

const draw = (milestones: readonly MapMilestone[]) =>
  renderToStaticMarkup(createElement(RoadmapMap, { milestones, lanes: ['Up', 'Middle', 'Down'], hrefOf: (id: string) => `/m/${id}` }))

const attribute = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map((it) => it[1] ?? '')

test('every milestone is one link, in the order of the roadmap', () => {
  expect(attribute(draw(roadmap), 'href')).toEqual(roadmap.map((it) => `/m/${it.id}`))
})

test('a name says in words what the drawing shows', () => {
  const html = draw(roadmap)
  const names = attribute(html, 'aria-label')
  expect(names).toContain('Title of now, In progress, 12 h, stage 2, after Title of known and Title of left, you are here')
  expect(names).toContain('Title of entry, Already yours, stage 1')
  expect(names).toContain(
    'A &quot;quoted&quot; &lt;title&gt; &amp; more, Not open yet, 12 h, stage 3, after Title of now and Title of next',
  )
})

test('a name holds what can be read on the node, once', () => {
  const name = (title: string, shortTitle: string | null) =>
    attribute(draw([milestone('only', 'ready', [], { title, shortTitle })]), 'aria-label')[1]
  expect(name('A model behind an API', 'Model behind')).toBe('A model behind an API, Ready to start, 12 h, stage 1')
  expect(name('Documentation to rely on', 'Documents')).toBe(
    'Documentation to rely on, Ready to start, 12 h, stage 1, on the map Documents',
  )
  expect(name('Interview readiness', null)).toBe('Interview readiness, Ready to start, 12 h, stage 1')
})

test('"You are here" stands once, at the next milestone, and nowhere when there is none', () => {
  expect(draw(roadmap).match(/You are here/g)).toHaveLength(1)
  expect(attribute(draw(roadmap), 'aria-current')).toEqual(['step'])
  const over = draw(roadmap.map((it) => ({ ...it, here: false })))
  expect(over).not.toContain('You are here')
  expect(over).not.toContain('id="here"')
})

test('what asks nothing stands together: one node, a link for each, and nothing leads to it', () => {
  const three = ['a', 'b', 'c'].map((id) => milestone(id, 'yours', ['z'], { saved: 5 }))
  const { nodes } = partsOf([milestone('z', 'ready'), ...three, milestone('after', 'locked', ['a', 'b', 'z'])])
  expect(nodes.map((it) => [it.id, it.after])).toEqual([
    [YOURS, []],
    ['z', []],
    ['after', [YOURS, 'z']],
  ])
  expect(draw([milestone('z', 'ready'), ...three])).toContain('15 h saved')
})

test('a prerequisite that is not on the roadmap draws nothing', () => {
  expect(partsOf([milestone('only', 'ready', ['elsewhere'])]).nodes).toEqual([{ id: 'only', lane: 0, after: [] }])
})

test('only work that was done or known is a walked trail; a step left out is never shown as one', () => {
  expect(STATUSES.filter((status) => wayFrom(status) === 'walked')).toEqual(['yours', 'approved', 'finished', 'credited'])
  expect(STATUSES.filter((status) => wayFrom(status) === 'open')).toEqual(['skipped', 'with-mentor', 'changes-asked'])
})

test('each state has its own look and word', () => {
  const html = draw(STATUSES.map((status) => milestone(status, status)))
  for (const status of STATUSES) {
    expect(html).toContain(`n-${status}`)
    expect(html).toContain(STATUS_WORDS[status])
  }
})

test('corners are round, as far as the stretches between them allow', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 20, y: 4 },
    { x: 40, y: 4 },
  ]
  expect(roundedPath(corners)).toBe('M0 0L18 0Q20 0 20 2L20 2Q20 4 22 4L40 4')
  expect(roundedPath(corners.slice(0, 2))).toBe('M0 0L20 0')
  expect(roundedPath([])).toBe('')
})
