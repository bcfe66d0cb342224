/** What a learner changed on a roadmap by hand, taken over by the one that is planned in its place. */
import { isOwn, type PlanRow } from './plan-row.ts'

export interface Carry {
  /** The roadmap that is left, in order. */
  present: readonly PlanRow[]
  /** Whether the curriculum still has a milestone. */
  isThere(milestone: string): boolean
  /** Milestones worked out for the other scope than their roadmap's, by id. */
  rescoped: ReadonlyMap<string, PlanRow>
  /** The learner has put them in an order of their own. */
  keepsOrder: boolean
}

/**
 * The planned milestones, with those that were written or added by hand after what they stood behind, what was rescoped, and in the
 * learner's own order where what is needed still comes first.
 */
export function withEdits(planned: readonly PlanRow[], { present, isThere, rescoped, keepsOrder }: Carry): PlanRow[] {
  const plannedIds = new Set(planned.map((it) => it.milestone))
  const isCarried = (it: PlanRow) =>
    !it.retired && !plannedIds.has(it.milestone) && (isOwn(it.milestone) || (it.elective && isThere(it.milestone)))
  const rows = planned.map((it) => rescoped.get(it.milestone) ?? it)
  const whole = present.filter(isCarried).reduce((list, it) => inserted(list, it, present), rows)
  const reordered = keepsOrder ? inOrderOf(present, whole) : whole
  return isInOrder(reordered) ? reordered : whole
}

/** Whether milestones stand in another order than the curriculum has them in. @param authored all of the track's, in order */
export function isReordered(present: readonly PlanRow[], authored: readonly string[]): boolean {
  const places = present.flatMap((it) => {
    const place = authored.indexOf(it.milestone)
    return place === -1 ? [] : [place]
  })
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? place))
}

/** After the last of what stood before it, and never before what it needs. */
function inserted(list: readonly PlanRow[], row: PlanRow, present: readonly PlanRow[]): PlanRow[] {
  const stoodBefore = new Set(
    present
      .slice(
        0,
        present.findIndex((it) => it.milestone === row.milestone),
      )
      .map((it) => it.milestone),
  )
  const here = new Set(list.map((it) => it.milestone))
  const prerequisites = row.prerequisites.filter((id) => here.has(id))
  const last = present.findLast((it) => stoodBefore.has(it.milestone) && here.has(it.milestone))
  const place = Math.max(...[last?.milestone, ...prerequisites].map((id) => list.findIndex((it) => it.milestone === id) + 1))
  const stage = list[place - 1]?.stage ?? list[0]?.stage ?? row.stage
  return [...list.slice(0, place), { ...row, prerequisites, stage }, ...list.slice(place)]
}

/** Those that stood there before keep their order and stage; the others follow what they are planned after. */
function inOrderOf(present: readonly PlanRow[], rows: readonly PlanRow[]): PlanRow[] {
  const known = new Map(rows.map((it) => [it.milestone, it]))
  const stages = new Set(rows.map((it) => it.stage))
  const kept = present.flatMap((was) => {
    const row = known.get(was.milestone)
    return row ? [{ ...row, stage: stages.has(was.stage) ? was.stage : row.stage }] : []
  })
  const had = new Set(kept.map((it) => it.milestone))
  return rows.reduce<PlanRow[]>((list, row, index) => {
    if (had.has(row.milestone)) return list
    const place = list.findIndex((it) => it.milestone === rows[index - 1]?.milestone) + 1
    return [...list.slice(0, place), row, ...list.slice(place)]
  }, kept)
}

function isInOrder(rows: readonly PlanRow[]): boolean {
  const place = new Map(rows.map((it, index) => [it.milestone, index]))
  return rows.every((it, index) => it.prerequisites.every((id) => (place.get(id) ?? -1) < index))
}
