/**
 * A roadmap drawn as a map: lanes, milestones as links in the order of the roadmap, and what opens what. The list is its alternative,
 * so every name says in words what the drawing shows.
 */
import type { MapMilestone } from '#lib/queries/roadmap-map.ts'
import { STATUS_WORDS } from '../_ui/status.tsx'
import { mapLayout, NODE, type Box, type MapLayout } from './map-layout.ts'
import { MapNode, MapYours } from './map-node.tsx'
import { partsOf, wayFrom, WAYS, YOURS } from './map-parts.ts'
import { roundedPath } from './rounded-path.ts'

interface Props {
  milestones: readonly MapMilestone[]
  /** Names of the bands, from top to bottom. */
  lanes: readonly string[]
  hrefOf: (milestone: string) => string
}

export function RoadmapMap({ milestones, lanes, hrefOf }: Props) {
  const { nodes, yours, others } = partsOf(milestones)
  const layout = mapLayout(nodes, lanes.length)
  const here = others.find((it) => it.here)
  const titles = new Map(milestones.map((it) => [it.id, it.title]))
  return (
    <>
      {here && <Start x={boxOf(layout, here.id).x} />}
      <svg className="tmap" width={layout.width} height={layout.height} role="group" aria-label={ABOUT}>
        <Lanes names={lanes} layout={layout} />
        <Edges layout={layout} milestones={milestones} />
        {yours.length > 0 && <MapYours box={boxOf(layout, YOURS)} milestones={yours} hrefOf={hrefOf} />}
        {others.map((it) => (
          <MapNode key={it.id} milestone={it} box={boxOf(layout, it.id)} href={hrefOf(it.id)} name={nameOf(it, titles)} />
        ))}
        {here && <Flag box={boxOf(layout, here.id)} />}
      </svg>
    </>
  )
}

const ABOUT = 'Map of the roadmap. The same milestones are in the list.'

/** A small screen opens the map a step before where the learner is. */
function Start({ x }: { x: number }) {
  return (
    <div className="map-start" aria-hidden="true">
      <svg width={Math.max(0, x - 1.4 * NODE.width)} height="1" />
      <i />
    </div>
  )
}

const boxOf = (layout: MapLayout, id: string): Box => layout.nodes.get(id) ?? { x: 0, y: 0, ...NODE }

/** "Serving models, In progress, 18 h, stage 3, after Packaging and Containers". */
export function nameOf(
  { title, shortTitle, status, hours, stage, after, here }: MapMilestone,
  titles: ReadonlyMap<string, string>,
): string {
  const before = after.flatMap((id) => titles.get(id) ?? [])
  const parts = [title, STATUS_WORDS[status], `${hours} h`, `stage ${stage}`]
  if (before.length > 0) parts.push(`after ${before.join(' and ')}`)
  // What can be read on the node is part of its name, so that it can be said to open it.
  if (shortTitle && !title.toLowerCase().includes(shortTitle.toLowerCase())) parts.push(`on the map ${shortTitle}`)
  if (here) parts.push('you are here')
  return parts.join(', ')
}

/** Every how many columns a lane's name stands again, where less of the map is seen at once. */
const AGAIN = 2

function Lanes({ names, layout }: { names: readonly string[]; layout: MapLayout }) {
  const columns = [...new Set([...layout.nodes.values()].map((it) => it.x))].toSorted((a, b) => a - b).filter((_, i) => i % AGAIN === 0)
  return (
    <g>
      {layout.lanes.map(({ y, height }, i) => (
        <g key={names[i]}>
          <rect className={i % 2 === 0 ? 'lane' : 'lane alt'} x="0" y={y} width="100%" height={height} />
          {height > 0 &&
            columns.map((x, nth) => (
              <text key={x} className={nth === 0 ? 'lanet' : 'lanet again'} x={x + 2} y={y + 16} aria-hidden={nth > 0 || undefined}>
                {names[i]}
              </text>
            ))}
        </g>
      ))}
    </g>
  )
}

/** What is walked lies over what is ahead. */
function Edges({ layout, milestones }: { layout: MapLayout; milestones: readonly MapMilestone[] }) {
  const ways = new Map(milestones.map((it) => [it.id, wayFrom(it.status)])).set(YOURS, 'walked')
  return (
    <g aria-hidden="true">
      {WAYS.map((way) => {
        const drawn = layout.edges.filter((it) => ways.get(it.from) === way)
        return drawn.length > 0 && <path key={way} className={`edge ${way}`} d={drawn.map((it) => roundedPath(it.corners)).join('')} />
      })}
    </g>
  )
}

/** "You are here", over the middle of a milestone. */
function Flag({ box }: { box: Box }) {
  const middle = box.x + box.width / 2
  return (
    <g className="pin" aria-hidden="true">
      <path d={`M${middle - 44} ${box.y - 20}h88v17h-38l-6 6-6-6h-38z`} />
      <text x={middle} y={box.y - 7.5} textAnchor="middle">
        You are here
      </text>
    </g>
  )
}
