/** Where the hours of each path go, with low and high: the explanation behind the figures above. */
import type { ComparisonView } from '#lib/queries/comparison.ts'
import { EffortTable } from '../../_charts/effort-table.tsx'
import { HoursBars, hoursRow } from '../../_charts/hours-bars.tsx'
import { Behind } from '../../_ui/explain.tsx'

export function HoursTable({ view }: { view: ComparisonView }) {
  return (
    <section className="mt8" aria-labelledby="where">
      <h2 id="where">Where the hours go</h2>
      <figure className="sheet pad mt3">
        <HoursBars
          finding={`Likely hours with low and high. ${view.tracks.map((it) => `${it.track.name}: ${it.effort.path.total.likely}`).join(', ')}.`}
          rows={view.tracks.map(hoursRow)}
        />
        <figcaption>
          The bracket runs from every part going fast to every part going slowly, so a true range is likely narrower. All hours are
          editorial estimates. <a href="/how-it-works/hours">How they are made</a>
        </figcaption>
      </figure>
      <Behind summary="Show the hours as a table">
        <EffortTable tracks={view.tracks} hoursPerWeek={view.hoursPerWeek} />
      </Behind>
    </section>
  )
}
