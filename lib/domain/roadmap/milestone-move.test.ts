import { expect, test } from 'vitest'
import { judge, MOVES, type Move } from './milestone-move.ts'
import { STATUSES, type MilestoneStatus } from './progress.ts'

type Verdict = ReturnType<typeof judge>

const ORDER = [
  'locked',
  'ready',
  'in-progress',
  'with-mentor',
  'changes-asked',
  'finished',
  'approved',
  'credited',
  'skipped',
  'yours',
] as const satisfies readonly MilestoneStatus[]

/** Every move in every state, in that order: go (+), already made (=), or not of this state (·). */
const TABLE: Record<Move, string> = {
  start: '·+=====···',
  'undo-start': '==+·······',
  finish: '··+++==···',
  'undo-finish': '··=··++==·',
  open: '+======···',
  'undo-open': '=+········',
  skip: '+++·+···=·',
  'undo-skip': '=====···+·',
  credit: '+++····=+·',
  'undo-credit': '=======+=·',
}

const MEANING: Record<string, Verdict> = { '+': 'go', '=': 'already', '·': 'no' }

const cases = (Object.keys(MOVES) as Move[]).flatMap((move) =>
  ORDER.map((status, i) => [move, status, MEANING[TABLE[move][i] ?? '']] as const),
)

test.each(cases)('%s from %s', (move, status, verdict) => expect(judge(move, status)).toBe(verdict))

test('the table names every state', () => expect([...ORDER].sort()).toEqual([...STATUSES].sort()))

test('every move can be taken back from the state it leads to', () => {
  for (const move of ['start', 'finish', 'open', 'skip', 'credit'] as const)
    for (const status of [MOVES[move].to[0]]) expect(judge(`undo-${move}`, status), `${move} to ${status}`).toBe('go')
})
