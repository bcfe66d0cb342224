/** What to go on with, and where it was left. */
import { timeWords } from '#lib/domain/time/written-hours.ts'
import type { NextStep, RoadmapOfWeek } from '#lib/queries/week-roadmap.ts'
import { SignLink } from '../../_ui/signpost.tsx'
import { StatusMark } from '../../_ui/status.tsx'

export function NextStepPart({ roadmap }: { roadmap: RoadmapOfWeek }) {
  const { next } = roadmap
  if (!next) return <NothingNext roadmap={roadmap} />
  const address = `/roadmap/${roadmap.id}/milestones/${next.id}`
  return (
    <div className="pad next-step">
      <StatusMark status={next.status} size={30} />
      <div>
        <p className="sm muted">
          Next step on the {roadmap.trackName} path, {next.stage}
        </p>
        <h2 id="next">
          <a href={address}>{next.title}</a>
        </h2>
        <p className="sub mt2">
          {next.stopped && (
            <>
              You stopped at <b>{next.stopped.title}</b> ({next.stopped.done} of {next.stopped.count} resources).{' '}
            </>
          )}
          {leftWords(next)}
        </p>
      </div>
      <SignLink href={address}>{next.status === 'ready' ? 'Begin' : 'Carry on'}</SignLink>
    </div>
  )
}

function leftWords({ left, logged }: NextStep): string {
  const hours = left < 1 ? 'Less than 1 h left.' : `About ${Math.round(left)} h left.`
  return logged > 0 ? `${timeWords(logged)} logged so far. ${hours}` : hours
}

function NothingNext({ roadmap: { id, forecast } }: { roadmap: RoadmapOfWeek }) {
  return (
    <div className="pad">
      <h2 id="next">{forecast.finish.kind === 'done' ? 'Nothing is left to do' : 'Nothing to go on with now'}</h2>
      <p className="sub mt2">
        {forecast.finish.kind === 'done'
          ? 'Every milestone of this roadmap is done, known, left out or with a mentor.'
          : 'What is left waits for something else.'}{' '}
        <a href={`/roadmap/${id}`}>See the roadmap</a>
      </p>
    </div>
  )
}
