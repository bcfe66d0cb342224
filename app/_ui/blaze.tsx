/** The mark of a track: a shape that always comes with its colour, and nearly always with the track's name. */
import type { Blaze as Shape } from '#lib/domain/curriculum/curriculum.ts'

const SHAPES: Record<Shape, string> = {
  triangle: 'M8 1.5 15 14H1z',
  square: 'M2 2h12v12H2z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8z',
}

/** Class that sets a track's colours and dash for what is inside it. */
export const trailClass = (shape: Shape): string => `t-${shape}`

export function Blaze({ shape, size = 14 }: { shape: Shape; size?: number }) {
  return (
    <svg className={`blaze ${trailClass(shape)}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[shape]} />
    </svg>
  )
}
