/** The nodes of a map: a milestone, and the group of what is already the learner's. */
import type { MapMilestone } from '#lib/queries/roadmap-map.ts'
import { StatusMark } from '../_ui/status.tsx'
import { linesOf } from './label-lines.ts'
import type { Box } from './map-layout.ts'

const TYPE_SIZE = 12
const TEXT_LEFT = 26
const MARK = 17
const LINE = 14

/** Room for a title beside the marker, in parts of the type size. */
export const titleRoom = (box: Pick<Box, 'width'>): number => (box.width - TEXT_LEFT - 4) / TYPE_SIZE

interface Props {
  milestone: MapMilestone
  box: Box
  href: string
  /** For screen readers: all that the drawing says of it. */
  name: string
}

/** The hours lie over the link and not in it: its name must hold what can be read in it, word by word. */
export function MapNode({ milestone: it, box, href, name }: Props) {
  const lines = linesOf(it.shortTitle ?? it.title, titleRoom(box), 2)
  return (
    <g className={`node n-${it.status}`}>
      <a href={href} aria-label={name} {...(it.here ? { id: 'here', 'aria-current': 'step' } : {})}>
        <title>{it.title}</title>
        <rect className="nb" {...box} rx="4" />
        <g transform={`translate(${box.x + 5} ${box.y + 6})`}>
          <StatusMark status={it.status} size={MARK} decorative />
        </g>
        <text className="nt">
          {lines.map((line, i) => (
            <tspan key={line} x={box.x + TEXT_LEFT} y={box.y + 18 + LINE * i}>
              {i === lines.length - 1 || line.endsWith('-') ? line : `${line} `}
            </tspan>
          ))}
        </text>
      </a>
      <text className="nh" aria-hidden="true" x={box.x + TEXT_LEFT} y={box.y + 18 + LINE * lines.length}>
        {it.hours} h · stage {it.stage}
      </text>
    </g>
  )
}

export function MapYours({ box, milestones, hrefOf }: { box: Box; milestones: readonly MapMilestone[]; hrefOf: (id: string) => string }) {
  const saved = milestones.reduce((hours, it) => hours + it.saved, 0)
  return (
    <g className="node n-yours">
      <rect className="nb" {...box} rx="4" />
      <g transform={`translate(${box.x + 5} ${box.y + 6})`}>
        <StatusMark status="yours" size={MARK} decorative />
      </g>
      <text className="nt" x={box.x + TEXT_LEFT} y={box.y + 18}>
        Already yours
      </text>
      {milestones.map((it, i) => (
        <a key={it.id} href={hrefOf(it.id)} aria-label={`${it.title}, Already yours, stage ${it.stage}`}>
          <title>{it.title}</title>
          <text className="nl" x={box.x + 8} y={box.y + 18 + LINE * (i + 1)}>
            {linesOf(it.shortTitle ?? it.title, (box.width - 12) / TYPE_SIZE, 1)[0]}
          </text>
        </a>
      ))}
      <text className="nh" x={box.x + 8} y={box.y + 18 + LINE * (milestones.length + 1)}>
        {saved} h saved
      </text>
    </g>
  )
}
