/** A track's blaze and name on one line. */
import type { Blaze as Shape } from '#lib/domain/curriculum/curriculum.ts'
import { Blaze } from './blaze.tsx'

export interface TrackMark {
  name: string
  shortName: string
  blaze: Shape
}

interface Props {
  track: TrackMark
  /** The short form, for tables and charts. */
  short?: boolean
  size?: number
}

export function TrackName({ track, short = false, size = 14 }: Props) {
  return (
    <span className="pathname">
      <Blaze shape={track.blaze} size={size} />
      {short ? track.shortName : track.name}
    </span>
  )
}
