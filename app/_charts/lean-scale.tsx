/** Which work a person leans to: a scale with two ends, the likely value, its range, and the band of no clear lean. */
import { BlazeMark } from './blaze-mark.tsx'
import { percent } from './scale.ts'

interface Props {
  /** −max (models) to +max (operations). */
  lean: number
  /** Would hold the lean in 80 of 100 cases, if the person answered again. */
  range?: { low: number; high: number } | null
  /** Under this size the lean counts as none. */
  clear: number
  max?: number
  /** One sentence: what the drawing shows. */
  finding: string
}

export function LeanScale({ lean, range, clear, max = 4, finding }: Props) {
  const at = (value: number) => percent(Math.max(-max, Math.min(max, value)) + max, 2 * max)
  const marks = Array.from({ length: 2 * max + 1 }, (_, i) => i - max)
  const share = (Math.max(-max, Math.min(max, lean)) + max) / (2 * max)
  const anchor = share > 0.8 ? 'end' : share < 0.2 ? 'start' : 'middle'
  return (
    <svg className="chart lean" height="128" role="img" aria-label={finding}>
      <rect className="nolean" x={at(-clear)} y="53" width={percent(2 * clear, 2 * max)} height="26" />
      <line className="neat" x1="0" x2="100%" y1="66" y2="66" />
      {marks.map((value) => (
        <g key={value}>
          <line className="tick" x1={at(value)} x2={at(value)} y1={value === 0 ? 57 : 61} y2={value === 0 ? 75 : 71} />
          <text className="ax" x={at(value)} y="98" textAnchor="middle">
            {Math.abs(value)}
          </text>
        </g>
      ))}
      {range && (
        <>
          <line className="lean-rng" x1={at(range.low)} x2={at(range.high)} y1="66" y2="66" />
          {[range.low, range.high].map((value) => (
            <line key={value} className="brk" x1={at(value)} x2={at(value)} y1="57" y2="75" />
          ))}
        </>
      )}
      <circle className="here" cx={at(lean)} cy="66" r="9" />
      <circle className="here-d" cx={at(lean)} cy="66" r="2.8" />
      <text className="el" x={at(lean)} y="24" textAnchor={anchor}>
        {leanWords(lean, clear)}
      </text>
      {range && (
        <text className="ax" x={at(lean)} y="42" textAnchor={anchor}>
          {`${rangeWords(range)} in 80 of 100 cases`}
        </text>
      )}
      <BlazeMark shape="triangle" x="8" y={117} />
      <text className="el2" x="22" y="122">
        Models
      </text>
      <text className="ax" x="50%" y="121" textAnchor="middle">
        {`under ${clear}: no clear lean`}
      </text>
      <text className="el2" x="100%" dx="-20" y="122" textAnchor="end">
        Operations
      </text>
      <svg x="100%" y="117">
        <BlazeMark shape="square" x="-7" y={0} />
      </svg>
    </svg>
  )
}

/** "1.1 towards operations". */
export function leanWords(lean: number, clear: number): string {
  const size = Math.abs(lean).toFixed(1)
  if (Math.abs(lean) < clear) return `${size}: no clear lean`
  return lean > 0 ? `${size} towards operations` : `${size} towards models`
}

function rangeWords({ low, high }: { low: number; high: number }): string {
  if (low >= 0) return `${low.toFixed(1)} to ${high.toFixed(1)}`
  if (high <= 0) return `${(-high).toFixed(1)} to ${(-low).toFixed(1)}`
  return `${(-low).toFixed(1)} models to ${high.toFixed(1)} operations`
}
