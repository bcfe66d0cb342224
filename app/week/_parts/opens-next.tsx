/** Milestones that are ready beside the next step, and what opens after them. */
import type { RoadmapOfWeek } from '#lib/queries/week-roadmap.ts'
import { Sheet } from '../../_ui/sheet.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { StatusMark } from '../../_ui/status.tsx'

export function OpensNext({ roadmap: { id: roadmapId, opens } }: { roadmap: RoadmapOfWeek }) {
  if (opens.length === 0) return null
  return (
    <Sheet id="opens" title="Opens next">
      <StaticHtml as="ul" className="lines sm">
        <>
          {opens.map(({ id, title, status, hours, after }) => (
            <li key={id}>
              <StatusMark status={status} size={18} />
              <span>
                <a href={`/roadmap/${roadmapId}/milestones/${id}`}>{title}</a>
                {status === 'locked' && <small className="muted">after {after.join(' and ')}</small>}
              </span>
              <span className="num muted">{hours} h</span>
            </li>
          ))}
        </>
      </StaticHtml>
    </Sheet>
  )
}
