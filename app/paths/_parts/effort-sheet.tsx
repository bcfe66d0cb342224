/** What each path asks of this person: profiles on one scale, the parts of the hours, and the claim beside their own figure. */
import type { Range } from '#lib/domain/hours.ts'
import type { PathView } from '#lib/queries/path.ts'
import { ElevationProfile, profileScale } from '../../_charts/elevation-profile.tsx'
import { HoursBars } from '../../_charts/hours-bars.tsx'
import type { Trail } from '../../_charts/profile-geometry.ts'
import { ProfileTable } from '../../_charts/profile-table.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { RangeText } from '../../_ui/range-text.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { TrackName } from '../../_ui/track-name.tsx'
import { ClaimBeside } from './claim-beside.tsx'

type Row = PathView['tracks'][number]

export function EffortSheet({ view }: { view: PathView }) {
  const trails = view.tracks.map(toTrail)
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
              tracks={[toTrail(it)]}
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
      <HoursTable view={view} />
      <p className="hint mt2">
        The same on all paths: for each skill, the hours to the lowest level any path asks for. Shared: what at least one other path asks
        for too. Only on this path: the rest. The three add up to the new learning. Each figure leads to how it was counted.
      </p>
      <h3 className="mt6">Where the hours go</h3>
      <HoursBars rows={view.tracks.map(toBar)} finding={`Hours to do: ${totals}`} />
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

function HoursTable({ view }: { view: PathView }) {
  const line = (label: string, of: (row: Row) => Range, unit = 'h', strong = false) => (
    <tr className={strong ? 'total' : undefined}>
      <th scope="row">{label}</th>
      {view.tracks.map((it) => (
        <td className="num" key={it.track.id}>
          <a className="figure" href={hoursHref(view, it.track.id)}>
            <RangeText range={of(it)} unit={unit} stacked />
          </a>
        </td>
      ))}
    </tr>
  )
  return (
    <div className="tscroll mt4" tabIndex={0} role="region" aria-label="Hours of each path">
      <table className="tbl hrs3">
        <caption className="vh">Hours of each path, the likely figure with low and high</caption>
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
          {line('New, the same on all paths', (it) => it.effort.sharedByAll)}
          {line('New, shared with another path', (it) => it.effort.sharedBySome)}
          {line('New, only on this path', (it) => it.effort.onlyHere)}
          {line('New learning', (it) => it.effort.path.learning, 'h', true)}
          {line('Practice', (it) => it.effort.path.practice)}
          {line('To do', (it) => it.effort.path.total, 'h', true)}
          {line(`Weeks at ${view.hoursPerWeek} h`, (it) => it.weeks, '')}
        </tbody>
      </table>
    </div>
  )
}

const toTrail = ({ track, effort }: Row): Trail => ({
  name: track.name,
  shortName: track.shortName,
  blaze: track.blaze,
  steps: effort.path.steps.map((step) => ({ title: step.title, learning: step.learning.likely, practice: step.practice.likely })),
})

const toBar = ({ track, effort }: Row) => ({
  track,
  sharedByAll: effort.sharedByAll.likely,
  sharedBySome: effort.sharedBySome.likely,
  onlyHere: effort.onlyHere.likely,
  practice: effort.path.practice.likely,
  total: effort.path.total,
})
