/** The drawings of a report as a file: the same geometry as on the page, as vectors. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import type { ReportedHours } from '#lib/queries/reported-hours.ts'
import { cairnStones, type Stone, type StoneState } from '../../../../_charts/cairn-stones.ts'
import { paceDrawing } from '../../../../_charts/pace-geometry.ts'
import { climbedAt, endOf, waypoints, type ProfileStep } from '../../../../_charts/profile-geometry.ts'
import { profileScale, type ProfileScale } from '../../../../_charts/profile-frame.ts'
import { ticks, tickStep } from '../../../../_charts/scale.ts'
import { hereOf } from '../_parts/here-of.ts'
import { INK, TRAIL } from './ink.ts'
import { ACROSS, drawLine, leaveRoom, PAGE, type Sheet } from './sheet.ts'

/** A drawing with what it shows in words, for whoever cannot see it. Kept on one page. */
function figure(sheet: Sheet, { alt, height }: { alt: string; height: number }, draw: (top: number) => void): void {
  leaveRoom(sheet, height)
  const top = sheet.y
  const bbox = [PAGE.left, top, PAGE.right, top + height]
  const element = sheet.doc.struct('Figure', { alt, bbox, placement: 'Block' } as object)
  sheet.root.add(element)
  element.add(() => {
    sheet.doc.save()
    draw(top)
    sheet.doc.restore()
  })
  element.end()
  sheet.y += height
}

type Label = { x: number; baseline: number; at?: 'start' | 'middle' | 'end'; strong?: boolean; colour?: string }

function label(sheet: Sheet, text: string, { x, baseline, at = 'start', strong = false, colour = INK.third }: Label): void {
  const runs = sheet.letters.runs(text, strong ? 'strong' : 'text', 8)
  const width = runs.reduce((sum, it) => sum + it.width, 0)
  const start = at === 'start' ? x : at === 'middle' ? x - width / 2 : x - width
  drawLine(sheet.doc, { runs, width }, { x: start, baseline, size: 8, colour })
}

const PLOT = { left: PAGE.left + 28, width: ACROSS - 34, height: 120, above: 14, below: 34 }

interface Plot {
  x(worked: number): number
  y(climbed: number): number
  scale: ProfileScale
}

export function profile(sheet: Sheet, view: ProgressReport, alt: string): void {
  const { steps, blaze, hoursPerWeek, archivedOn, today, language } = view
  const trail = { name: '', shortName: '', blaze, steps }
  const scale = profileScale([trail], hoursPerWeek)
  figure(sheet, { alt, height: PLOT.above + PLOT.height + PLOT.below }, (top) => {
    const base = top + PLOT.above + PLOT.height
    const plot: Plot = {
      x: (worked) => PLOT.left + (PLOT.width * worked) / scale.worked,
      y: (climbed) => base - (PLOT.height * climbed) / scale.climbed,
      scale,
    }
    climbAxis(sheet, plot, top)
    const colours = TRAIL[blaze]
    const { doc } = sheet
    const here = hereOf(view)
    const end = endOf(steps)
    doc.path(`${pathTo(steps, end.worked, plot)}V${base}H${PLOT.left}Z`).fill(colours.soft)
    doc
      .path(pathTo(steps, end.worked, plot))
      .dash(4, { space: 2.5 })
      .lineWidth(1.6)
      .lineJoin('round')
      .stroke(colours.line)
      .undash()
    if (here > 0)
      doc
        .path(pathTo(steps, here, plot))
        .lineWidth(2.6)
        .lineJoin('round')
        .stroke(colours.line)
    weekAxis(sheet, plot, { base, hoursPerWeek })
    doc.rect(plot.x(end.worked) - 3.5, plot.y(end.climbed) - 3.5, 7, 7).fill(colours.line)
    const at = { x: plot.x(here), y: plot.y(climbedAt(steps, here)) }
    doc.moveTo(at.x, at.y).lineTo(at.x, base).dash(1, { space: 1.5 }).lineWidth(0.8).stroke(INK.ink).undash()
    doc.circle(at.x, at.y, 4.5).lineWidth(1.4).fillAndStroke(INK.sign, INK.ink)
    doc.circle(at.x, at.y, 1.4).fill(INK.ink)
    const day = formatDay(archivedOn ?? today, { language, thisYear: today.slice(0, 4) })
    label(sheet, day, { x: at.x, baseline: at.y - 8, at: here === 0 ? 'start' : 'middle', strong: true, colour: INK.ink })
  })
}

/** Up while something is new, level in practice, as far as so many hours of work. */
function pathTo(steps: readonly ProfileStep[], worked: number, { x, y }: Plot): string {
  const corners = waypoints(steps).flatMap((it, index) => {
    const step = steps[index]
    return step ? [it, { worked: it.worked + step.learning, climbed: it.climbed + step.learning }] : [it]
  })
  const before = corners.filter((it) => it.worked <= worked)
  const points = [...before, { worked, climbed: climbedAt(steps, worked) }]
  return points.map((it, index) => `${index === 0 ? 'M' : 'L'}${x(it.worked).toFixed(2)} ${y(it.climbed).toFixed(2)}`).join('')
}

