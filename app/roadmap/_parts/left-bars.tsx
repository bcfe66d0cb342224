/** Likely hours left on two roadmaps, on one scale: what both have, and what only one has. */
import type { Side } from '#lib/queries/roadmap-change.ts'
import { percent, tickStep, ticks } from '../../_charts/scale.ts'
import { trailClass } from '../../_ui/blaze.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'

const ROW = 62

export function LeftBars({ present, next }: { present: Side; next: Side }) {
  const most = Math.max(1, present.left.likely, next.left.likely)
  const step = tickStep(most, 4)
  const max = Math.ceil((most * 1.08) / step) * step
  const rows = [
    { side: present, label: `${present.name}, as now` },
    { side: next, label: `${next.name}, if you switch` },
  ]
  const base = rows.length * ROW
  return (
    <Sheet id="left" title="What is left, on one scale">
      <StaticHtml>
        <figure>
          <svg
            className="chart hours"
            height={base + 24}
            role="img"
            aria-label={rows.map(({ side, label }) => sentence(side, label)).join(' ')}
          >
            {rows.map(({ side, label }, index) => (
              <Bar key={label} side={side} label={label} y={index * ROW} max={max} />
            ))}
            <line className="neat" x1="0" x2="100%" y1={base} y2={base} />
            {ticks(max, step).map((hours) => (
              <text
                key={hours}
                className="ax"
                x={percent(hours, max)}
                y={base + 18}
                textAnchor={hours === 0 ? 'start' : hours === max ? 'end' : 'middle'}
              >
                {hours === 0 ? '0 h left' : hours}
              </text>
            ))}
          </svg>
          <figcaption className="sm sub mt2">
            Likely hours from today; dark is what both have. The range on {next.name} is {next.left.low} to {next.left.high} hours.
          </figcaption>
        </figure>
      </StaticHtml>
    </Sheet>
  )
}

const sentence = ({ left, leftShared }: Side, label: string): string =>
  `${label}: ${left.likely} hours left, of which ${leftShared} are in milestones that both have.`

function Bar({ side, label, y, max }: { side: Side; label: string; y: number; max: number }) {
  const { left, leftShared, blaze } = side
  const own = left.likely - leftShared
  return (
    <g className={trailClass(blaze)}>
      <text className="ax strong" x="0" y={y + 16}>
        {label}, {left.likely} h
      </text>
      <rect className="hb-same" x="0" y={y + 24} width={percent(leftShared, max)} height="24" />
      <rect className="hb-own" x={percent(leftShared, max)} y={y + 24} width={percent(own, max)} height="24" />
    </g>
  )
}
