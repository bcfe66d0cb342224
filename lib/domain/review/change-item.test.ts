import { describe, expect, test } from 'vitest'
import { ITEM_MOVES, ITEM_STATES, itemState, judgeItem, type ItemMove, type ItemState } from './change-item.ts'

const at = new Date('2026-11-24T09:00:00.000Z')

/** Move × state: what comes of it, and what once the work is approved. */
const TABLE: Record<ItemMove, Record<ItemState, string>> = {
  resolve: { open: 'go go', resolved: 'already already', withdrawn: 'no no' },
  withdraw: { open: 'go go', resolved: 'no no', withdrawn: 'already already' },
  reopen: { open: 'already already', resolved: 'go no', withdrawn: 'no no' },
  lapse: { open: 'go go', resolved: 'no no', withdrawn: 'already already' },
}

const cases = (Object.keys(ITEM_MOVES) as ItemMove[]).flatMap((move) => ITEM_STATES.map((state) => [move, state] as const))

describe('A point of a review', () => {
  test.each(cases)('to %s, when it is %s', (move, state) =>
    expect(`${judgeItem(move, state, false)} ${judgeItem(move, state, true)}`).toBe(TABLE[move][state]),
  )

  test('is open until it is resolved or withdrawn, and withdrawn whatever it was', () => {
    expect(itemState({ resolvedAt: null, withdrawnAt: null })).toBe('open')
    expect(itemState({ resolvedAt: at, withdrawnAt: null })).toBe('resolved')
    expect(itemState({ resolvedAt: at, withdrawnAt: at })).toBe('withdrawn')
  })

  test('is settled by no move of the learner', () => {
    expect(Object.values(ITEM_MOVES).map((it) => it.by)).not.toContain('learner')
  })
})
