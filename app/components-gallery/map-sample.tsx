/** The map with a milestone in every state. */
import { STATUSES, type MilestoneStatus } from '#lib/domain/roadmap/progress.ts'
import type { MapMilestone } from '#lib/queries/roadmap-map.ts'
import { RoadmapMap } from '../_charts/roadmap-map.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { STATUS_WORDS } from '../_ui/status.tsx'

export function MapSample() {
  return (
    <Sheet id="map" title="Map">
      <div className="mapscroll t-square" tabIndex={0} role="region" aria-label="Map, scrolls sideways">
        <RoadmapMap milestones={STATUSES.map(sample)} lanes={['Data and models', 'Delivery', 'Operations']} hrefOf={(id) => `#${id}`} />
      </div>
    </Sheet>
  )
}

/** Each waits for the one before it and for the one before that. */
function sample(status: MilestoneStatus, i: number): MapMilestone {
  return {
    id: status,
    title: STATUS_WORDS[status],
    shortTitle: null,
    status,
    hours: 10 + i,
    saved: 8,
    stage: 1,
    lane: i % 3,
    after: STATUSES.slice(Math.max(0, i - 2), i),
    here: status === 'in-progress',
  }
}
