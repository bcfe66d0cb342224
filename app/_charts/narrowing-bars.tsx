/** How wide a range was after each knowledge check, and how wide it is expected to be after the next. */
interface Props {
  /** Hours; the first is before any check. */
  after: readonly number[]
  expected: number | null
  /** Whose hours. */
  trackName: string
}

const WIDTH = 296
const BASE = 100
const TALLEST = 84

export function NarrowingBars({ after, expected, trackName }: Props) {
  const most = Math.max(1, ...after)
  const bars = [...after.map((hours) => ({ hours, next: false })), ...(expected === null ? [] : [{ hours: expected, next: true }])]
  const step = (WIDTH - 12) / bars.length
  const wide = Math.min(22, 0.62 * step)
  const labelled = new Set([0, after.length - 1, ...(after.length > 6 ? [Math.floor((after.length - 1) / 2)] : [])])
  const words = after.map((it) => Math.round(it)).join(', ')
  return (
    <svg
      className="narrow"
      viewBox={`0 0 ${WIDTH} 120`}
      role="img"
      aria-label={`Width of your ${trackName} range after each check, as far as your levels are open, in hours: ${words}${expected === null ? '' : `; expected next ${Math.round(expected)}`}`}
    >
      {bars.map(({ hours, next }, index) => {
        const height = (TALLEST * hours) / most
        const middle = 6 + (index + 0.5) * step
        // The last figure and the expected one stand side by side: in a full row there is room for one.
        const figure = next ? bars.length < 9 : labelled.has(index)
        return (
          <g key={next ? 'next' : `check ${index}`}>
            <rect className={next ? 'nb-now' : 'nb-b'} x={middle - wide / 2} y={BASE - height} width={wide} height={height} />
            {figure && (
              <text className={next ? 'ax' : 'ax axb'} x={middle} y={BASE - height - 4} textAnchor="middle">
                {next ? '~' : ''}
                {Math.round(hours)}
              </text>
            )}
            {(next ? bars.length < 14 : labelled.has(index) || bars.length < 9) && (
              <text className="ax" x={middle} y="115" textAnchor="middle">
                {next ? 'next' : index}
              </text>
            )}
          </g>
        )
      })}
      <path className="neat" d={`M8 ${BASE}H${WIDTH - 4}`} />
    </svg>
  )
}
