/** The two long tables of a report as a file. */
import type { ReportChoice } from '#lib/domain/roadmap/report-choice.ts'
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import type { ShownEvidence } from '#lib/queries/reported-evidence.ts'
import { STATUS_WORDS } from '../../../../_ui/status.tsx'
import { besideLinks, checkedWords, criteriaWords } from '../_parts/report-words.ts'
import type { Sheet } from './sheet.ts'
import { table, type Cell, type Row } from './table.ts'

const MILESTONES = [
  { head: 'Milestone', part: 5 },
  { head: 'Hours', part: 1, right: true },
  { head: 'New', part: 1, right: true },
  { head: 'Status', part: 2.4 },
  { head: 'Checked', part: 3.2 },
]

export function milestoneTable(sheet: Sheet, view: ProgressReport): void {
  const rows = view.stages.flatMap(({ title, milestones }, index): Row[] => [
    { group: `${index + 1}. ${title}` },
    ...milestones.map((it) => ({
      cells: [
        [{ text: it.title }],
        [{ text: String(it.hours) }],
        [{ text: String(it.learning) }],
        [{ text: STATUS_WORDS[it.status], mark: it.status }],
        [{ text: checkedWords(it.checked, view) }],
      ],
    })),
  ])
  table(sheet, MILESTONES, rows)
}

export function evidenceTable(sheet: Sheet, evidence: readonly ShownEvidence[], { words }: ReportChoice): void {
  const columns = [
    { head: 'Milestone', part: 4 },
    { head: 'Evidence', part: 5 },
    { head: 'Criteria met', part: 2 },
    ...(words ? [{ head: 'What the mentor wrote', part: 5 }] : []),
  ]
  const rows = evidence.map((it) => ({
    cells: [
      [{ text: it.title, face: 'strong' as const }],
      workOf(it),
      [{ text: criteriaWords(it) }],
      ...(it.words === null ? [] : [[{ text: it.words }]]),
    ],
  }))
  table(sheet, columns, rows)
}

function workOf(it: ShownEvidence): Cell[] {
  const beside = besideLinks(it)
  return [...it.links.map((link) => ({ text: link, link })), ...(beside === '' ? [] : [{ text: beside }])]
}
