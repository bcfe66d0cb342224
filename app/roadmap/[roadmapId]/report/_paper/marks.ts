/** The marks of the states of milestones, drawn as those of the pages are: in a square of 24. */
import type { MilestoneStatus } from '#lib/domain/roadmap/progress.ts'
import { INK } from './ink.ts'

/** Points of its side. */
const SIDE = 9
/** What a mark takes of a line. */
export const MARK_WIDTH = 13

export function drawMark(doc: PDFKit.PDFDocument, status: MilestoneStatus, { x, baseline }: { x: number; baseline: number }): void {
  doc
    .save()
    .translate(x, baseline - 7.6)
    .scale(SIDE / 24)
  MARKS[status](doc)
  doc.restore()
}

type Draw = (doc: PDFKit.PDFDocument) => void

const ring = (doc: PDFKit.PDFDocument, width: number): void => void doc.circle(12, 12, 7.5).lineWidth(width).stroke(INK.third)
const disc = (doc: PDFKit.PDFDocument, colour: string): void => void doc.circle(12, 12, 9).fill(colour)
const onIt = (doc: PDFKit.PDFDocument, path: string): void => void doc.path(path).lineWidth(2.2).stroke('#ffffff')

const TICK = 'M8 12.4l2.8 2.8L16.2 9'
const STONES =
  'M3.4 20.6c-.9-2.4.5-4.3 2.6-4.5 4-.5 8-.4 12 0 2.3.2 3.5 2.3 2.7 4.5-.2.6-.7.9-1.3.9H4.7c-.6 0-1.1-.3-1.3-.9zM6.3 13.8c-.5-2 .6-3.4 2.3-3.5 2.3-.3 4.7-.3 7 0 1.6.2 2.5 1.6 2 3.5-.1.6-.5.9-1.1.9H7.4c-.6 0-1-.3-1.1-.9zM8.6 7.8c-.5-1.9.3-3.6 1.8-4 1.2-.4 2.5-.3 3.6.1 1.3.5 1.9 2.1 1.5 3.8-.1.7-.5 1.1-1.1 1.1H9.7c-.6 0-1-.4-1.1-1z'

const MARKS: Record<MilestoneStatus, Draw> = {
  approved: (doc) => doc.path(STONES).fill(INK.ok),
  finished: (doc) => (disc(doc, INK.ok), onIt(doc, TICK)),
  credited: (doc) => (ring(doc, 1.6), doc.path(TICK).lineWidth(1.8).stroke(INK.ok)),
  skipped: (doc) => (ring(doc, 1.6), doc.path('M8 12h8').lineWidth(1.6).stroke(INK.third)),
  yours: (doc) => (ring(doc, 1.6), doc.path('M7 17L17 7').lineWidth(1.6).stroke(INK.third)),
  'with-mentor': (doc) => (disc(doc, INK.mentor), onIt(doc, 'M12 16.5V8M8.4 11.4L12 7.8l3.6 3.6')),
  'changes-asked': (doc) => (
    doc.path('M12 1.8L22.2 12 12 22.2 1.8 12z').fill(INK.mentor),
    onIt(doc, 'M15.5 14.5v-2a2.3 2.3 0 0 0-2.3-2.3H8.6M11 7.6l-2.6 2.6 2.6 2.6')
  ),
  'in-progress': (doc) => (
    doc.circle(12, 12, 8).lineWidth(1.8).fillAndStroke(INK.sign, INK.ink),
    doc.path('M12 4a8 8 0 0 1 0 16z').fill(INK.ink)
  ),
  ready: (doc) => ring(doc, 2.4),
  locked: (doc) => (doc.dash(2.6, { space: 3.3 }), ring(doc, 1.6), doc.undash()),
}
