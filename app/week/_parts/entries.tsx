/** What was logged this week, each with the button that takes it back. */
import { timeWords } from '#lib/domain/time/written-hours.ts'
import type { WeekView } from '#lib/queries/week.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { takeHoursBack } from '../actions.ts'

export function Entries({ view: { entries, language, today } }: { view: WeekView }) {
  return (
    <ActionForm action={takeHoursBack} id="entries">
      {entries.length === 0 && <p className="sub mt2">Nothing is logged for this week yet.</p>}
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
    </ActionForm>
  )
}
