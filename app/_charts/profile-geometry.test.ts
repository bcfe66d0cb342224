import { describe, expect, it } from 'vitest'
import { climbedAt, climbOf, contourPath, endOf, linePath, waypoints, workedAt } from './profile-geometry.ts'

const steps = [
  { title: 'a', learning: 10, practice: 5 },
  { title: 'held already', learning: 0, practice: 0 },
  { title: 'b', learning: 30, practice: 20 },
]

describe('the elevation profile', () => {
  it('climbs by the new learning and runs on for the practice', () => {
    expect(waypoints(steps).map((it) => [it.worked, it.climbed])).toEqual([
      [0, 0],
      [15, 10],
      [15, 10],
      [65, 40],
    ])
    expect(endOf(steps)).toEqual({ worked: 65, climbed: 40 })
    expect(climbOf(steps, 2)).toEqual({ worked: 30, climbed: 25 })
  })

  it('stays level during practice and at its end', () => {
    expect([0, 4, 10, 14, 15, 20, 45, 60, 500].map((worked) => climbedAt(steps, worked))).toEqual([0, 4, 10, 10, 10, 15, 40, 40, 40])
  })

  it('says when a height is reached, or that it never is', () => {
    expect(workedAt(steps, 25)).toBe(30)
    expect(workedAt(steps, 41)).toBeNull()
  })

  it('draws in whole hours, and nothing for a milestone without any', () => {
    expect(linePath(steps, 50)).toBe('M0 50l10-10h5l30-30h20')
    expect(contourPath(steps, 50, 25, () => true)).toBe('M30 25H65')
  })

  it('is a point when there is nothing to do', () => {
    expect(endOf([])).toEqual({ worked: 0, climbed: 0 })
    expect(climbedAt([], 8)).toBe(0)
  })
})
