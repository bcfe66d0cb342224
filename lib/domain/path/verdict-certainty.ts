/**
 * How sure a verdict is: the share of re-draws in which the same one comes out. Each draw takes the hours of the two sides from what is
 * believed of the person's levels, and the lean from what their answers would be on another day, and puts both to the published rule.
 */
import type { InterestResult } from './interest.ts'
import { EIGHTY_PERCENT, leanSide } from './interest.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { differenceOf, MODEL_DOUBT, outlookOn } from '../knowledge/outlook.ts'
import { seededRandom } from '../numbers/seeded-random.ts'
import type { TrackHours } from './track-hours.ts'
import { sideWithFewer, type Side, type Verdict } from './verdict.ts'

export const DRAWS = 1000

/** One verdict by what it is made of: together the two name it. */
export interface VerdictShare {
  effort: Side
  lean: Side
  /** In how many of the draws. */
  draws: number
}

export interface VerdictCertainty {
  /** The verdict itself first, then the most frequent; all add up to {@link DRAWS}. */
  shares: readonly VerdictShare[]
  /** Draws with the same verdict, with the same answer on effort, and with the same on interest. */
  same: number
  sameEffort: number
  sameLean: number
}

export interface Undrawn {
  verdict: Verdict
  interest: InterestResult
  knowledge: Knowledge
  /** Of the two sides that the verdict compares. */
  hours: { models: TrackHours; operations: TrackHours }
}

export function verdictCertainty({ verdict, interest, knowledge, hours }: Undrawn, seed: number): VerdictCertainty {
  const draw = hoursDrawer(knowledge, hours, verdict)
  const leanDoubt = interest.range ? (interest.range.high - interest.range.low) / (2 * EIGHTY_PERCENT) : 0
  const random = seededRandom(seed)
  const counts = new Map<string, VerdictShare>()
  const [effort, lean] = [verdict.effort.side, leanSide(interest.lean)]
  for (let i = 0; i < DRAWS; i++) {
    const { models, operations } = draw(random.normal(), random.normal())
    const drawn = {
      effort: sideWithFewer(models, operations),
      lean: interest.lean === null ? lean : leanSide(interest.lean + leanDoubt * random.normal()),
    }
    const key = `${drawn.effort} ${drawn.lean}`
    counts.set(key, { ...drawn, draws: (counts.get(key)?.draws ?? 0) + 1 })
  }
  const shares = [...counts.values()]
  const total = (of: (it: VerdictShare) => boolean) => shares.filter(of).reduce((sum, it) => sum + it.draws, 0)
  const isSame = (it: VerdictShare) => it.effort === effort && it.lean === lean
  return {
    shares: shares.sort((a, b) => Number(isSame(b)) - Number(isSame(a)) || b.draws - a.draws),
    same: total(isSame),
    sameEffort: total((it) => it.effort === effort),
    sameLean: total((it) => it.lean === lean),
  }
}

/** Hours of both sides are normal together around the likely ones: what is not known of a shared skill moves both. */
function hoursDrawer(knowledge: Knowledge, { models, operations }: Undrawn['hours'], { effort }: Verdict) {
  const [a, b] = [outlookOn(knowledge, models.skills).variance, outlookOn(knowledge, operations.skills).variance]
  const apart = outlookOn(knowledge, differenceOf(models, operations)).variance
  const deviations = [MODEL_DOUBT * Math.sqrt(a), MODEL_DOUBT * Math.sqrt(b)] as const
  const together = a === 0 || b === 0 ? 0 : Math.max(-1, Math.min(1, (a + b - apart) / (2 * Math.sqrt(a * b))))
  const own = Math.sqrt(1 - together ** 2)
  const likely = { models: effort.models.path.learning.likely, operations: effort.operations.path.learning.likely }
  return (x: number, y: number) => ({
    models: Math.max(0, likely.models + deviations[0] * x),
    operations: Math.max(0, likely.operations + deviations[1] * (together * x + own * y)),
  })
}
