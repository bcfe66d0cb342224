/** A stage of a track with its milestones; each opens to what it asks for and where to learn it. */
import type { Blaze } from '#lib/domain/curriculum/curriculum.ts'
import type { TrackMilestone, TrackView } from '#lib/queries/track.ts'
import { HoursBar } from '../../_ui/hours-bar.tsx'
import { MilestoneBody } from './milestone-body.tsx'

interface Props {
  stage: TrackView['stages'][number]
  /** Counted from 1. */
  nth: number
  blaze: Blaze
  /** Hours of the longest milestone of the track. */
  longest: number
}

export function Stage({ stage, nth, blaze, longest }: Props) {
  return (
    <section aria-labelledby={`stage-${stage.id}`}>
      <div className="stage">
        <h2 id={`stage-${stage.id}`}>
          {nth}. {stage.title}
        </h2>
        <div className="meta">{stage.hours > 0 ? `${stage.hours} h` : 'not counted here'}</div>
      </div>
      <ol>
        {stage.milestones.map((it) => (
          <li key={it.milestone.id} id={it.milestone.id}>
            <details className="mile">
              <summary>
                <h3>{it.milestone.title}</h3>
                <Note it={it} />
                <span className="hrs sm">
                  <HoursBar learning={it.learning.likely} practice={it.practice.likely} max={longest} blaze={blaze} />
                  {it.learning.likely + it.practice.likely} h <span className="muted">({it.learning.likely} new)</span>
                </span>
              </summary>
              <MilestoneBody it={it} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Note({ it }: { it: TrackMilestone }) {
  if (it.optional === 'elective') {
    return (
      <span className="note sm muted">
        <span className="tag">elective</span> {it.take}
      </span>
    )
  }
  if (it.optional === 'full-scope')
    return (
      <span className="note sm">
        <span className="tag">full scope only</span>
      </span>
    )
  return it.prerequisites.length > 0 ? <span className="note sm muted">After {it.prerequisites.join(', ')}</span> : null
}
