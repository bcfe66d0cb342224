/** What stands on every page of the file, once all of them are there: whose report it is and of when, and which page of how many. */
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import { dayWords, titleWords } from '../_parts/report-words.ts'
import { INK } from './ink.ts'
import { linesOf, type Line } from './lines.ts'
import { drawLine, PAGE, type Sheet } from './sheet.ts'

const TOP = 36
const BOTTOM = 806

/** Not read out: the name, the day and the number are said by the file itself. */
export function frameOf(sheet: Sheet, view: ProgressReport): void {
  const { doc } = sheet
  const { count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index)
    doc.markContent('Artifact')
    brand(sheet)
    const words = index === 0 ? titleWords(view) : `${view.name}, progress report, ${dayWords(view.today, view)}`
    atRight(sheet, words, TOP + 12)
    line(sheet, TOP + 22, INK.ink)
    line(sheet, BOTTOM - 12, INK.third)
    atRight(sheet, `Page ${index + 1} of ${count}`, BOTTOM)
    doc.endMarkedContent()
  }
}

const NOTHING: Line = { runs: [], width: 0 }
const SMALL = { face: 'text', size: 8.5 } as const

function atRight(sheet: Sheet, text: string, baseline: number): void {
  const [first = NOTHING] = linesOf(sheet.letters, text, SMALL, 360)
  drawLine(sheet.doc, first, { x: PAGE.right - first.width, baseline, size: SMALL.size, colour: INK.third })
}

function line({ doc }: Sheet, y: number, colour: string): void {
  doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.7).stroke(colour)
}

/** As the logo of the pages, in a square of 28. */
const STONES = [
  ['M2.3 24.4c-1-3.2 1-5.3 4-5.6 5-.6 10.3-.6 15.3-.1 3.2.3 5 2.6 4.1 5.7-.2.9-.9 1.3-1.8 1.3H4.1c-.9 0-1.5-.5-1.8-1.3z', INK.ink],
  ['M6 16.4c-.7-2.7.8-4.6 3.2-4.9 3.3-.4 6.6-.4 9.8.1 2.3.3 3.5 2.3 2.8 4.8-.2.8-.7 1.2-1.5 1.2H7.5c-.8 0-1.3-.4-1.5-1.2z', INK.ink],
  ['M9.3 9c-.8-2.9.6-5.3 3-5.9 1.6-.4 3.3-.3 4.7.4 1.8.8 2.5 3 1.9 5.5-.2.8-.7 1.3-1.5 1.3h-6.6c-.8 0-1.3-.5-1.5-1.3z', INK.sign],
] as const

function brand(sheet: Sheet): void {
  const { doc } = sheet
  doc
    .save()
    .translate(PAGE.left, TOP - 2)
    .scale(0.62)
  for (const [path, colour] of STONES) doc.path(path).lineWidth(1).fillAndStroke(colour, INK.ink)
  doc.restore()
  const runs = sheet.letters.runs('Cairn', 'display', 13)
  drawLine(doc, { runs, width: 0 }, { x: PAGE.left + 24, baseline: TOP + 12, size: 13, colour: INK.ink })
}
