/** What an item may do that it should not, as people's answers show it. */
import type { Probe } from '../curriculum/assessment.ts'
import { chose, type Cell, type CountedAnswers } from './counted-answers.ts'
import { PEOPLE_NEEDED, type ItemCalibration } from './item-calibration.ts'

export type Misbehaviour =
  /** It tells hardly anything of who can do it. */
  | { kind: 'hardly-tells'; discrimination: number; error: number }
  /** The third who should know best is right less often than the third who should know least. */
  | { kind: 'falls-with-ability'; lower: number; upper: number }
  /** The third who should know best chooses a wrong option more often than the right one. */
  | { kind: 'distractor-preferred'; option: number; chosen: number; right: number }
  /** Its difficulty is another than was authored. */
  | { kind: 'far-from-authored'; authored: number; estimate: number; error: number }
  /** Somebody who cannot do it finds the right option too often. */
  | { kind: 'easily-guessed'; luck: number; error: number }
  /** Many answer before they can have read it. */
  | { kind: 'answered-too-fast'; quick: number }

/** Where an item begins to misbehave. Editorial. */
export const MISBEHAVES = {
  /** Below this discrimination an item tells about half of what an authored one does. */
  discrimination: 0.6,
  /** Ability points from the authored difficulty: half a level. */
  difficulty: 0.6,
  /** Luck clearly above that of one in four. */
  luck: 0.35,
  /** Part of the people who were measured. */
  quick: 0.2,
  /** Standard errors that anything must stand out by. */
  errors: 2,
} as const

/** Nothing is said of an item that too few people have answered. */
export function misbehaviourOf(
  probe: Pick<Probe, 'answer'>,
  answers: CountedAnswers,
  { people, difficulty, discrimination, luck }: ItemCalibration,
): Misbehaviour[] {
  const found: Misbehaviour[] = []
  if (discrimination && discrimination.estimate + MISBEHAVES.errors * discrimination.error < MISBEHAVES.discrimination)
    found.push({ kind: 'hardly-tells', discrimination: discrimination.estimate, error: discrimination.error })
  if (people >= PEOPLE_NEEDED.difficulty) {
    const { lower, upper } = thirdsOf(answers.cells())
    found.push(...falling(probe, lower, upper), ...preferred(probe, upper))
  }
  if (difficulty && isFar(difficulty.estimate - difficulty.authored, MISBEHAVES.difficulty, difficulty.error))
    found.push({ kind: 'far-from-authored', ...difficulty })
  if (luck && luck.estimate - MISBEHAVES.errors * luck.error > MISBEHAVES.luck)
    found.push({ kind: 'easily-guessed', luck: luck.estimate, error: luck.error })
  if (answers.timed >= PEOPLE_NEEDED.seconds && answers.quick > MISBEHAVES.quick * answers.timed)
    found.push({ kind: 'answered-too-fast', quick: answers.quick / answers.timed })
  return found
}

const isFar = (difference: number, least: number, error: number): boolean =>
  Math.abs(difference) > least && Math.abs(difference) > MISBEHAVES.errors * error

interface Group {
  people: number
  /** By option. */
  chosen: readonly number[]
}

function falling({ answer }: Pick<Probe, 'answer'>, lower: Group, upper: Group): Misbehaviour[] {
  const [low, high] = [lower, upper].map((it) => ({ part: partOf(it, answer), people: it.people }))
  if (!low || !high) return []
  const error = Math.sqrt((low.part * (1 - low.part)) / low.people + (high.part * (1 - high.part)) / high.people)
  return low.part - high.part > MISBEHAVES.errors * error ? [{ kind: 'falls-with-ability', lower: low.part, upper: high.part }] : []
}

function preferred({ answer }: Pick<Probe, 'answer'>, upper: Group): Misbehaviour[] {
  const right = upper.chosen[answer] ?? 0
  return upper.chosen.flatMap((chosen, option): Misbehaviour[] => {
    // Of those who chose one of the two, were it even chances (McNemar, 1947).
    const clearly = chosen - right > MISBEHAVES.errors * Math.sqrt(chosen + right)
    return option !== answer && clearly
      ? [{ kind: 'distractor-preferred', option, chosen: chosen / upper.people, right: right / upper.people }]
      : []
  })
}

const partOf = ({ people, chosen }: Group, option: number): number => (chosen[option] ?? 0) / people

/** Those of whom least and most is expected in the item's skill, a third of the people each. */
function thirdsOf(cells: readonly Cell[]): { lower: Group; upper: Group } {
  const third = cells.reduce((sum, it) => sum + it.people, 0) / 3
  return { lower: firstOf(cells, third), upper: firstOf(cells.toReversed(), third) }
}

/** Whole cells, until there are enough people. */
function firstOf(cells: readonly Cell[], enough: number): Group {
  let people = 0
  const chosen = [0, 0, 0, 0]
  for (const cell of cells) {
    if (people >= enough) break
    people += cell.people
    for (const option of chosen.keys()) chosen[option] = (chosen[option] ?? 0) + chose(cell, option)
  }
  return { people, chosen }
}
