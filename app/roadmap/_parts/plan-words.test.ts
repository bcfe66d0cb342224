import { expect, test } from 'vitest'
import type { PlanState } from '#lib/queries/roadmap-review.ts'
import { stateWords } from './plan-words.ts'

const nothing: PlanState = { revision: 5, state: 'open', reviewId: null, approved: null, changed: [], asked: null, proposals: 0 }
const approved = { number: 4, on: '2026-10-12', by: 'Grace' }
const asked = { on: '2026-11-30', of: null, ask: 'Is it realistic?', number: 5 }

test.each<[Partial<PlanState>, string]>([
  [{}, 'No mentor has reviewed it yet.'],
  [{ state: 'with-mentor', asked }, 'Revision 5 is with your mentors since 30 Nov 2026.'],
  [{ state: 'with-mentor', asked: { ...asked, of: 'Grace' } }, 'Revision 5 is with Grace since 30 Nov 2026.'],
  [{ state: 'changes-asked' }, 'Your mentor asks for changes.'],
  [{ state: 'answered' }, 'Your mentor has answered.'],
  [{ state: 'approved', approved, revision: 4 }, 'Revision 4 was approved by Grace on 12 Oct 2026.'],
  [{ state: 'approved', approved, changed: ['a'] }, 'Revision 4 was approved by Grace on 12 Oct 2026; one milestone has changed since.'],
  [{ state: 'approved', approved }, 'Revision 4 was approved by Grace on 12 Oct 2026; no milestone has changed since.'],
])('The state of a roadmap’s review is said in a sentence (%#)', (state, words) =>
  expect(stateWords({ ...nothing, ...state, language: 'en-GB' })).toBe(words),
)
