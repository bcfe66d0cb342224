/** A shared start and two trails that part from it, all as long as their hours. */
import { trailClass } from '../_ui/blaze.tsx'
import type { TrackMark } from '../_ui/track-name.tsx'
import { BlazeMark } from './blaze-mark.tsx'
import { percent } from './scale.ts'

interface Props {
  /** Hours that both need before they part. */
  sharedHours: number
  /** Two, the first drawn above. Hours after the fork. */
  branches: readonly { track: TrackMark; hours: number }[]
  /** When the fork is reached: "about 14 March" or "after 9 weeks". */
  forkAt: string
  finding: string
}

/** The branches need this part of the width to swing out of the shared line. */
const SWING = 4

export function Fork({ sharedHours, branches, forkAt, finding }: Props) {
  const longest = sharedHours + Math.max(...branches.map((it) => it.hours))
  const width = 100
  const max = longest * 1.04
  const fork = (width * sharedHours) / max
  return (
    <svg className="chart fork" height="150" role="img" aria-label={finding}>
      <svg y="0" width="100%" height="150" viewBox={`0 0 ${width} 150`} preserveAspectRatio="none">
        <path className="fk-s" d={`M0 75H${fork}`} />
        {branches.map((it, index) => {
          const y = index === 0 ? 36 : 114
          const end = (width * (sharedHours + it.hours)) / max
          return (
            <path
              key={it.track.name}
              className={`fk-b ${trailClass(it.track.blaze)}`}
              d={`M${fork} 75Q${fork + SWING / 2} ${y} ${fork + SWING} ${y}H${end}`}
            />
          )
        })}
      </svg>
      <circle className="fk-d" cx={percent(fork, width)} cy="75" r="7" />
      <text className="an on" x={percent(fork, width)} dx="14" y="72">
        {`${sharedHours} h the same on both`}
      </text>
      <text className="an2 on" x={percent(fork, width)} dx="14" y="88">
        {`then the fork, ${forkAt}`}
      </text>
      {branches.map((it, index) => {
        const y = index === 0 ? 36 : 114
        const x = percent(sharedHours + it.hours, max)
        return (
          <g key={it.track.name}>
            <BlazeMark shape={it.track.blaze} x={x} y={y} />
            <text className="el on" x={x} y={index === 0 ? y - 14 : y + 26} textAnchor="end">
              {`${it.track.shortName}: ${it.hours} h more`}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
