/** The path drawn to scale, with the place on it that is reached. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import { ElevationProfile } from '../../../../_charts/elevation-profile.tsx'
import { endOf } from '../../../../_charts/profile-geometry.ts'
import { hereOf } from './here-of.ts'

export function WhereTheyAre({ view }: { view: ProgressReport }) {
  const { steps, trackName, blaze, hoursPerWeek, name } = view
  const trail = { name: trackName, shortName: trackName, blaze, steps }
  const { worked, climbed } = endOf(steps)
  return (
    <section className="mt6 report-where">
      <h2>Where {name} is</h2>
      <ElevationProfile
        tracks={[trail]}
        hoursPerWeek={hoursPerWeek}
        here={hereOf(view)}
        hereWords={formatDay(view.archivedOn ?? view.today, { language: view.language, thisYear: view.today.slice(0, 4) })}
        finding={`${view.done} of ${view.total} hours are finished on the ${trackName} path`}
      />
      <p className="sm sub">
        Rises are hours new to {name} ({climbed} in all); flat stretches are practice ({worked - climbed}). Solid: done or known before.
        Dashed: ahead.
      </p>
    </section>
  )
}
