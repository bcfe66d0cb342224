/** The columns of a table, their heads on each page, and the lines between rows. */
import { INK } from './ink.ts'
import { linesOf, type Line } from './lines.ts'
import { ACROSS, drawLine, leaveRoom, PAGE, turnPage, type Sheet } from './sheet.ts'

export const SIZE = 9
export const LEADING = 12
export const PAD = 3
const GAP = 10

export interface Column {
  head: string
  /** Part of the width. */
  part: number
  right?: boolean
}

export interface Place extends Column {
  x: number
  width: number
}

export function placesOf(columns: readonly Column[]): Place[] {
  const all = columns.reduce((sum, it) => sum + it.part, 0)
  let x = PAGE.left
  return columns.map((it, index) => {
    const width = (ACROSS * it.part) / all
    const place = { ...it, x, width: index === columns.length - 1 ? width : width - GAP }
    x += width
    return place
  })
}

export function heads(sheet: Sheet, whole: PDFKit.PDFStructureElement, places: readonly Place[]): void {
  leaveRoom(sheet, 4 * LEADING)
  const row = sheet.doc.struct('TR')
  whole.add(row)
  const lines = places.map((it) => linesOf(sheet.letters, it.head, { face: 'text', size: SIZE }, it.width))
  for (const [index, it] of places.entries()) {
    const cell = sheet.doc.struct('TH', { scope: 'Column' } as object)
    row.add(cell)
    drawn(sheet, cell, lines[index] ?? [], { place: it, colour: INK.third })
    cell.end()
  }
  row.end()
  sheet.y += LEADING * Math.max(...lines.map((it) => it.length)) + PAD
  rule(sheet, INK.third)
  sheet.y += PAD
}

/** The heads are seen on every page, and read out once. */
function headsAgain(sheet: Sheet, places: readonly Place[]): void {
  sheet.doc.markContent('Artifact')
  for (const it of places) {
    const [line] = linesOf(sheet.letters, it.head, { face: 'text', size: SIZE }, it.width)
    if (line) drawLine(sheet.doc, line, { x: startOf(it, line), baseline: baselineAt(sheet.y), size: SIZE, colour: INK.third })
  }
  sheet.doc.endMarkedContent()
  sheet.y += LEADING + PAD
  rule(sheet, INK.third)
  sheet.y += PAD
}

/** Begins a page with the heads of the table. */
export function nextPage(sheet: Sheet, places: readonly Place[]): void {
  turnPage(sheet)
  headsAgain(sheet, places)
}

function drawn(
  sheet: Sheet,
  element: PDFKit.PDFStructureElement,
  lines: readonly Line[],
  { place, colour }: { place: Place; colour: string },
): void {
  for (const [index, line] of lines.entries()) {
    const baseline = baselineAt(sheet.y + index * LEADING)
    element.add(() => drawLine(sheet.doc, line, { x: startOf(place, line), baseline, size: SIZE, colour }))
  }
}

export const startOf = ({ x, width, right }: Place, line: Line): number => (right ? x + width - line.width : x)
export const baselineAt = (top: number): number => top + (LEADING + 0.7 * SIZE) / 2

/** Across the page at where it is filled. */
export function rule({ doc, y }: Sheet, colour: string): void {
  doc.markContent('Artifact')
  doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.5).strokeColor(colour).stroke()
  doc.endMarkedContent()
}
