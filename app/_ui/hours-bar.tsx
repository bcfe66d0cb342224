/** New learning and practice of one milestone as one bar; `max` is the longest of its list, so that rows compare. Hours. */
import type { Blaze as Shape } from '#lib/domain/curriculum/curriculum.ts'
import { trailClass } from './blaze.tsx'

interface Props {
  learning: number
  practice: number
  max: number
  blaze?: Shape | undefined
}

export function HoursBar({ learning, practice, max, blaze }: Props) {
  const width = (hours: number) => ({ width: `${max > 0 ? (100 * hours) / max : 0}%` })
  return (
    <span
      className={blaze ? `dual ${trailClass(blaze)}` : 'dual'}
      role="img"
      aria-label={`${learning} hours new learning, ${practice} hours practice`}
    >
      <i className="dl" style={width(learning)} />
      <i className="dp" style={width(practice)} />
    </span>
  )
}
