/** Beside the week: what opens next, and reviews that are the learner's turn. */
import type { RoadmapOfWeek, WeekView } from '#lib/queries/week.ts'
import { Sheet } from '../../_ui/sheet.tsx'
import { StatusChip, StatusMark } from '../../_ui/status.tsx'

export function OpensNext({ roadmap: { id: roadmapId, opens } }: { roadmap: RoadmapOfWeek }) {
  if (opens.length === 0) return null
  return (
    <Sheet id="opens" title="Opens next">
      <ul className="lines sm">
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
      </ul>
    </Sheet>
  )
}

export function Waiting({ waiting }: Pick<WeekView, 'waiting'>) {
  if (waiting.length === 0) return null
  return (
    <section className="hand" aria-labelledby="waiting">
      <header>
        <h2 id="waiting">Feedback for you</h2>
        {waiting.some((it) => it.changesAsked) && <StatusChip status="changes-asked" />}
      </header>
      <ul className="lines pad">
        {waiting.map(({ href, title, changesAsked }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <span className="sm muted">{changesAsked ? 'Changes asked' : 'Your turn'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
