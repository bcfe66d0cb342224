/** Between where on the axis of minutes milestones are done with, when all of them may take shorter or longer than is likely. */
import { ONE_IN_TEN, sidesOf, SPREAD, type Sides } from './hours-spread.ts'
import type { WorkLeft } from './work-left.ts'

export interface DoneAt extends Pick<WorkLeft, 'left' | 'area'> {
  /** Minutes of likely work up to its end. */
  to: number
}

/**
 * Places that 80 of 100 lie between, in the order of the list. What each of those before may be off by is added up as in `SPREAD`: for the
 * person fully, within an area fully, and each one's own as independent.
 * @param done in the order in which they are done with
 */
export function finishRanges(done: readonly DoneAt[]): { low: number; high: number }[] {
  const under = new Sum('under')
  const over = new Sum('over')
  let worked = 0
  return done.map((it) => {
    worked += 60 * it.left.likely
    under.add(it)
    over.add(it)
    // Of work done at the same time, what is not done with yet is as uncertain as the rest.
    const off = (sum: Sum) => (worked === 0 ? 0 : (ONE_IN_TEN * sum.deviation()) / worked)
    return { low: it.to * Math.exp(-off(under)), high: it.to * Math.exp(off(over)) }
  })
}

/** Deviations of many milestones together, in minutes. */
class Sum {
  private readonly side: keyof Sides
  private all = 0
  private squares = 0
  private areaSquares = 0
  private readonly areas = new Map<string, number>()

  constructor(side: keyof Sides) {
    this.side = side
  }

  add({ left, area }: DoneAt): void {
    const off = 60 * left.likely * sidesOf(left)[this.side]
    const before = this.areas.get(area) ?? 0
    this.all += off
    this.squares += off ** 2
    this.areas.set(area, before + off)
    this.areaSquares += (before + off) ** 2 - before ** 2
  }

  deviation(): number {
    return Math.sqrt(SPREAD.person * this.all ** 2 + SPREAD.area * this.areaSquares + SPREAD.own * this.squares)
  }
}
