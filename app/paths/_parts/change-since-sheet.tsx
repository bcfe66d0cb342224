/** Is this change real? The result beside the one before, against what the instrument shows when nothing has changed. */
import type { PathView } from '#lib/queries/path.ts'
import { signed } from '../../_charts/signed.ts'
import { Day } from '../../_ui/day.tsx'
import { Sheet } from '../../_ui/sheet.tsx'

export function ChangeSinceSheet({ view }: { view: PathView }) {
  const { change } = view.reasons
  if (!change) return null
  const clear = change.hours.filter((it) => it.clear)
  return (
    <Sheet id="since" title="Since your last result" note={<Taken day={change.takenOn} language={view.language} />}>
      <p className="big">{clear.length > 0 || change.lean?.clear ? 'A clear change' : 'No clear change'}</p>
      <ul className="lines mt3">
        {change.hours.map((it) => (
          <li key={it.track}>
            <span>
              <b>{it.trackName}</b>
              <small>
                {it.clear ? 'More than the noise' : 'Within the noise'}, up to {Math.round(it.noise)} h either way
              </small>
            </span>
            <span className="num sm">{hoursWords(it.hours)}</span>
          </li>
        ))}
        {change.lean && (
          <li>
            <span>
              <b>Your lean</b>
              <small>
                {change.lean.clear ? 'More than the noise' : 'Within the noise'}, up to {change.lean.noise.toFixed(1)} points either way
              </small>
            </span>
            <span className="num sm">{signed(change.lean.lean)} towards operations</span>
          </li>
        )}
      </ul>
      <p className="hint mt3">
        Nine in ten people whose skills have not changed at all differ by less than the noise between two tries, so less is not called
        progress, and not a step back either. What you finished on a roadmap is counted apart and is never noise.{' '}
        <a href="/paths">All your results</a>
      </p>
    </Sheet>
  )
}

function Taken({ day, language }: { day: string; language: PathView['language'] }) {
  return (
    <p>
      of <Day day={day} language={language} />
    </p>
  )
}

function hoursWords(hours: number): string {
  const whole = Math.round(Math.abs(hours))
  if (whole === 0) return 'the same hours'
  return hours < 0 ? `${whole} h fewer` : `${whole} h more`
}
