/** The few figures under the name, side by side as far as they fit. */
import type { Fact } from '../_parts/report-words.ts'
import { INK } from './ink.ts'
import { linesOf, type Line } from './lines.ts'
import { drawLine, leaveRoom, PAGE, part, type Sheet } from './sheet.ts'

const GAP = 14
const LABEL = { face: 'text', size: 8 } as const
const VALUE = { face: 'display', size: 11 } as const
const HEIGHT = 28

export function drawFacts(sheet: Sheet, facts: readonly Fact[]): void {
  sheet.y += 8
  leaveRoom(sheet, HEIGHT)
  let x = PAGE.left
  for (const { label, value } of facts) {
    const lines = { label: one(sheet, label, LABEL), value: one(sheet, value, VALUE) }
    const width = Math.max(lines.label.width, lines.value.width)
    if (x > PAGE.left && x + width > PAGE.right) {
      x = PAGE.left
      sheet.y += HEIGHT + 4
      leaveRoom(sheet, HEIGHT)
    }
    if (x > PAGE.left) edge(sheet, x - GAP / 2)
    const [at, top] = [x, sheet.y]
    const element = part(sheet, 'P', `${label}: ${value}`, [lines.label, lines.value])
    sheet.root.add(element)
    element.add(() => drawLine(sheet.doc, lines.label, { x: at, baseline: top + 9, size: LABEL.size, colour: INK.third }))
    element.add(() => drawLine(sheet.doc, lines.value, { x: at, baseline: top + 23, size: VALUE.size, colour: INK.ink }))
    element.end()
    x += width + GAP
  }
  sheet.y += HEIGHT
}

const one = (sheet: Sheet, text: string, look: typeof LABEL | typeof VALUE): Line =>
  linesOf(sheet.letters, text, look, Infinity)[0] ?? { runs: [], width: 0 }

function edge({ doc, y }: Sheet, x: number): void {
  doc.markContent('Artifact')
  doc
    .moveTo(x, y + 2)
    .lineTo(x, y + HEIGHT - 2)
    .lineWidth(0.5)
    .stroke(INK.edge)
  doc.endMarkedContent()
}
