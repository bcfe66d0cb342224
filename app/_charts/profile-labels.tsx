/** Words on an elevation profile: up to four notes with leader lines, and the name at the end of each trail. */
import { place, type Frame } from './profile-frame.ts'
import { climbOf, endOf, type Trail } from './profile-geometry.ts'

export interface Annotation {
  /** Index into the trails and into the steps of that trail. */
  trail: number
  step: number
  title: string
  note: string
  /** Above for the higher trail, below for the lower one. */
  side: 'above' | 'below'
}

const LEADER = 34

export function Annotations({
  annotations,
  trails,
  frame,
}: {
  annotations: readonly Annotation[]
  trails: readonly Trail[]
  frame: Frame
}) {
  return annotations.slice(0, 4).map((it) => {
    const trail = trails[it.trail]
    if (!trail) return null
    const { x, y } = place(climbOf(trail.steps, it.step), frame)
    const above = it.side === 'above'
    const end = above ? y - LEADER : y + LEADER
    const text = { x, dx: above ? 6 : -6, textAnchor: above ? 'end' : 'start' } as const
    return (
      <g key={`${it.trail}-${it.step}`} className="roomy">
        <line className="ldr" x1={x} x2={x} y1={y} y2={end} />
        <circle className="ldr-d" cx={x} cy={y} r="2.5" />
        <text className="an on" {...text} y={above ? end - 19 : end + 13}>
          {it.title}
        </text>
        <text className="an2 on" {...text} y={above ? end - 4 : end + 28}>
          {it.note}
        </text>
      </g>
    )
  })
}

/** The highest trail is named above its end; a lower one beside it when there is room, else below. */
export function EndLabels({ trails, frame, hoursPerWeek }: { trails: readonly Trail[]; frame: Frame; hoursPerWeek: number }) {
  return trails.map(({ name, steps }, index) => {
    const end = endOf(steps)
    const { x, y } = place(end, frame)
    const beside = index > 0 && end.worked < 0.84 * frame.worked
    const look = { x, dx: beside ? 12 : -2, textAnchor: beside ? 'start' : 'end' } as const
    const first = index === 0 ? y - 29 : y + (beside ? 16 : 26)
    return (
      <g key={name} className="roomy">
        <text className="el on" {...look} y={first}>
          {name}
        </text>
        <text className="el2 on" {...look} y={first + 17}>
          {`${end.climbed} h new in ${Math.ceil(end.worked / hoursPerWeek)} weeks`}
        </text>
      </g>
    )
  })
}
