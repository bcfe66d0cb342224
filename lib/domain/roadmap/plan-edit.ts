/** The edits of a roadmap, each on the rows it is made of. The same rule serves the learner's own edits and a mentor's accepted proposal. */
import { addDays, isDay } from '../calendar/calendar.ts'
import { LIMITS } from '../time/plan-refusal.ts'
import { isEntry, type PlanRow } from './plan-row.ts'

export type PlanEdit =
  /** `before` names the milestone in front of which it stands; null is the end. */
  | { kind: 'add'; row: PlanRow; before: string | null }
  | { kind: 'leave-out'; milestone: string; reason: string; at: Date }
  | { kind: 'put-back'; milestone: string }
  | { kind: 'move'; milestone: string; before: string | null }
  /** The same milestone worked out for the other scope. */
  | { kind: 'rescope'; row: PlanRow }
  /** The day on which to be done with it; null for any. */
  | { kind: 'pin'; milestone: string; day: string | null; today: string }

/** The rows after it, the same list when it was so already; or why it cannot be, in words. */
export type Edited<Row> = { rows: readonly Row[]; refused?: undefined } | { refused: string }

/** The most milestones on one roadmap. */
export const MOST_MILESTONES = 120

/** @param over milestones that are finished or known already: there is nothing left to leave out */
export function edited<Row extends PlanRow>(rows: readonly Row[], edit: PlanEdit, over: ReadonlySet<string>): Edited<Row | PlanRow> {
  if (edit.kind === 'add') return added(rows, edit)
  const id = edit.kind === 'rescope' ? edit.row.milestone : edit.milestone
  const row = rows.find((it) => it.milestone === id)
  if (!row) return { refused: 'This milestone is not on the roadmap any more.' }
  switch (edit.kind) {
    case 'leave-out':
      return leftOut(rows, row, edit, over)
    case 'put-back':
      return row.skippedAt === null ? { rows } : { rows: replaced(rows, { ...row, skippedAt: null, skipReason: null }) }
    case 'move':
      return moved(rows, row, edit.before)
    case 'rescope':
      return row.scope === edit.row.scope ? { rows } : { rows: replaced(rows, { ...row, ...asAsked(edit.row) }) }
    case 'pin':
      return pinned(rows, row, edit, over)
  }
}

/** What differs between the two scopes; its place and what was decided on it stay. */
const asAsked = ({ scope, learning, practice, fullLearning, skillsTotal, skillsHeld, skills }: PlanRow) => ({
  scope,
  learning,
  practice,
  fullLearning,
  skillsTotal,
  skillsHeld,
  skills,
})

const replaced = <Row extends PlanRow>(rows: readonly Row[], row: Row): Row[] =>
  rows.map((it) => (it.milestone === row.milestone ? row : it))

function added<Row extends PlanRow>(rows: readonly Row[], { row, before }: Extract<PlanEdit, { kind: 'add' }>): Edited<Row | PlanRow> {
  if (rows.some((it) => it.milestone === row.milestone)) return { rows }
  if (rows.length >= MOST_MILESTONES) return { refused: `A roadmap holds ${MOST_MILESTONES} milestones. Leave one out first.` }
  const here = new Set(rows.map((it) => it.milestone))
  return placed<Row | PlanRow>(rows, { ...row, prerequisites: row.prerequisites.filter((id) => here.has(id)) }, before)
}

function leftOut<Row extends PlanRow>(
  rows: readonly Row[],
  row: Row,
  { reason, at }: Extract<PlanEdit, { kind: 'leave-out' }>,
  over: ReadonlySet<string>,
): Edited<Row> {
  if (row.skippedAt !== null) return { rows }
  if (over.has(row.milestone)) return { refused: `“${row.title}” is finished or known already: there is nothing to leave out.` }
  return { rows: replaced(rows, { ...row, skippedAt: at, skipReason: reason }) }
}

function pinned<Row extends PlanRow>(
  rows: readonly Row[],
  row: Row,
  { day, today }: Extract<PlanEdit, { kind: 'pin' }>,
  over: ReadonlySet<string>,
): Edited<Row> {
  if (row.pinnedOn === day) return { rows }
  if (day === null) return { rows: replaced(rows, { ...row, pinnedOn: null }) }
  if (isEntry(row.milestone)) return { refused: `“${row.title}” is taken for granted and has no day.` }
  if (over.has(row.milestone)) return { refused: `“${row.title}” is finished or known already: it needs no day.` }
  if (row.skippedAt !== null) return { refused: `“${row.title}” is left out. Put it back first.` }
  if (!isDay(day)) return { refused: 'Enter a day that exists, as 2027-01-31.' }
  if (day < today) return { refused: 'Choose a day that is still to come.' }
  if (day > addDays(today, 365 * LIMITS.yearsAhead)) return { refused: `Choose a day within ${LIMITS.yearsAhead} years.` }
  return { rows: replaced(rows, { ...row, pinnedOn: day }) }
}

function moved<Row extends PlanRow>(rows: readonly Row[], row: Row, before: string | null): Edited<Row> {
  if (before === row.milestone) return { rows }
  if (isEntry(row.milestone)) return { refused: `“${row.title}” stays first.` }
  const others = rows.filter((it) => it.milestone !== row.milestone)
  const outcome = placed(others, row, before)
  if (outcome.refused !== undefined) return outcome
  const isSame = outcome.rows.every((it, place) => it.milestone === rows[place]?.milestone)
  return isSame ? { rows } : outcome
}

/** Puts a row among the others, in the stage of what it stands in front of. */
function placed<Row extends PlanRow>(others: readonly Row[], row: Row, before: string | null): Edited<Row> {
  const place = before === null ? others.length : others.findIndex((it) => it.milestone === before)
  if (place === -1) return { refused: 'The milestone it should stand in front of is not on the roadmap any more.' }
  const next = others[place]
  if (next && isEntry(next.milestone)) return { refused: `“${next.title}” stays first.` }
  const needed = others.slice(place).filter((it) => row.prerequisites.includes(it.milestone))
  if (needed.length > 0) return { refused: `“${row.title}” needs ${titles(needed)} first, so it stays after that.` }
  const waiting = others.slice(0, place).filter((it) => it.prerequisites.includes(row.milestone))
  if (waiting.length > 0) return { refused: `${titles(waiting)} needs “${row.title}” first, so it stays before that.` }
  const stage = next?.stage ?? others.at(-1)?.stage ?? row.stage
  return { rows: [...others.slice(0, place), { ...row, stage }, ...others.slice(place)] }
}

const titles = (rows: readonly PlanRow[]): string => rows.map((it) => `“${it.title}”`).join(' and ')
