/** Where the hours of each path go, with low and high: the explanation behind the figures above. */
import type { ComparisonView } from '#lib/queries/comparison.ts'
import { weeksFor } from '#lib/domain/effort.ts'
import type { Range } from '#lib/domain/hours.ts'
import { HoursBars } from '../../_charts/hours-bars.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { RangeText } from '../../_ui/range-text.tsx'
import { TrackName } from '../../_ui/track-name.tsx'

export function HoursTable({ view }: { view: ComparisonView }) {
  return (
    <section className="mt8" aria-labelledby="where">
      <h2 id="where">Where the hours go</h2>
      <figure className="sheet pad mt3">
        <HoursBars
          finding={`Likely hours with low and high. ${view.tracks.map((it) => `${it.track.name}: ${it.effort.path.total.likely}`).join(', ')}.`}
          rows={view.tracks.map(({ track, effort }) => ({
            track,
            sharedByAll: effort.sharedByAll.likely,
            sharedBySome: effort.sharedBySome.likely,
            onlyHere: effort.onlyHere.likely,
            practice: effort.path.practice.likely,
            total: effort.path.total,
          }))}
        />
        <figcaption>
          The bracket runs from every part going fast to every part going slowly, so a true range is likely narrower. All hours are
          editorial estimates. <a href="/how-it-works/hours">How they are made</a>
        </figcaption>
      </figure>
      <Behind summary="Show the hours as a table">
        <Table view={view} />
      </Behind>
    </section>
  )
}

function Table({ view }: { view: ComparisonView }) {
  const weeks = (total: Range): Range => ({
    low: weeksFor(total.low, view.hoursPerWeek),
    likely: weeksFor(total.likely, view.hoursPerWeek),
    high: weeksFor(total.high, view.hoursPerWeek),
  })
  const rows: readonly {
    label: string
    unit: string
    kind?: 'sub' | 'tot'
    of: (it: ComparisonView['tracks'][number]['effort']) => Range
  }[] = [
    { label: 'New, same on all paths', unit: 'h', of: (it) => it.sharedByAll },
    { label: 'New, same on one other', unit: 'h', of: (it) => it.sharedBySome },
    { label: 'New, only on this path', unit: 'h', of: (it) => it.onlyHere },
    { label: 'New learning', unit: 'h', kind: 'sub', of: (it) => it.path.learning },
    { label: 'Practice', unit: 'h', of: (it) => it.path.practice },
    { label: 'To do', unit: 'h', kind: 'tot', of: (it) => it.path.total },
    { label: `Weeks at ${view.hoursPerWeek} h`, unit: '', of: (it) => weeks(it.path.total) },
  ]
  return (
    <div className="tscroll" tabIndex={0} role="region" aria-label="Hours of each path as a table">
      <table className="tbl hrs3">
        <caption className="vh">Hours of each path: likely, with low and high</caption>
        <thead>
          <tr>
            <th scope="col">Likely, with low–high</th>
            {view.tracks.map((it) => (
              <th scope="col" className="num" key={it.track.id}>
                <TrackName track={it.track} short size={12} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className={row.kind}>
              <th scope="row">{row.label}</th>
              {view.tracks.map((it) => (
                <td className="num" key={it.track.id}>
                  <RangeText range={row.of(it.effort)} unit={row.unit} stacked />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
