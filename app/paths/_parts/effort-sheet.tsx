/** What each path asks of this person: profiles on one scale, the parts of the hours, and the claim beside their own figure. */
import type { PathView } from '#lib/queries/path.ts'
import { ElevationProfile } from '../../_charts/elevation-profile.tsx'
import { profileScale } from '../../_charts/profile-frame.ts'
import { EffortTable } from '../../_charts/effort-table.tsx'
import { HoursBars, hoursRow } from '../../_charts/hours-bars.tsx'
import { ProfileTable } from '../../_charts/profile-table.tsx'
import { trailOf } from '../../_charts/trail-of.ts'
import { Behind } from '../../_ui/explain.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { TrackName } from '../../_ui/track-name.tsx'
import { ClaimBeside } from './claim-beside.tsx'

export function EffortSheet({ view }: { view: PathView }) {
  const trails = view.tracks.map((it) => trailOf(it.track, it.effort.path))
  const scale = profileScale(trails, view.hoursPerWeek)
  const totals = view.tracks.map((it) => `${it.track.name} ${it.effort.path.learning.likely} hours new`).join(', ')
  return (
    <Sheet id="effort" title="Effort: what each path asks of you" note="Steep = new to you. Flat = practice">
      <div className="three profiles">
        {view.tracks.map((it) => (
          <figure key={it.track.id}>
            <figcaption>
              <TrackName track={it.track} />
            </figcaption>
            <ElevationProfile
              tracks={[trailOf(it.track, it.effort.path)]}
              hoursPerWeek={view.hoursPerWeek}
              scale={scale}
              small
              finding={`${it.track.name}: ${it.effort.path.learning.likely} hours of new learning in ${it.weeks.likely} weeks`}
            />
          </figure>
        ))}
      </div>
      <Behind summary="Show these profiles as a table">
        <ProfileTable tracks={trails} hoursPerWeek={view.hoursPerWeek} />
      </Behind>
      <EffortTable tracks={view.tracks} hoursPerWeek={view.hoursPerWeek} hrefOf={(track) => hoursHref(view, track)} />
      <p className="hint mt2">
        The same on all paths: for each skill, the hours to the lowest level any path asks for. Shared: what at least one other path asks
        for too. Only on this path: the rest. The three add up to the new learning. Each figure leads to how it was counted.
      </p>
      <h3 className="mt6">Where the hours go</h3>
      <HoursBars rows={view.tracks.map(hoursRow)} finding={`Hours to do: ${totals}`} />
      <p className="hint mt2">
        The bracket runs from every part going fast to every part going slowly, so your true range is likely narrower. {scopeNote(view)}
      </p>
      <ClaimBeside view={view} />
      <p className="rowx mt4">
        <b>How these hours are counted for you:</b>
        {view.tracks.map((it) => (
          <a key={it.track.id} href={hoursHref(view, it.track.id)}>
            {it.track.name}
          </a>
        ))}
      </p>
    </Sheet>
  )
}

const hoursHref = ({ attemptId, scope }: PathView, track: string): string => `/paths/${attemptId}/hours/${track}?scope=${scope}`

function scopeNote({ scope, attemptId }: PathView) {
  const other = scope === 'full' ? 'first-role' : 'full'
  return (
    <>
      {scope === 'full' ? 'Full scope: working level in all that the role covers.' : 'First-role scope: ready to be hired and useful.'}{' '}
      <a href={`/paths/${attemptId}?scope=${other}#effort`}>
        {scope === 'full' ? 'Compare for a first role' : 'Compare for the full scope'}
      </a>
    </>
  )
}
