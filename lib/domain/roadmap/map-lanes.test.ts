import { expect, test } from 'vitest'
import { TINY } from '../../content/fixtures/broken.ts'
import { content } from '../../content/current.ts'
import { loadContent } from '../../content/read.ts'
import { laneOf } from './map-lanes.ts'

const real = content()
const tiny = loadContent(TINY)
const laneName = (milestone: string, skills: string[] = []) => real.settings.lanes[laneOf(real, { milestone, skills })]?.name

test.each([
  ['m-data-wrangling', 'Data and models'],
  ['m-model-service', 'Delivery'],
  ['m-orchestrated-training', 'Operations'],
  ['m-drift-feedback', 'Operations'],
])('%s is drawn in %s, the lane of the skill it names first', (milestone, lane) => {
  expect(laneName(milestone)).toBe(lane)
})

test('what the curriculum does not have is placed by the skills kept with the roadmap', () => {
  expect(laneName('m-long-retired', ['slo-alerting', 'python-core'])).toBe('Operations')
})

test('skills that are gone do not decide, and nothing known at all means the first lane', () => {
  expect(laneName('m-long-retired', ['a-retired-skill', 'ci-cd'])).toBe('Delivery')
  expect(laneName('m-long-retired', ['a-retired-skill'])).toBe('Data and models')
  expect(laneName('m-long-retired')).toBe('Data and models')
})

test('the lanes belong to the content', () => {
  expect(laneOf(tiny, { milestone: 'train', skills: [] })).toBe(1)
  expect(laneOf(tiny, { milestone: 'start', skills: [] })).toBe(0)
})

test('every lane of the product holds milestones of every track, so no band of a map stays empty', () => {
  for (const track of real.tracks.values()) {
    const ids = track.stages.flatMap((stage) => stage.milestones)
    expect(new Set(ids.map((milestone) => laneOf(real, { milestone, skills: [] }))).size, track.id).toBe(real.settings.lanes.length)
  }
})
