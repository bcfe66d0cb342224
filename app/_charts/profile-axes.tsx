/** The two axes of an elevation profile: hours up, and weeks along a map's scale bar. */
import type { Frame } from './profile-frame.ts'
import { percent, ticks, tickStep } from './scale.ts'

export function ClimbAxis({ frame }: { frame: Frame }) {
  const { top, height, climbed } = frame
  const marks = ticks(climbed, tickStep(climbed, 5))
  const y = (hours: number) => Math.round(top + height * (1 - hours / climbed))
  return (
    <>
      <text className="ax" x="-36" y={top - 12}>
        Hours of new learning
      </text>
      {marks.map((hours) => (
        <text key={hours} className="ax" x="-9" y={y(hours) + 4} textAnchor="end">
          {hours}
        </text>
      ))}
      {marks.slice(1).map((hours) => (
        <line key={hours} className="gl" x1="0" x2="100%" y1={y(hours)} y2={y(hours)} />
      ))}
      <path className="tick" d={marks.map((hours) => `M-6 ${y(hours)}h6`).join('')} />
      <line className="neat" x1="0" x2="0" y1={top - 6} y2={top + height} />
    </>
  )
}

export function WeekAxis({ frame, hoursPerWeek }: { frame: Frame; hoursPerWeek: number }) {
  const weeks = frame.worked / hoursPerWeek
  const step = tickStep(weeks, 6)
  const base = frame.top + frame.height
  const half = step / 2
  const dark = ticks(weeks, step).filter((week) => week < weeks)
  return (
    <>
      <line className="neat" x1="0" x2="100%" y1={base} y2={base} />
      <rect className="sb0" x="0" y={base + 4} width="100%" height="6" />
      <svg y={base + 4} width="100%" height="6" viewBox={`0 0 ${weeks} 6`} preserveAspectRatio="none">
        <path
          className="sb1"
          d={dark.map((week) => `M${week} 0h${Math.min(half, weeks - week)}v6h-${Math.min(half, weeks - week)}z`).join('')}
        />
      </svg>
      {ticks(weeks, step).map((week) => (
        <text
          key={week}
          className="ax"
          x={percent(week, weeks)}
          y={base + 25}
          textAnchor={week === 0 ? 'start' : week > weeks * 0.97 ? 'end' : 'middle'}
        >
          {week === 0 ? 'Week 0' : week}
        </text>
      ))}
      <text className="ax" x="100%" y={base + 41} textAnchor="end">
        {`Weeks at ${hoursPerWeek} h a week`}
      </text>
    </>
  )
}
