import type { Metadata } from 'next'
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { roadmapMap, type RoadmapMapView } from '#lib/queries/roadmap-map.ts'
import { load } from '#lib/web/run.ts'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { StaticHtml } from '../../../_ui/static-html.tsx'
import { Frame } from '../../../frame.tsx'
import { MapSheet } from '../../_parts/map-sheet.tsx'
import { MapWords } from '../../_parts/map-words.tsx'
import { RoadmapHead } from '../../_parts/roadmap-head.tsx'

export const metadata: Metadata = { title: 'Map of your roadmap' }

export default async function RoadmapMapPage({ params }: { params: Promise<{ roadmapId: string }> }) {
  const view = await load(roadmapMap, await params)
  return (
    <Frame current="roadmap">
      <StaticHtml className="wrap map-page">
        <>
          <RoadmapHead view={view} current="map" />
          <State view={view} />
          {view.milestones.length === 0 ? (
            <EmptyState title="Nothing to draw">This roadmap has no milestones.</EmptyState>
          ) : (
            <>
              <MapSheet view={view} />
              <MapWords view={view} />
            </>
          )}
        </>
      </StaticHtml>
    </Frame>
  )
}

/** Why nothing says "You are here". */
function State({ view: { id, archivedOn, language, milestones, progress } }: { view: RoadmapMapView }) {
  if (archivedOn)
    return (
      <Notice title={`Put away on ${formatDay(archivedOn, { language })}`}>
        Everything on it is kept. The <a href={`/roadmap/${id}`}>list</a> has the way to take it up again.
      </Notice>
    )
  if (milestones.length > 0 && progress.counts.open === 0)
    return (
      <Notice kind="good" title="Nothing is left on this roadmap">
        Every trail on the map leads to something that is behind you.
      </Notice>
    )
  return null
}
