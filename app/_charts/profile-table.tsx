/** The elevation profile as a table: new learning after so many weeks. */
import { TrackName } from '../_ui/track-name.tsx'
import { climbedAt, endOf, type Trail } from './profile-geometry.ts'
import { ticks, tickStep } from './scale.ts'

export function ProfileTable({ tracks: trails, hoursPerWeek }: { tracks: readonly Trail[]; hoursPerWeek: number }) {
  const weeks = Math.max(...trails.map((it) => Math.ceil(endOf(it.steps).worked / hoursPerWeek)))
  const step = tickStep(weeks, 8)
  const rows = ticks(weeks + step - 1, step).slice(1)
  return (
    <div className="tscroll" tabIndex={0} role="region" aria-label="Profiles as a table">
      <table className="tbl">
        <caption className="vh">Hours of new learning after so many weeks at {hoursPerWeek} hours a week</caption>
        <thead>
          <tr>
            <th scope="col">After week</th>
            {trails.map((it) => (
              <th scope="col" className="num" key={it.name}>
                <TrackName track={it} short size={12} />, h new
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((week) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              {trails.map((it) => (
                <td className="num" key={it.name}>
                  {climbedAt(it.steps, week * hoursPerWeek)}
                  {week * hoursPerWeek >= endOf(it.steps).worked && ' (done)'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
