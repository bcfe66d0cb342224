import type { Metadata } from 'next'
import { content } from '#lib/content/current.ts'
import { comparisonView, publicChoice } from '#lib/queries/comparison.ts'
import { trailClass } from '../_ui/blaze.tsx'
import { Collar, PageHead } from '../_ui/page-head.tsx'
import { TrackName } from '../_ui/track-name.tsx'
import { ChoiceBar } from '../compare/_parts/choice-bar.tsx'
import { Frame } from '../frame.tsx'

export const metadata: Metadata = { title: 'The paths' }

export default async function Tracks({ searchParams }: PageProps<'/tracks'>) {
  const view = comparisonView(content(), publicChoice(content(), await searchParams))
  return (
    <Frame current="compare">
      <div className="wrap">
        <PageHead
          crumb={{ href: '/compare', label: 'Compare paths' }}
          title="The paths, milestone by milestone"
          lead="Each path is a list of milestones with hours, criteria and resources."
        />
        <ChoiceBar view={view} path="/tracks" />
        <div className="three">
          {view.tracks.map(({ track, effort, weeks }) => (
            <section key={track.id} className={`sheet pad way stack ${trailClass(track.blaze)}`} aria-labelledby={track.id}>
              <h2 id={track.id}>
                <a href={`/tracks/${track.id}?background=${view.background.id}&scope=${view.scope}`}>
                  <TrackName track={track} />
                </a>
              </h2>
              <p>{track.promise}</p>
              <p className="sub">Ready for: {track.firstRole.readyFor}</p>
              <Collar
                flush
                facts={[
                  { label: 'New', value: `${effort.path.learning.likely} h` },
                  { label: 'Practice', value: `${effort.path.practice.likely} h` },
                  { label: 'Weeks', value: weeks },
                ]}
              />
            </section>
          ))}
        </div>
      </div>
    </Frame>
  )
}
