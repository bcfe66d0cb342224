import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { content } from '#lib/content/current.ts'
import { publicChoice } from '#lib/queries/comparison.ts'
import { trackView, type TrackView } from '#lib/queries/track.ts'
import { ElevationProfile } from '../../_charts/elevation-profile.tsx'
import { notesFor } from '../../_charts/notes.ts'
import { ProfileTable } from '../../_charts/profile-table.tsx'
import { trailOf } from '../../_charts/trail-of.ts'
import { trailClass } from '../../_ui/blaze.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { TrackName } from '../../_ui/track-name.tsx'
import { ChoiceBar } from '../../compare/_parts/choice-bar.tsx'
import { Frame } from '../../frame.tsx'
import { Stage } from './stage.tsx'

type Props = PageProps<'/tracks/[trackId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const track = content().tracks.get((await params).trackId)
  return track ? { title: track.name, description: track.promise } : {}
}

export default async function TrackPage({ params, searchParams }: Props) {
  const { trackId } = await params
  const view = trackView(content(), { trackId, ...publicChoice(content(), await searchParams) })
  if (!view) notFound()
  const { track, path, choice } = view
  const longest = Math.max(...view.stages.flatMap((stage) => stage.milestones.map((it) => it.learning.likely + it.practice.likely)))
  return (
    <Frame current="compare">
      <div className={`wrap ${trailClass(track.blaze)}`}>
        <PageHead
          crumb={{ href: '/compare', label: 'Compare paths' }}
          title={<TrackName track={track} size={24} />}
          lead={track.promise}
          facts={[
            { label: 'New', value: `${path.learning.likely} h` },
            { label: 'Practice', value: `${path.practice.likely} h` },
            { label: `Weeks at ${choice.hoursPerWeek} h`, value: view.weeks },
          ]}
        />
        <ChoiceBar view={choice} path={`/tracks/${track.id}`} />
        <Profile view={view} />
        <div className="cols mt8">
          <StaticHtml className="sheet">
            <>
              {view.stages.map((stage, index) => (
                <Stage key={stage.id} stage={stage} nth={index + 1} blaze={track.blaze} longest={longest} />
              ))}
            </>
          </StaticHtml>
          <Aside view={view} />
        </div>
      </div>
    </Frame>
  )
}

function Profile({ view: { track, path, choice } }: { view: TrackView }) {
  const tracks = [trailOf(track, path)]
  return (
    <>
      <figure className="sheet pad">
        <StaticHtml>
          <ElevationProfile tracks={tracks} hoursPerWeek={choice.hoursPerWeek} annotations={notesFor(tracks)} />
        </StaticHtml>
        <figcaption>
          For {choice.background.person}: {path.learning.low} to {path.learning.high} hours of new learning, {path.total.low} to{' '}
          {path.total.high} hours in all. Rising is new, flat is practice. <a href="/how-it-works/hours">How hours are estimated</a>
        </figcaption>
      </figure>
      <Behind summary="Show this profile as a table">
        <ProfileTable tracks={tracks} hoursPerWeek={choice.hoursPerWeek} />
      </Behind>
    </>
  )
}

function Aside({ view: { track, role, entry, electives, choice } }: { view: TrackView }) {
  return (
    <aside className="colstack">
      <section className="sheet pad stack">
        <h2 className="h-lg">A first role</h2>
        <p className="sm sub">Ready for: {track.firstRole.readyFor}</p>
        <p className="sm sub">Employers ask for: {track.firstRole.employersAsk}</p>
        <p className="sm sub">Left for later: {track.firstRole.leftForLater}</p>
        <p>
          <SignLink href="/assessment" block>
            Count it from my skills
          </SignLink>
        </p>
      </section>
      <section className="stack sm sub">
        <h2 className="h-lg">How to read this</h2>
        <p>
          Hours are likely ones for {choice.background.person}, scope “{choice.scopes[choice.scope].name}”. The bar is solid for new
          learning and striped for practice.
        </p>
        <p>{electives === 1 ? 'One milestone is' : `${electives} milestones are`} elective and not counted; each says when to take it.</p>
        {entry.length > 0 && (
          <p>Taken for granted at the start: {entry.map((it) => `${it.name} (${it.levelName.split(':')[0]})`).join(', ')}.</p>
        )}
        {role && <p>Maths: {role.maths.level.toLowerCase()}.</p>}
      </section>
    </aside>
  )
}
