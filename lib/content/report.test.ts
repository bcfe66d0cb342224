import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { need } from '#lib/domain/curriculum/content.ts'
import { loadContent } from './read.ts'
import { reportHours, reportMarkdown } from './report.ts'

const folder = join(import.meta.dirname, '../../content')
const content = loadContent(folder)

test('the tables in the README of the content are what the report says today', () => {
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(reportMarkdown(content))
})

test('every background has its hours in both scopes, on every track, in the order low, likely, high', () => {
  const rows = reportHours(content)
  expect(rows).toHaveLength(2 * content.settings.backgrounds.length)
  for (const { tracks } of rows) {
    expect(tracks.map((it) => it.track)).toEqual([...content.tracks.keys()])
    for (const { learning, practice, total } of tracks) {
      for (const range of [learning, practice, total]) {
        expect(range.low).toBeLessThanOrEqual(range.likely)
        expect(range.likely).toBeLessThanOrEqual(range.high)
      }
      expect(total.likely).toBe(learning.likely + practice.likely)
    }
  }
})

test('the saving is what the two tracks ask, compared', () => {
  for (const { tracks, ratio, saving } of reportHours(content)) {
    const on = (side: string) => tracks.find((it) => need(content.tracks, it.track).side === side)?.learning.likely ?? 0
    expect(ratio).toBeCloseTo(on('operations') / on('models'), 10)
    expect(saving).toBeCloseTo(1 - ratio, 10)
  }
})
