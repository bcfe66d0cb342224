/** The map with its key. The key names only what is on this map. */
import type { RoadmapMapView } from '#lib/queries/roadmap-map.ts'
import { STATUSES } from '#lib/domain/roadmap/progress.ts'
import { wayFrom, WAYS, type Way } from '../../_charts/map-parts.ts'
import { RoadmapMap } from '../../_charts/roadmap-map.tsx'
import { trailClass } from '../../_ui/blaze.tsx'
import { StatusMark, STATUS_WORDS } from '../../_ui/status.tsx'

export function MapSheet({ view }: { view: RoadmapMapView }) {
  return (
    <section className={`sheet map-sheet ${trailClass(view.blaze)}`} aria-labelledby="map">
      <header>
        <h2 id="map">What opens what</h2>
        <Key view={view} />
      </header>
      <div className="pad">
        <div className="mapscroll" tabIndex={0} role="region" aria-label="Map, scrolls sideways">
          <RoadmapMap milestones={view.milestones} lanes={view.lanes} hrefOf={(id) => `/roadmap/${view.id}/milestones/${id}`} />
        </div>
        {view.milestones.some((it) => it.here) && (
          <p className="sm muted map-hint mt2">
            Scroll sideways to follow the trail, or <a href="#here">go to where you are</a>.
          </p>
        )}
      </div>
    </section>
  )
}

function Key({ view: { milestones } }: { view: RoadmapMapView }) {
  const statuses = new Map(milestones.map((it) => [it.id, it.status]))
  const before = milestones.flatMap((it) => (it.status === 'yours' ? [] : it.after)).flatMap((id) => statuses.get(id) ?? [])
  const ways = new Set(before.map(wayFrom))
  const states = STATUSES.filter((status) => milestones.some((it) => it.status === status))
  return (
    <div className="key">
      {WAYS.toReversed().map((way) => ways.has(way) && <Line key={way} way={way} />)}
      {states.map((status) => (
        <span key={status}>
          <StatusMark status={status} size={16} decorative />
          {STATUS_WORDS[status].toLowerCase()}
        </span>
      ))}
    </div>
  )
}

const WAY_WORDS: Record<Way, string> = { walked: 'trail walked', open: 'step left out or handed in', ahead: 'needs the step before' }

function Line({ way }: { way: Way }) {
  return (
    <span>
      <svg width="26" height="6" aria-hidden="true">
        <path d="M0 3H26" className={`edge ${way}`} />
      </svg>
      {WAY_WORDS[way]}
    </span>
  )
}
