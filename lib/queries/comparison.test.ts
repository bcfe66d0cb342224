import { describe, expect, it } from 'vitest'
import { content } from '../content/current.ts'
import { comparisonView, publicChoice, steepest, STRETCH } from './comparison.ts'
import { trackView } from './track.ts'

describe('the comparison', () => {
  it('falls back to the reference background and a first role for anything unknown', () => {
    const choice = publicChoice(content(), { background: 'pilot', scope: ['full'] })
    expect(choice).toEqual({ background: content().settings.referenceBackground, scope: 'first-role' })
  })

  it('works out each choice once', () => {
    const choice = publicChoice(content(), {})
    expect(comparisonView(content(), choice)).toBe(comparisonView(content(), { ...choice }))
  })

  it('says plainly when operations asks for more', () => {
    const view = comparisonView(content(), { background: 'frontend', scope: 'first-role' })
    expect(view.claim?.percent).toBeLessThan(0)
    expect(view.claim?.extraIn).toHaveLength(2)
  })

  it('finds a stretch that is long enough and lies within the path', () => {
    for (const { effort, weeks } of comparisonView(content(), publicChoice(content(), {})).tracks) {
      const found = steepest(effort.path.steps, 8)
      expect(found?.worked).toBeGreaterThanOrEqual(STRETCH)
      expect(found?.toWeek).toBeLessThanOrEqual(weeks)
    }
  })

  it('finds no stretch on a path that is too short', () => expect(steepest([], 8)).toBeNull())
})

describe('a track', () => {
  it('is null when it is unknown', () => {
    expect(trackView(content(), { trackId: 'nope', ...publicChoice(content(), {}) })).toBeNull()
  })

  it('shows every milestone once, and counts only those of the scope', () => {
    for (const trackId of content().tracks.keys()) {
      const view = trackView(content(), { trackId, ...publicChoice(content(), {}) })
      const milestones = view?.stages.flatMap((it) => it.milestones) ?? []
      const counted = milestones.filter((it) => it.optional === null)
      expect(new Set(milestones.map((it) => it.milestone.id)).size).toBe(milestones.length)
      const inPath = view?.path.steps.filter((it) => content().milestones.has(it.milestone)).map((it) => it.milestone)
      expect(counted.map((it) => it.milestone.id)).toEqual(inPath)
      expect(milestones.filter((it) => it.optional === 'elective').every((it) => it.take !== null)).toBe(true)
    }
  })
})
