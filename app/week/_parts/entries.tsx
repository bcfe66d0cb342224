/** What was logged this week and, behind it, for the days before that can still be logged for; each with the button that takes it back. */
import { timeWords } from '#lib/domain/time/written-hours.ts'
import type { Entry, WeekView } from '#lib/queries/week.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { takeHoursBack } from '../actions.ts'

export function Entries({ view }: { view: WeekView }) {
  const { entries, earlier, isEarlierNew } = view
  return (
    <ActionForm action={takeHoursBack} id="entries">
      {entries.length === 0 && <p className="sub mt2">Nothing is logged for this week yet.</p>}
      <Lines entries={entries} view={view} />
      {earlier.length > 0 && (
        <details className="data" open={isEarlierNew || undefined}>
          <summary>Earlier, {timeWords(earlier.reduce((sum, it) => sum + it.minutes, 0))}</summary>
          <Lines entries={earlier} view={view} />
        </details>
      )}
    </ActionForm>
  )
}

function Lines({ entries, view: { language, today } }: { entries: readonly Entry[]; view: WeekView }) {
  return (
    <ul className="lines mt2">
      {entries.map(({ id, day, minutes, title }) => (
        <li key={id}>
          <span>
            {title ?? 'Nothing in particular'}
            <small className="muted">
              <Day day={day} language={language} thisYear={today.slice(0, 4)} />
            </small>
          </span>
          <span className="num">{timeWords(minutes)}</span>
          <button
            className="btn quiet sm"
            type="submit"
            name="id"
            value={id}
            aria-label={`Take back ${timeWords(minutes)}, ${title ?? 'nothing in particular'}`}
          >
            Take back
          </button>
        </li>
      ))}
    </ul>
  )
}
