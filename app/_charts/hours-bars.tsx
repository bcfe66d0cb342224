/** Hours of each path on one scale: the same on all, the same on some, only here, practice; a bracket from low to high. */
import type { Effort } from '#lib/domain/path/effort.ts'
import type { Range } from '#lib/domain/path/hours.ts'
import { trailClass } from '../_ui/blaze.tsx'
import type { TrackMark } from '../_ui/track-name.tsx'
import { BlazeMark } from './blaze-mark.tsx'
import { percent, ticks, tickStep } from './scale.ts'

export interface HoursRow {
  track: TrackMark
  /** Likely hours; the four parts add up to `total.likely`. */
  sharedByAll: number
  sharedBySome: number
  onlyHere: number
  practice: number
  total: Range
}

/** The row of one track's effort. */
export const hoursRow = ({ track, effort }: { track: TrackMark; effort: Effort }): HoursRow => ({
  track,
  sharedByAll: effort.sharedByAll.likely,
  sharedBySome: effort.sharedBySome.likely,
  onlyHere: effort.onlyHere.likely,
  practice: effort.path.practice.likely,
  total: effort.path.total,
})

interface Props {
  rows: readonly HoursRow[]
  finding: string
}

const ROW = 76
const TOP = 26

export function HoursBars({ rows, finding }: Props) {
  const most = Math.max(1, ...rows.map((it) => it.total.high))
  const step = tickStep(most, 5)
  const max = Math.ceil(most / step) * step
  const base = rows.length * ROW
  return (
    <>
      <svg className="chart hours" height={base + 24} role="img" aria-label={finding}>
        {rows.map((row, index) => (
          <Bar key={row.track.name} row={row} y={index * ROW} max={max} />
        ))}
        <line className="neat" x1="0" x2="100%" y1={base} y2={base} />
        {ticks(max, step).map((hours) => (
          <g key={hours}>
            <line className="tick" x1={percent(hours, max)} x2={percent(hours, max)} y1={base} y2={base + 6} />
            <text
              className="ax"
              x={percent(hours, max)}
              y={base + 20}
              textAnchor={hours === 0 ? 'start' : hours === max ? 'end' : 'middle'}
            >
              {hours === 0 ? '0 h' : hours}
            </text>
          </g>
        ))}
      </svg>
      <div className="key mt2">
        <span>
          <i className="k-same" /> new, same on all
        </span>
        <span>
          <i className="k-some" /> new, same on one other
        </span>
        <span>
          <i className="k-own" /> new, only here
        </span>
        <span>
          <i className="k-pr" /> practice
        </span>
      </div>
    </>
  )
}

function Bar({ row, y, max }: { row: HoursRow; y: number; max: number }) {
  const parts = [
    { hours: row.sharedByAll, className: 'hb-same' },
    { hours: row.sharedBySome, className: 'hb-some' },
    { hours: row.onlyHere, className: 'hb-own' },
    { hours: row.practice, className: 'hb-practice' },
  ]
  const bracket = y + TOP + 32
  const at = (hours: number) => percent(hours, max)
  return (
    <g className={trailClass(row.track.blaze)}>
      <BlazeMark shape={row.track.blaze} x="7" y={y + 12} />
      <text className="el" x="22" y={y + 17}>
        {row.track.name}
      </text>
      <text className="ax" x="100%" y={y + 17} textAnchor="end">
        {`${row.total.low} to ${row.total.high} h`}
      </text>
      {parts.map((part, index) => {
        const from = parts.slice(0, index).reduce((sum, it) => sum + it.hours, 0)
        return <Part key={part.className} {...part} from={from} y={y + TOP} max={max} />
      })}
      <rect className="hb-edge" x="0" y={y + TOP} width={at(row.total.likely)} height="24" />
      <line className="brk" x1={at(row.total.low)} x2={at(row.total.high)} y1={bracket} y2={bracket} />
      {[row.total.low, row.total.high].map((hours) => (
        <line key={hours} className="brk" x1={at(hours)} x2={at(hours)} y1={bracket - 4} y2={bracket + 4} />
      ))}
      <circle className="brkd" cx={at(row.total.likely)} cy={bracket} r="3.5" />
    </g>
  )
}

interface PartProps {
  hours: number
  className: string
  from: number
  y: number
  max: number
}

function Part({ hours, className, from, y, max }: PartProps) {
  const practice = className === 'hb-practice'
  const middle = percent(from + hours / 2, max)
  return (
    <>
      {practice ? (
        <line className={className} x1={percent(from, max)} x2={percent(from + hours, max)} y1={y + 12} y2={y + 12} />
      ) : (
        <rect className={className} x={percent(from, max)} y={y} width={percent(hours, max)} height="24" />
      )}
      {hours / max > 0.08 && (
        <svg x={middle} y={y}>
          {practice && <rect className="hb-pl" x="-15" y="3" width="30" height="18" />}
          <text className={practice || className === 'hb-some' ? 'hbt' : 'hbt inv'} y="17" textAnchor="middle">
            {hours}
          </text>
        </svg>
      )}
    </>
  )
}
