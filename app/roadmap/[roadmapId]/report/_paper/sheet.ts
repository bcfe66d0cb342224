/** The pages of a report as a file, filled from top to bottom, with the tree of its structure for whoever has it read out. */
import { INK } from './ink.ts'
import { BOX, type Letters } from './letters.ts'
import { linesOf, type Line, type Look } from './lines.ts'

/** A4 in points, and what is left inside its margins. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 547.28, top: 72, bottom: 778 }
export const ACROSS = PAGE.right - PAGE.left

export interface Sheet {
  doc: PDFKit.PDFDocument
  letters: Letters
  /** What everything that is read is a part of. */
  root: PDFKit.PDFStructureElement
  /** Down to where the page is filled. */
  y: number
}

export const hasRoom = ({ y }: Sheet, height: number): boolean => y + height <= PAGE.bottom

export function turnPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = PAGE.top
}

export function leaveRoom(sheet: Sheet, height: number): void {
  if (!hasRoom(sheet, height) && sheet.y > PAGE.top) turnPage(sheet)
}

export function drawLine(doc: PDFKit.PDFDocument, line: Line, at: { x: number; baseline: number; size: number; colour: string }): void {
  const { baseline, size, colour } = at
  let { x } = at
  for (const { font, text, width } of line.runs) {
    if (font === null) {
      for (const index of [...text].keys()) {
        doc.rect(x + (index * BOX + 0.06) * size, baseline - 0.68 * size, 0.5 * size, 0.68 * size)
      }
      doc.lineWidth(0.5).strokeColor(colour).stroke()
    } else {
      doc.font(font).fontSize(size).fillColor(colour).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
    }
    x += width
  }
}

/** A part of the structure. What boxes stand for is kept as text. */
export function part(sheet: Sheet, type: string, text: string, lines: readonly Line[]): PDFKit.PDFStructureElement {
  const isWhole = lines.every((it) => it.runs.every((run) => run.font !== null))
  const element = isWhole ? sheet.doc.struct(type) : sheet.doc.struct(type, { actual: text })
  return element
}

interface Paragraph extends Look {
  type?: string
  colour?: string
  /** From one line to the next. */
  leading: number
  width?: number
  x?: number
}

/** Text across the page; what is too long goes on on the next one. */
export function paragraph(sheet: Sheet, text: string, look: Paragraph): void {
  const { type = 'P', colour = INK.ink, leading, width = ACROSS, x = PAGE.left, size } = look
  const lines = linesOf(sheet.letters, text, look, width)
  const element = part(sheet, type, text, lines)
  sheet.root.add(element)
  for (const line of lines) {
    leaveRoom(sheet, leading)
    const baseline = sheet.y + (leading + 0.7 * size) / 2
    element.add(() => drawLine(sheet.doc, line, { x, baseline, size, colour }))
    sheet.y += leading
  }
  element.end()
}

/** A heading with its place in the outline, on the page of what follows. @param below room that this needs */
export function heading(sheet: Sheet, text: string, below: number): void {
  sheet.y += sheet.y > PAGE.top ? 20 : 0
  leaveRoom(sheet, 20 + below)
  sheet.doc.outline.addItem(text)
  paragraph(sheet, text, { type: 'H2', face: 'display', size: 13.5, leading: 20 })
}
