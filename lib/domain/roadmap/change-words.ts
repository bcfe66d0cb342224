/** The difference of two revisions as rows: all that happened to one milestone together, in words that both sides read. */
import { formatDay } from '../calendar/calendar.ts'
import type { Scope } from '../curriculum/curriculum.ts'
import type { Change, Plan, PlannedMilestone } from './revision.ts'
import { weekdayWords } from '../time/weekday-hours.ts'

/** What a row is mainly about: the first of these that happened to it. */
export const ROW_KINDS = ['added', 'removed', 'left-out', 'put-back', 'rescoped', 'moved', 'pinned', 'hours', 'reworded', 'plan'] as const
export type RowKind = (typeof ROW_KINDS)[number]

export interface ChangeRow {
  /** `milestone:<id>`, or nothing for the plan as a whole. */
  about: string
  kind: RowKind
  title: string
  /** Each as it was and as it is; nothing where there was nothing. */
  lines: readonly { before: string | null; after: string }[]
}

/** @param trackName what a path is called */
export function rowsOf(before: Plan, after: Plan, changes: readonly Change[], trackName: (id: string) => string): ChangeRow[] {
  const ids = [...new Set(changes.flatMap((it) => ('milestone' in it ? [it.milestone] : [])))]
  const known = new Map([...before.milestones, ...after.milestones].map((it) => [it.milestone, it]))
  const whole = changes.flatMap((it) => planLine(it, trackName))
  const rows = ids.map((id): ChangeRow => {
    const own = changes.filter((it) => 'milestone' in it && it.milestone === id)
    const kind = ROW_KINDS.find((it) => own.some((change) => change.kind === it)) ?? 'reworded'
    const lines = own.flatMap((it) => milestoneLine(it, after, known.get(id)))
    return { about: `milestone:${id}`, kind, title: known.get(id)?.title ?? id, lines }
  })
  return whole.length === 0 ? rows : [...rows, { about: '', kind: 'plan', title: 'The plan as a whole', lines: whole }]
}

type Line = ChangeRow['lines'][number]

function planLine(it: Change, trackName: (id: string) => string): Line[] {
  switch (it.kind) {
    case 'path':
      return [{ before: trackName(it.from), after: trackName(it.to) }]
    case 'scope':
      return [{ before: SCOPES[it.from], after: SCOPES[it.to] }]
    case 'pace':
      return [{ before: `${it.from} h a week`, after: `${it.to} h a week` }]
    case 'start':
      return [{ before: `from ${formatDay(it.from)}`, after: `from ${formatDay(it.to)}` }]
    case 'weekdays':
      return [{ before: weekdayWords(it.from), after: weekdayWords(it.to) }]
    case 'parallel':
      return [{ before: atOnce(it.from), after: atOnce(it.to) }]
    case 'target':
      return [{ before: it.from && `done by ${formatDay(it.from)}`, after: it.to ? `done by ${formatDay(it.to)}` : 'by no day' }]
    default:
      return []
  }
}

const atOnce = (milestones: 1 | 2): string => (milestones === 1 ? 'one milestone at a time' : 'two milestones at a time')

const SCOPES: Record<Scope, string> = { 'first-role': 'for a first role', full: 'the full scope' }

/** Where everything is new, what was left out would look like part of the way. */
const leftOutWords = ({ leftOut }: PlannedMilestone): string => (leftOut === null ? '' : `, left out: “${leftOut}”`)

function milestoneLine(it: Change, after: Plan, row: PlannedMilestone | undefined): Line[] {
  switch (it.kind) {
    case 'added':
      return [
        {
          before: null,
          after: `${hoursIn(it.row)} in ${it.row.stage}${it.row.own ? ', written for this roadmap' : ''}${leftOutWords(it.row)}`,
        },
      ]
    case 'removed':
      return [{ before: `${hoursIn(it.row)} in ${it.row.stage}`, after: 'not on the roadmap' }]
    case 'left-out':
      return [{ before: row ? `${hoursIn(row)} in ${row.stage}` : null, after: 'left out' }]
    case 'put-back':
      return [{ before: 'left out', after: row ? `${hoursIn(row)} in ${row.stage}` : 'on the way' }]
    case 'moved':
      return [{ before: ordinal(it.from + 1), after: `${ordinal(it.to + 1)}${nextTo(after, it.to)}` }]
    case 'rescoped':
      return [{ before: SCOPES[it.from], after: SCOPES[it.to] }]
    case 'pinned':
      return [{ before: it.from && `done by ${formatDay(it.from)}`, after: it.to ? `done by ${formatDay(it.to)}` : 'by no day of its own' }]
    case 'hours':
      return [{ before: hoursIn(it.from), after: hoursIn(it.to) }]
    case 'reworded':
      return [rewordedLine(it)]
    default:
      return []
  }
}

function rewordedLine({ from, to }: Extract<Change, { kind: 'reworded' }>): Line {
  if (from.title !== to.title) return { before: from.title, after: to.title }
  if (from.stage !== to.stage) return { before: from.stage, after: to.stage }
  return { before: null, after: 'what it needs first, or its words' }
}

const hoursIn = ({ learning, practice }: Pick<PlannedMilestone, 'learning' | 'practice'>): string =>
  `${learning.likely + practice.likely} h`

function nextTo(plan: Plan, place: number): string {
  const next = plan.milestones[place + 1]
  return next ? `, before ${next.title}` : ', at the end'
}

/** 1st, 2nd, 3rd, 4th, 11th. */
export function ordinal(number: number): string {
  const tens = number % 100
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${suffix}`
}
