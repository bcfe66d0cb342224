/**
 * The newest edit of a roadmap taken back: the plan as it was before, as far as that is the learner's doing. What was done meanwhile stays
 * done, and nothing is ever taken off a roadmap: what the edit added is left out.
 */
import { edited } from './plan-edit.ts'
import type { PlanRow } from './plan-row.ts'
import { compare, type Change, type Plan } from './revision.ts'
import type { ScheduleFacts } from '../time/schedule-facts.ts'

/** The revision that is taken back, and the one before it. */
export interface Step {
  before: Plan
  after: Plan
}

export interface Meanwhile {
  at: Date
  /** Milestones that are finished, known already or handed in. */
  over: ReadonlySet<string>
  /** Milestones that were begun. */
  begun: ReadonlySet<string>
  /** Milestones that were asked for another scope, worked out for the one before, by id. */
  rescoped: ReadonlyMap<string, PlanRow>
}

export type Undone =
  | {
      rows: readonly PlanRow[]
      facts: ScheduleFacts
      /** Titles of what the edit added: it stays on the roadmap, left out. */
      leftOut: readonly string[]
      refused?: undefined
    }
  | { refused: string }

/** @param rows as they are now, after the edit */
export function undone(rows: readonly PlanRow[], step: Step, meanwhile: Meanwhile): Undone {
  const refused = whyNotUndone(step)
  if (refused !== null) return { refused }
  const scoped = withScopes(rows, meanwhile)
  const known = new Map(step.before.milestones.map((it) => [it.milestone, it]))
  const back: PlanRow[] = []
  for (const row of scoped) {
    const was = known.get(row.milestone)
    const to = was ? was.leftOut : ADDED
    const no = whyNotLeftOut(row, to, meanwhile)
    if (no !== null) return { refused: no }
    back.push({ ...row, ...(was ? { stage: was.stage, pinnedOn: was.pinnedOn } : {}), ...leftOutAs(row, to, meanwhile.at) })
  }
  const { hoursPerWeek, weekdays, parallel, startOn, targetOn } = step.before
  return {
    rows: inOrderOf(step.before, back),
    facts: { hoursPerWeek, weekdays, parallel, startOn, targetOn },
    leftOut: back.flatMap((it) => (known.has(it.milestone) ? [] : [it.title])),
  }
}

/** Why what was added by the edit is left out. */
const ADDED = 'Added and taken back'

/** Milestones of which an edit asked another scope. */
export const rescopedBy = ({ before, after }: Step): string[] =>
  compare(before, after).flatMap((it) => (it.kind === 'rescoped' ? [it.milestone] : []))

/** Why an edit is none that can be undone, whatever was done meanwhile; null for one that is. */
export function whyNotUndone({ before, after }: Step): string | null {
  const changes = compare(before, after)
  if (changes.length === 0) return 'The last revision changed nothing, so there is nothing to undo.'
  if (changes.some((it) => it.kind === 'path' || it.kind === 'scope'))
    return 'This was a switch to another path or scope. Take up the earlier roadmap again instead: it is on the list of your roadmaps.'
  const rescoped = new Set(changes.flatMap((it) => (it.kind === 'rescoped' ? [it.milestone] : [])))
  const isOfTheCurriculum = (it: Change) =>
    it.kind === 'removed' ||
    (it.kind === 'hours' && !rescoped.has(it.milestone)) ||
    (it.kind === 'reworded' && JSON.stringify({ ...it.from, stage: '' }) !== JSON.stringify({ ...it.to, stage: '' }))
  return changes.some(isOfTheCurriculum) ? 'This came with a change of the curriculum. It cannot be undone here.' : null
}

const withScopes = (rows: readonly PlanRow[], { rescoped, over }: Meanwhile): readonly PlanRow[] =>
  [...rescoped.values()].reduce<readonly PlanRow[]>((list, row) => {
    const outcome = edited(list, { kind: 'rescope', row }, over)
    return outcome.refused === undefined ? outcome.rows : list
  }, rows)

function whyNotLeftOut(row: PlanRow, to: string | null, { over, begun }: Meanwhile): string | null {
  if (to === null || row.skippedAt !== null) return null
  if (over.has(row.milestone)) return `“${row.title}” is finished, known or handed in by now, so this cannot be undone.`
  if (begun.has(row.milestone)) return `“${row.title}” is begun by now. Leave it out by itself if you do not want it any more.`
  return null
}

/** The reason and the moment stay where it was left out all along. */
function leftOutAs(row: PlanRow, reason: string | null, at: Date): Pick<PlanRow, 'skippedAt' | 'skipReason'> {
  if (reason === null) return { skippedAt: null, skipReason: null }
  return { skippedAt: row.skippedAt ?? at, skipReason: reason }
}

/** What was added stands after what it stood behind, and after what it needs. */
function inOrderOf({ milestones }: Plan, rows: readonly PlanRow[]): PlanRow[] {
  const known = new Map(rows.map((it) => [it.milestone, it]))
  const list = milestones.flatMap((it) => known.get(it.milestone) ?? [])
  const there = new Set(list.map((it) => it.milestone))
  for (const [index, row] of rows.entries()) {
    if (there.has(row.milestone)) continue
    const after = [rows[index - 1]?.milestone ?? '', ...row.prerequisites]
    const place = Math.max(...after.map((id) => list.findIndex((it) => it.milestone === id) + 1))
    list.splice(place, 0, row)
    there.add(row.milestone)
  }
  return list
}
