import { expect, test } from 'vitest'
import { judge, MOVES, type Move } from './milestone-move.ts'
import { STATUSES, type MilestoneStatus } from './progress.ts'

type Verdict = ReturnType<typeof judge>

/** Every move in every state: go (+), already made (=), or not of this state (·). */
const TABLE: Record<Move, Record<MilestoneStatus, '+' | '=' | '·'>> = {
  //             locked      ready        in-progress       finished       credited       skipped       yours
  start: { locked: '·', ready: '+', 'in-progress': '=', finished: '=', credited: '·', skipped: '·', yours: '·' },
  'undo-start': { locked: '=', ready: '=', 'in-progress': '+', finished: '·', credited: '·', skipped: '·', yours: '·' },
  finish: { locked: '·', ready: '·', 'in-progress': '+', finished: '=', credited: '·', skipped: '·', yours: '·' },
  'undo-finish': { locked: '·', ready: '·', 'in-progress': '=', finished: '+', credited: '=', skipped: '=', yours: '·' },
  open: { locked: '+', ready: '=', 'in-progress': '=', finished: '=', credited: '·', skipped: '·', yours: '·' },
  'undo-open': { locked: '=', ready: '+', 'in-progress': '·', finished: '·', credited: '·', skipped: '·', yours: '·' },
  skip: { locked: '+', ready: '+', 'in-progress': '+', finished: '·', credited: '·', skipped: '=', yours: '·' },
  'undo-skip': { locked: '=', ready: '=', 'in-progress': '=', finished: '·', credited: '·', skipped: '+', yours: '·' },
  credit: { locked: '+', ready: '+', 'in-progress': '+', finished: '·', credited: '=', skipped: '+', yours: '·' },
  'undo-credit': { locked: '=', ready: '=', 'in-progress': '=', finished: '=', credited: '+', skipped: '=', yours: '·' },
}

const MEANING: Record<'+' | '=' | '·', Verdict> = { '+': 'go', '=': 'already', '·': 'no' }

const cases = (Object.keys(MOVES) as Move[]).flatMap((move) => STATUSES.map((status) => [move, status] as const))

test.each(cases)('%s from %s', (move, status) => expect(judge(move, status)).toBe(MEANING[TABLE[move][status]]))

test('every move can be taken back from the state it leads to', () => {
  for (const move of ['start', 'finish', 'open', 'skip', 'credit'] as const)
    for (const status of [MOVES[move].to[0]]) expect(judge(`undo-${move}`, status), `${move} to ${status}`).toBe('go')
})
