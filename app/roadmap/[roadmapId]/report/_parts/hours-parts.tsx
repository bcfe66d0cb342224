/** Hours that were logged by week, and the days that follow from them. */
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import { PaceBars } from '../../../../_charts/pace-bars.tsx'
import { finishSentence, forecastRows, weeksWords } from './report-words.ts'

export function HoursByWeek({ view }: { view: ProgressReport }) {
  const { hours, language, today } = view
  if (hours === null) return null
  const { weeks, soFar, pausedIn, pace } = hours
  return (
    <section className="mt8 keep">
      <h2>Hours by week</h2>
      {hours.logged === 0 ? (
        <p className="sub mt2">No hours are logged for this roadmap.</p>
      ) : (
        <>
          <div className="report-weeks mt3">
            <PaceBars
              weeks={weeks}
              soFar={soFar}
              pausedIn={pausedIn}
              planned={pace.planned}
              average={pace.kept}
              language={language}
              thisYear={today.slice(0, 4)}
            />
          </div>
          <p className="sm sub mt2">{weeksWords(hours)}</p>
        </>
      )}
    </section>
  )
}

export function ForecastTable({ view }: { view: ProgressReport }) {
  const { hours } = view
  if (hours === null || hours.finish === null) return null
  const rows = forecastRows(hours, view)
  return (
    <section className="mt8 keep">
      <h2>Forecast</h2>
      {rows.length > 0 && (
        <table className="tbl pr narrow mt2">
          <thead>
            <tr>
              <th scope="col">If the weeks ahead go</th>
              <th scope="col">What the day means</th>
              <th scope="col" className="num">
                Finish
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={it.pace}>
                <th scope="row">{it.pace}</th>
                <td>{it.means}</td>
                <td className="num">{it.finish}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="sm sub mt2">{finishSentence(hours, view)}</p>
    </section>
  )
}
