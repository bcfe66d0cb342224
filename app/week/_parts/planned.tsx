/** What the plan has for this week, with what is done of it. */
import type { DateStyle } from '#lib/date-style.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { PlannedLine, WeekPlan } from '#lib/queries/week-plan.ts'
import { Day } from '../../_ui/day.tsx'
import { StatusMark } from '../../_ui/status.tsx'

interface Props {
  roadmapId: string
  plan: WeekPlan
  /** Hours a week that are planned. */
  weekly: number
  language: DateStyle['language']
}

export function Planned({ roadmapId, plan, weekly, language }: Props) {
  return (
    <div className="pad this-week">
      <div className="rowx between">
        <h3>Planned for this week</h3>
        <p className="sm muted">
          {plan.beginsOn === null ? `${tenths(plan.hours)} h this week, from your` : 'Your'} plan of {tenths(weekly)} h a week.{' '}
          <a href={`/roadmap/${roadmapId}/schedule`}>See the schedule</a>
        </p>
      </div>
      {plan.lines.length === 0 && <NothingPlanned beginsOn={plan.beginsOn} language={language} />}
      <ul className="todo mt2">
        {plan.lines.map((it) => (
          <Line key={it.id} roadmapId={roadmapId} line={it} />
        ))}
      </ul>
    </div>
  )
}

function NothingPlanned({ beginsOn, language }: Pick<Props, 'language'> & { beginsOn: string | null }) {
  return (
    <p className="sub mt2">
      {beginsOn === null ? (
        'Nothing is planned for the days that are left of this week.'
      ) : (
        <>
          Your plan begins on <Day day={beginsOn} language={language} />. You can begin before that.
        </>
      )}
    </p>
  )
}

function Line({ roadmapId, line: { id, title, status, isDone, logged, planned } }: { roadmapId: string; line: PlannedLine }) {
  const all = logged + planned
  return (
    <li className={isDone ? 'done' : undefined}>
      <StatusMark status={status} size={22} />
      <div>
        <b>
          <a href={`/roadmap/${roadmapId}/milestones/${id}`}>{title}</a>
        </b>
        <small className="muted">{lineWords({ status, isDone, logged, planned })}</small>
      </div>
      <span className="num sm">{isDone || logged === 0 ? `${tenths(all)} h` : `${tenths(logged)} of ${tenths(all)} h`}</span>
    </li>
  )
}

function lineWords({ status, isDone, logged, planned }: Pick<PlannedLine, 'status' | 'isDone' | 'logged' | 'planned'>): string {
  if (isDone) return `${status === 'with-mentor' ? 'With your mentor' : 'Done'}, ${tenths(logged)} h logged this week`
  if (logged === 0) return 'Planned'
  return planned === 0
    ? `${tenths(logged)} h logged this week, no more planned`
    : `${tenths(logged)} h logged this week, ${tenths(planned)} h still planned`
}
