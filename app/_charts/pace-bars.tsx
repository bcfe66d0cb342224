/** Hours of each week as bars: weeks away as stubs, the present week so far, the plan and the average as lines. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import { paceDrawing, type PaceAsked, type PaceDrawing } from './pace-geometry.ts'

interface Props extends PaceAsked {
  language: DateTag
  /** Left out of its days. */
  thisYear: string
}

export function PaceBars({ language, thisYear, ...asked }: Props) {
  const drawing = paceDrawing(asked)
  const { width, height, right, base } = drawing
  const [first] = asked.weeks
  const words = (day: string) => formatDay(day, { language, thisYear })
  return (
    <svg className="pace" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={paceWords(asked)}>
      <Bars drawing={drawing} />
      <path className="plan" d={`M0 ${drawing.plan}H${right}`} />
      <text className="ax" x={right + 4} y={drawing.planText}>
        {tenths(asked.planned)} plan
      </text>
      {asked.average !== null && (
        <>
          <path className="avg" d={`M0 ${drawing.average}H${right}`} />
          <text className="ax axb" x={right + 4} y={drawing.averageText ?? 0}>
            {tenths(asked.average)}
          </text>
        </>
      )}
      <path className="neat" d={`M0 ${base}H${right}`} />
      {first && (
        <text className="ax" x="0" y={base + 17}>
          {words(first.from)}
        </text>
      )}
      {drawing.away !== null && (
        <text className="ax" x={drawing.away} y={base + 17} textAnchor="middle">
          away
        </text>
      )}
      <text className="ax" x={right} y={base + 17} textAnchor="end">
        {asked.pausedIn === null ? 'this week' : words(asked.pausedIn)}
      </text>
    </svg>
  )
}

function Bars({ drawing: { bars, base } }: { drawing: PaceDrawing }) {
  return bars.map(({ kind, from, x, y, width, height }) =>
    kind === 'away' ? (
      <g key={from}>
        {height > 0 && <rect className="pb" x={x} y={y} width={width} height={height} />}
        <path className="pb-away" d={`M${x} ${base - 2}H${x + width}`} />
      </g>
    ) : (
      <rect key={from ?? 'now'} className={kind === 'now' ? 'pb-now' : 'pb'} x={x} y={y} width={width} height={height} />
    ),
  )
}

/** All of the drawing in a sentence or two. */
export function paceWords({ weeks, soFar, pausedIn, planned, average }: PaceAsked): string {
  const hours = weeks.map((it) => (it.isAway ? `${tenths(it.hours)} away` : tenths(it.hours)))
  const past =
    weeks.length === 0
      ? `No week ${pausedIn === null ? 'is over yet' : 'was over before the pause'}.`
      : `Hours logged in ${weeks.length === 1 ? 'the last week' : `each of the last ${weeks.length} weeks`}${pausedIn === null ? '' : ' before the pause'}: ${hours.join(', ')}.`
  const kept = average === null ? '' : `Average ${tenths(average)}, `
  const last = pausedIn === null ? 'This week so far' : 'In the week of the pause'
  return `${past} ${last} ${tenths(soFar)}. ${kept}${kept ? 'plan' : 'Plan'} ${tenths(planned)}.`
}