function climbAxis(sheet: Sheet, { y, scale }: Plot, top: number): void {
  const { doc } = sheet
  label(sheet, 'Hours of new learning', { x: PAGE.left, baseline: top + 6 })
  for (const hours of ticks(scale.climbed, tickStep(scale.climbed, 4))) {
    label(sheet, String(hours), { x: PLOT.left - 6, baseline: y(hours) + 3, at: 'end' })
    doc
      .moveTo(PLOT.left, y(hours))
      .lineTo(PLOT.left + PLOT.width, y(hours))
      .lineWidth(0.4)
      .stroke(INK.line)
  }
  doc.moveTo(PLOT.left, y(scale.climbed)).lineTo(PLOT.left, y(0)).lineWidth(0.8).stroke(INK.ink)
}

function weekAxis(sheet: Sheet, { x, scale }: Plot, { base, hoursPerWeek }: { base: number; hoursPerWeek: number }): void {
  const { doc } = sheet
  const weeks = scale.worked / hoursPerWeek
  const step = tickStep(weeks, 6)
  const right = PLOT.left + PLOT.width
  doc.moveTo(PLOT.left, base).lineTo(right, base).lineWidth(0.8).stroke(INK.ink)
  doc
    .rect(PLOT.left, base + 3, PLOT.width, 4)
    .lineWidth(0.5)
    .stroke(INK.third)
  for (const week of ticks(weeks, step)) {
    const from = x(week * hoursPerWeek)
    const to = x(Math.min(weeks, week + step / 2) * hoursPerWeek)
    if (to > from) doc.rect(from, base + 3, to - from, 4).fill(INK.third)
    label(sheet, week === 0 ? 'Week 0' : String(week), { x: from, baseline: base + 17, at: week === 0 ? 'start' : 'middle' })
  }
  label(sheet, `Weeks at ${tenths(hoursPerWeek)} h a week`, { x: right, baseline: base + 28, at: 'end' })
}

interface WeekWords {
  alt: string
  /** Below the first bar and the last. */
  first: string
  last: string
}

export function weeks(sheet: Sheet, { weeks: own, soFar, pace }: ReportedHours, { alt, first, last }: WeekWords): void {
  const drawing = paceDrawing({ weeks: own, soFar, planned: pace.planned, average: pace.kept })
  const { right, base, plan, average } = drawing
  const { doc } = sheet
  figure(sheet, { alt, height: drawing.height }, (top) => {
    const at = (x: number, y: number) => [PAGE.left + x, top + y] as const
    for (const { kind, x, y, width, height } of drawing.bars) {
      if (height > 0) doc.rect(...at(x, y), width, height)
      if (kind === 'now' && height > 0) doc.lineWidth(0.8).fillAndStroke(INK.sign, INK.ink)
      else if (height > 0) doc.fill(TRAIL.square.line)
      if (kind === 'away')
        doc
          .moveTo(...at(x, base - 2))
          .lineTo(...at(x + width, base - 2))
          .dash(2, { space: 2 })
          .lineWidth(1.5)
          .stroke(INK.edge)
          .undash()
    }
    doc
      .moveTo(...at(0, plan))
      .lineTo(...at(right, plan))
      .dash(1.5, { space: 3 })
      .lineWidth(1)
      .stroke(INK.third)
      .undash()
    label(sheet, `${tenths(pace.planned)} plan`, { x: PAGE.left + right + 4, baseline: top + drawing.planText - 1 })
    if (average !== null && pace.kept !== null) {
      doc
        .moveTo(...at(0, average))
        .lineTo(...at(right, average))
        .lineWidth(1.2)
        .stroke(INK.ink)
      const baseline = top + (drawing.averageText ?? average) - 1
      label(sheet, tenths(pace.kept), { x: PAGE.left + right + 4, baseline, strong: true, colour: INK.ink })
    }
    doc
      .moveTo(...at(0, base))
      .lineTo(...at(right, base))
      .lineWidth(0.8)
      .stroke(INK.ink)
    label(sheet, first, { x: PAGE.left, baseline: top + base + 13 })
    if (drawing.away !== null) label(sheet, 'away', { x: PAGE.left + drawing.away, baseline: top + base + 13, at: 'middle' })
    label(sheet, last, { x: PAGE.left + right, baseline: top + base + 13, at: 'end' })
  })
}

/** Points for a unit of the drawing. */
const STONE_SCALE = 0.6

export function cairn(sheet: Sheet, stones: readonly Stone[], alt: string): void {
  const drawing = cairnStones(stones)
  const { doc } = sheet
  figure(sheet, { alt, height: drawing.height * STONE_SCALE + 4 }, (top) => {
    doc.translate(PAGE.left, top).scale(STONE_SCALE)
    for (const { path, state } of drawing.stones) STONES[state](doc.path(path))
    doc
      .moveTo(4, drawing.ground)
      .lineTo(drawing.width - 4, drawing.ground)
      .lineWidth(1.4)
      .stroke(INK.third)
  })
}

const STONES: Record<StoneState, (doc: PDFKit.PDFDocument) => void> = {
  placed: (doc) => doc.fill(INK.stone),
  mentor: (doc) => doc.lineWidth(1.4).fillAndStroke(INK.mentorSoft, INK.mentor),
  'under-way': (doc) => doc.lineWidth(1.4).fillAndStroke(INK.signSoft, INK.third),
  ahead: (doc) => doc.dash(2.5, { space: 2.5 }).lineWidth(1).stroke(INK.ghost).undash(),
}

/** Height that a cairn takes, to keep its heading with it. */
export const cairnHeight = (stones: readonly Stone[]): number => cairnStones(stones).height * STONE_SCALE + 4
