/** The cairn of the roadmap. */
import type { RoadmapOfWeek } from '#lib/queries/week-roadmap.ts'
import { Cairn, CairnKey } from '../../_charts/cairn.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'

export function CairnSheet({ roadmap: { id, stones } }: { roadmap: RoadmapOfWeek }) {
  if (stones.length === 0) return null
  const placed = stones.filter((it) => it.state === 'placed').length
  return (
    <Sheet id="cairn" title="Your cairn" note={`${placed} of ${stones.length} stones`}>
      <StaticHtml>
        <>
          <Cairn stones={stones} />
          <CairnKey stones={stones} />
          <p className="sm muted mt2">
            A stone for each milestone: a thicker one was estimated at more hours. Done, at the top, are the hours of the finished ones, of
            all that are not left out. <a href={`/roadmap/${id}`}>The milestones as a list</a>
          </p>
        </>
      </StaticHtml>
    </Sheet>
  )
}
