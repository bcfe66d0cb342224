/** A track's shape as a mark inside a chart, centred on a point. */
import type { Blaze } from '#lib/domain/curriculum/curriculum.ts'
import { trailClass } from '../_ui/blaze.tsx'

const MARKS: Record<Blaze, string> = { triangle: 'M0-7 7 5.5H-7z', square: 'M-6-6H6V6H-6z', diamond: 'M0-8 8 0 0 8-8 0z' }

export function BlazeMark({ shape, x, y }: { shape: Blaze; x: string; y: number }) {
  return (
    <svg className={trailClass(shape)} x={x} y={y}>
      <path className="bz" d={MARKS[shape]} />
    </svg>
  )
}
