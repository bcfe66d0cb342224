/** The map with its key. The key names only what is on this map. */
import type { RoadmapMapView } from '#lib/queries/roadmap-map.ts'
import { STATUSES } from '#lib/domain/progress.ts'
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
  const settled = new Map(milestones.map((it) => [it.id, it.settled]))
  const edges = milestones.flatMap((it) => (it.status === 'yours' ? [] : it.after)).map((from) => settled.get(from))
  const states = STATUSES.filter((status) => milestones.some((it) => it.status === status))
  return (
    <div className="key">
      {edges.includes(true) && <Line kind="walked" word="trail walked" />}
      {edges.includes(false) && <Line kind="ahead" word="needs the step before" />}
      {states.map((status) => (
        <span key={status}>
          <StatusMark status={status} size={16} decorative />
          {STATUS_WORDS[status].toLowerCase()}
        </span>
      ))}
    </div>
  )
}

function Line({ kind, word }: { kind: 'walked' | 'ahead'; word: string }) {
  return (
    <span>
      <svg width="26" height="6" aria-hidden="true">
        <path d="M0 3H26" className={`edge ${kind}`} />
      </svg>
      {word}
    </span>
  )
}
