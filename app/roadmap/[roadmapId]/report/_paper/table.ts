/** A table over as many pages as it needs: its heads again on each, and no row cut that fits on one. */
import type { MilestoneStatus } from '#lib/domain/roadmap/progress.ts'
import { INK } from './ink.ts'
import type { Face } from './letters.ts'
import { linesOf, type Line } from './lines.ts'
import { drawMark, MARK_WIDTH } from './marks.ts'
import { ACROSS, drawLine, hasRoom, PAGE, part, type Sheet } from './sheet.ts'
import { baselineAt, heads, LEADING, nextPage, PAD, placesOf, rule, SIZE, startOf, type Column, type Place } from './table-heads.ts'

export interface Cell {
  text: string
  face?: Face
  /** The address that the text is. */
  link?: string
  /** A mark before its first line. */
  mark?: MilestoneStatus
}

export type Row = { group: string } | { cells: readonly (readonly Cell[])[] }

export function table(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): void {
  const places = placesOf(columns)
  const whole = sheet.doc.struct('Table')
  sheet.root.add(whole)
  heads(sheet, whole, places)
  for (const [index, row] of rows.entries()) {
    if ('group' in row) group(sheet, { whole, places }, row.group, heightOf(sheet, places, rows[index + 1]))
    else cells(sheet, { whole, places }, row.cells)
  }
  whole.end()
  sheet.y += 2
}

interface In {
  whole: PDFKit.PDFStructureElement
  places: readonly Place[]
}

/** @param next height of the row that it stands above */
function group(sheet: Sheet, { whole, places }: In, text: string, next: number): void {
  const lines = linesOf(sheet.letters, text, { face: 'display', size: SIZE }, ACROSS)
  const height = lines.length * LEADING + 8
  if (!hasRoom(sheet, height + next)) nextPage(sheet, places)
  const row = sheet.doc.struct('TR')
  whole.add(row)
  const cell = part(sheet, 'TH', text, lines)
  row.add(cell)
  sheet.y += 6
  for (const line of lines) {
    const baseline = baselineAt(sheet.y)
    cell.add(() => drawLine(sheet.doc, line, { x: PAGE.left, baseline, size: SIZE, colour: INK.ink }))
    sheet.y += LEADING
  }
  cell.end()
  row.end()
  sheet.y += 2
}

interface TextOfCell extends Cell {
  lines: readonly Line[]
}

const linesIn = (sheet: Sheet, place: Place | undefined, texts: readonly Cell[]): TextOfCell[] =>
  texts.map((it) => {
    const width = (place?.width ?? ACROSS) - insetOf(it)
    return { ...it, lines: linesOf(sheet.letters, it.text, { face: it.face ?? 'text', size: SIZE }, width) }
  })

const insetOf = ({ mark }: Cell): number => (mark === undefined ? 0 : MARK_WIDTH)

function heightOf(sheet: Sheet, places: readonly Place[], row: Row | undefined): number {
  if (!row || 'group' in row) return LEADING
  const counts = row.cells.map((texts, index) => linesIn(sheet, places[index], texts).reduce((sum, it) => sum + it.lines.length, 0))
  return Math.min(LEADING * Math.max(1, ...counts) + 2 * PAD, (PAGE.bottom - PAGE.top) / 2)
}

/** A row that is longer than a page goes on on the next one, line by line. */
function cells(sheet: Sheet, { whole, places }: In, row: readonly (readonly Cell[])[]): void {
  const { doc } = sheet
  const texts = row.map((it, index) => linesIn(sheet, places[index], it))
  const counts = texts.map((it) => it.reduce((sum, text) => sum + text.lines.length, 0))
  const most = Math.max(1, ...counts)
  const onOnePage = Math.floor((PAGE.bottom - PAGE.top - LEADING - 4 * PAD) / LEADING)
  if (!hasRoom(sheet, LEADING * Math.min(most, onOnePage) + 2 * PAD) && most <= onOnePage) nextPage(sheet, places)
  const element = doc.struct('TR')
  whole.add(element)
  const parts = texts.map((it, index) => {
    const cell = index === 0 ? doc.struct('TH', { scope: 'Row' } as object) : doc.struct('TD')
    element.add(cell)
    return it.map((text) => {
      const own = part(sheet, text.link === undefined ? 'P' : 'Link', text.text, text.lines)
      cell.add(own)
      return own
    })
  })
  for (let from = 0; from < most;) {
    if (!hasRoom(sheet, LEADING + 2 * PAD)) nextPage(sheet, places)
    const count = Math.min(most - from, Math.floor((PAGE.bottom - sheet.y - 2 * PAD) / LEADING))
    for (const [index, it] of texts.entries()) {
      const place = places[index]
      if (place) linesFrom(sheet, it, parts[index] ?? [], { place, from, count })
    }
    sheet.y += LEADING * count + PAD
    from += count
  }
  element.end()
  rule(sheet, INK.line)
  sheet.y += PAD
}

interface Piece {
  place: Place
  /** Lines of the cell, counted over all of its texts. */
  from: number
  count: number
}

function linesFrom(
  sheet: Sheet,
  texts: readonly TextOfCell[],
  elements: readonly PDFKit.PDFStructureElement[],
  { place, from, count }: Piece,
): void {
  const all = texts.flatMap((text, index) => text.lines.map((line) => ({ line, text, element: elements[index] })))
  for (const [index, { line, text, element }] of all.slice(from, from + count).entries()) {
    const top = sheet.y + index * LEADING
    const [x, baseline] = [startOf(place, line) + insetOf(text), baselineAt(top)]
    const colour = text.link === undefined ? INK.ink : INK.link
    const { mark } = text
    if (mark !== undefined && line === text.lines[0]) element?.add(() => drawMark(sheet.doc, mark, { x: place.x, baseline }))
    element?.add(() => drawLine(sheet.doc, line, { x, baseline, size: SIZE, colour }))
    if (text.link !== undefined && element) {
      sheet.doc.link(x, top, line.width, LEADING, text.link, { structParent: element } as object)
    }
  }
}
