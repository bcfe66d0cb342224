/** The profiles of all tracks on one scale, each with its figures and its steepest stretch. */
import { STRETCH, type ComparedTrack, type ComparisonView } from '#lib/queries/comparison.ts'
import { ElevationProfile } from '../../_charts/elevation-profile.tsx'
import { profileScale, type ProfileScale } from '../../_charts/profile-frame.ts'
import { ProfileTable } from '../../_charts/profile-table.tsx'
import { trailOf } from '../../_charts/trail-of.ts'
import { trailClass } from '../../_ui/blaze.tsx'
import { Behind, Explain } from '../../_ui/explain.tsx'
import { Collar } from '../../_ui/page-head.tsx'
import { TrackName } from '../../_ui/track-name.tsx'

const RANKS = { least: 'Least new learning', most: 'Most new learning' }

export function Profiles({ view }: { view: ComparisonView }) {
  const trails = view.tracks.map((it) => trailOf(it.track, it.effort.path))
  const scale = profileScale(trails, view.hoursPerWeek)
  return (
    <>
      <div className="sheet three cmp">
        {view.tracks.map((it) => (
          <Profile key={it.track.id} it={it} view={view} scale={scale} />
        ))}
      </div>
      <Behind summary="Show these profiles as a table">
        <ProfileTable tracks={trails} hoursPerWeek={view.hoursPerWeek} />
      </Behind>
    </>
  )
}

function Profile({ it, view, scale }: { it: ComparedTrack; view: ComparisonView; scale: ProfileScale }) {
  const { path } = it.effort
  return (
    <section className={trailClass(it.track.blaze)} aria-labelledby={`p-${it.track.id}`}>
      <h2 id={`p-${it.track.id}`}>
        <a href={`/tracks/${it.track.id}?background=${view.background.id}&scope=${view.scope}`}>
          <TrackName track={it.track} size={15} />
        </a>
      </h2>
      <p className="sm muted">{it.rank ? RANKS[it.rank] : 'In between'}</p>
      <figure className="mt3">
        <ElevationProfile tracks={[trailOf(it.track, path)]} hoursPerWeek={view.hoursPerWeek} scale={scale} small />
      </figure>
      <div className="mt3">
        <Collar
          flush
          facts={[
            { label: 'New', value: `${path.learning.likely} h` },
            { label: 'Practice', value: `${path.practice.likely} h` },
            { label: 'Weeks', value: it.weeks },
          ]}
        />
      </div>
      {it.steepest && (
        <div className="mt3 sm sub">
          <Explain figure={`Steepest: weeks ${it.steepest.fromWeek} to ${it.steepest.toWeek}`} about="how this is found">
            The shortest run of milestones with at least {STRETCH} hours of work in which the largest part is new: {it.steepest.climbed} of{' '}
            {it.steepest.worked} h.
          </Explain>
          <p className="mt1">
            <b>{it.steepest.titles.join(', then ')}</b>
          </p>
        </div>
      )}
    </section>
  )
}
