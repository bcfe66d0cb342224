/** A progress report as a PDF: the same words, tables and drawings as its page, made without a browser. */
import PDFDocument from 'pdfkit'
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import { cairnWords } from '../../../../_charts/cairn.tsx'
import { endOf } from '../../../../_charts/profile-geometry.ts'
import { paceWords } from '../../../../_charts/pace-bars.tsx'
import { factsOf, finishSentence, forecastRows, groundsWords, shortDay, titleWords, underName, weeksWords } from '../_parts/report-words.ts'
import { stonesOf } from '../_parts/stones-of.ts'
import { cairn, cairnHeight, profile, weeks } from './charts.ts'
import { drawFacts } from './facts.ts'
import { frameOf } from './frame.ts'
import { INK } from './ink.ts'
import { lettersOf } from './letters.ts'
import { shown } from './lines.ts'
import { heading, PAGE, paragraph, type Sheet } from './sheet.ts'
import { table } from './table.ts'
import { evidenceTable, milestoneTable } from './tables-of-report.ts'

interface Form {
  /** Streams that can be read as they are, for tests. */
  compress?: boolean
}

/** The same bytes for the same report of the same day. */
export async function paperReport(view: ProgressReport, { compress = true }: Form = {}): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({ ...FORM, compress, info: infoOf(view) })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (it: Buffer) => chunks.push(it))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const sheet: Sheet = { doc, letters: lettersOf(doc), root, y: PAGE.top }
  fill(sheet, view)
  root.end()
  frameOf(sheet, view)
  doc.end()
  return new Uint8Array(await whole)
}

const FORM = {
  size: 'A4',
  margin: 0,
  bufferPages: true,
  tagged: true,
  pdfVersion: '1.7',
  lang: 'en-GB',
  displayTitle: true,
} as const

const infoOf = (view: ProgressReport) => ({
  Title: shown(`${view.name}: ${titleWords(view)}`),
  Author: shown(view.name),
  Subject: `${view.trackName}, ${view.scopeName}`,
  Creator: 'Cairn',
  Producer: 'Cairn',
  CreationDate: new Date(`${view.today}T00:00:00Z`),
  ModDate: new Date(`${view.today}T00:00:00Z`),
})

function fill(sheet: Sheet, view: ProgressReport): void {
  paragraph(sheet, view.name, { type: 'H1', face: 'display', size: 22, leading: 28 })
  paragraph(sheet, `${view.trackName}, ${underName(view)}`, { ...BODY, colour: INK.second })
  drawFacts(sheet, factsOf(view))
  place(sheet, view)
  heading(sheet, 'Milestones', 60)
  milestoneTable(sheet, view)
  evidence(sheet, view)
  hours(sheet, view)
  forecast(sheet, view)
  stones(sheet, view)
  sheet.y += 16
  paragraph(sheet, groundsWords(view), SMALL)
  paragraph(sheet, `Prepared by ${view.name} with Cairn.`, SMALL)
  if (sheet.letters.hasMissing()) paragraph(sheet, MISSING, SMALL)
}

const BODY = { face: 'text', size: 10, leading: 14 } as const
const SMALL = { face: 'text', size: 8.5, leading: 12, colour: INK.third } as const
const MISSING =
  'A box stands for a letter that the fonts of this file do not have. The text itself is in the file: it can be copied and read out. Printed from the browser, the report shows it.'

function place(sheet: Sheet, view: ProgressReport): void {
  const { worked, climbed } = endOf(view.steps)
  heading(sheet, `Where ${view.name} is`, 170)
  profile(sheet, view, `${view.done} of ${view.total} hours are finished on the ${view.trackName} path`)
  const words = `Rises are hours new to ${view.name} (${climbed} in all); flat stretches are practice (${worked - climbed}). Solid: done or known before. Dashed: ahead.`
  paragraph(sheet, words, SMALL)
}

function evidence(sheet: Sheet, { evidence: shownEvidence, choice }: ProgressReport): void {
  if (shownEvidence === null) return
  heading(sheet, 'Approved evidence', 60)
  if (shownEvidence.length > 0) evidenceTable(sheet, shownEvidence, choice)
  else paragraph(sheet, 'Nothing is approved yet. A mentor approves what is handed in for a milestone; then it stands here.', BODY)
}

function hours(sheet: Sheet, view: ProgressReport): void {
  const own = view.hours
  if (own === null) return
  heading(sheet, 'Hours by week', 120)
  if (own.logged === 0) return paragraph(sheet, 'No hours are logged for this roadmap.', BODY)
  sheet.y += 6
  const alt = paceWords({ ...own, planned: own.pace.planned, average: own.pace.kept })
  const [first] = own.weeks
  const last = own.pausedIn === null ? 'this week' : shortDay(own.pausedIn, view)
  weeks(sheet, own, { alt, first: first ? shortDay(first.from, view) : '', last })
  paragraph(sheet, weeksWords(own), SMALL)
}

function forecast(sheet: Sheet, view: ProgressReport): void {
  const own = view.hours
  if (own === null || own.finish === null) return
  const rows = forecastRows(own, view)
  heading(sheet, 'Forecast', 90)
  const columns = [
    { head: 'If the weeks ahead go', part: 2 },
    { head: 'What the day means', part: 4 },
    { head: 'Finish', part: 2, right: true },
  ]
  if (rows.length > 0) {
    table(
      sheet,
      columns,
      rows.map((it) => ({ cells: [[{ text: it.pace }], [{ text: it.means }], [{ text: it.finish }]] })),
    )
  }
  sheet.y += 4
  paragraph(sheet, finishSentence(own, view), SMALL)
}

function stones(sheet: Sheet, view: ProgressReport): void {
  const own = stonesOf(view)
  if (own.length === 0) return
  heading(sheet, 'The cairn', cairnHeight(own) + 20)
  cairn(sheet, own, cairnWords(own))
  sheet.y += 4
  paragraph(sheet, `A stone for each milestone, as thick as its hours. ${cairnWords(own)}`, SMALL)
}
