import { expect, test } from 'vitest'
import { paceWords } from './pace-bars.tsx'

const asked = { weeks: [{ from: '2026-11-02', hours: 4, isAway: false }], soFar: 2, planned: 8, average: 4 }

test('the weeks in words speak of this week, and of the week of the pause where that is over', () => {
  expect(paceWords({ ...asked, pausedIn: null })).toBe('Hours logged in the last week: 4. This week so far 2. Average 4, plan 8.')
  expect(paceWords({ ...asked, pausedIn: '2026-11-09' })).toBe(
    'Hours logged in the last week before the pause: 4. In the week of the pause 2. Average 4, plan 8.',
  )
  expect(paceWords({ ...asked, weeks: [], average: null, pausedIn: '2026-11-09' })).toBe(
    'No week was over before the pause. In the week of the pause 2. Plan 8.',
  )
})
