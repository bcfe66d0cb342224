/** How far a roadmap has come: four parts of the hours that add up, the stages as a scale bar, and the profile with "you are here". */
import type { RoadmapView } from '#lib/queries/roadmap.ts'
import { ElevationProfile } from '../../_charts/elevation-profile.tsx'
import type { Trail } from '../../_charts/profile-geometry.ts'
import { ProfileTable } from '../../_charts/profile-table.tsx'
import { Day } from '../../_ui/day.tsx'
import { Behind, Explain } from '../../_ui/explain.tsx'
import { ScaleBar } from '../../_ui/scale-bar.tsx'

export function ProgressSheet({ view }: { view: RoadmapView }) {
  const { progress, steps, hoursPerWeek } = view
  // What is done comes first in the drawing, so that "you are here" is true in whatever order it was done.
  const walked = steps.filter((it) => it.done)
  const trail: Trail = {
    name: view.trackName,
    shortName: view.trackName,
    blaze: view.blaze,
    steps: [...walked, ...steps.filter((it) => !it.done)],
  }
  const here = walked.reduce((hours, it) => hours + it.learning + it.practice, 0)
  return (
    <section className="sheet pad progress-sheet" aria-label="Progress">
      <Explain figure={<b>{percentWords(progress.percent)}</b>} about="how progress is counted">
        <HowCounted view={view} />
      </Explain>
      <ScaleBar
        segments={view.stages.map((stage) => ({ hours: stage.hours, done: stage.settledHours }))}
        label={`${progress.total - progress.left} of ${progress.total} hours settled`}
      />
      <ElevationProfile
        tracks={[trail]}
        hoursPerWeek={hoursPerWeek}
        here={here}
        finding={`${progress.done} of ${progress.whole} hours are finished on the ${view.trackName} path, ${progress.left} are left`}
      />
      <p className="sm sub">Solid: done or known. Dashed: ahead. What you left out is not on it.</p>
      <Behind summary="Show the profile as a table">
        <ProfileTable tracks={[trail]} hoursPerWeek={hoursPerWeek} />
      </Behind>
    </section>
  )
}

function HowCounted({ view }: { view: RoadmapView }) {
  const { progress, firstPlan, language } = view
  const { startOn, hoursPerWeek, finish } = firstPlan
  const year = startOn.slice(0, 4)
  return (
    <>
      <dl className="kv sm">
        <dt>Done</dt>
        <dd>{progress.done} h in milestones you finished, by your own word</dd>
        <dt>Known</dt>
        <dd>{progress.credited} h you knew before, or have shown elsewhere; not verified by anyone</dd>
        <dt>Left out</dt>
        <dd>{progress.skipped} h in milestones you left out; they count as nothing done</dd>
        <dt>Left</dt>
        <dd>
          {progress.left} h, of which {progress.started} h are in progress
        </dd>
        <dt>Together</dt>
        <dd>
          {progress.total} h, and {progress.whole} h without what is left out
        </dd>
      </dl>
      <p className="sm sub mt2">
        A milestone counts in full once you finish it, and not before. Percentages are rounded down while anything is left, so 100 means all
        of it. The plan that this roadmap began with took every hour at {hoursPerWeek} h a week from{' '}
        <Day day={startOn} language={language} />: to <Day day={finish.likely} language={language} thisYear={year} /> with the likely hours,
        between <Day day={finish.low} language={language} thisYear={year} /> and <Day day={finish.high} language={language} /> with the low
        and high ones.
      </p>
    </>
  )
}

/** "34 percent done, 12 known, 3 left out, 51 left": parts that are nothing are not named. */
function percentWords({ done, credited, skipped, left }: RoadmapView['progress']['percent']): string {
  return [
    `${done} percent of the hours done`,
    ...(credited > 0 ? [`${credited} known`] : []),
    ...(skipped > 0 ? [`${skipped} left out`] : []),
    ...(credited + skipped > 0 ? [`${left} left`] : []),
  ].join(', ')
}
