import type { Metadata } from 'next'
import { formatDay } from '#lib/domain/calendar.ts'
import { roadmapView, type RoadmapView } from '#lib/queries/roadmap.ts'
import { load } from '#lib/web/run.ts'
import { ElevationProfile } from '../../_charts/elevation-profile.tsx'
import type { Trail } from '../../_charts/profile-geometry.ts'
import { ProfileTable } from '../../_charts/profile-table.tsx'
import { Blaze } from '../../_ui/blaze.tsx'
import { Behind, Explain } from '../../_ui/explain.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { ScaleBar } from '../../_ui/scale-bar.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { Frame } from '../../frame.tsx'
import { StageList } from '../_parts/stage-list.tsx'

export const metadata: Metadata = { title: 'Roadmap' }

export default async function Roadmap({ params }: { params: Promise<{ roadmapId: string }> }) {
  const view = await load(roadmapView, await params)
  return (
    <Frame current="roadmap">
      <StaticHtml className="wrap">
        <>
          <Head view={view} />
          <WayOn view={view} />
          <Progress view={view} />
          <StageList roadmapId={view.id} blaze={view.blaze} stages={view.stages} />
          <Origin view={view} />
        </>
      </StaticHtml>
    </Frame>
  )
}

function Head({ view }: { view: RoadmapView }) {
  const { progress, plannedFinish } = view
  return (
    <PageHead
      title="Roadmap"
      lead={
        <>
          <span className="pathname">
            <Blaze shape={view.blaze} /> {view.trackName}
          </span>{' '}
          {view.scopeName}, {progress.milestones} milestones
        </>
      }
      facts={[
        { label: 'Done', value: `${progress.done} of ${progress.total} h` },
        { label: 'Finished', value: `${progress.milestonesDone} of ${progress.milestones}` },
        { label: 'First plan', value: `to ${formatDay(plannedFinish.likely, view.startOn.slice(0, 4))}` },
      ]}
    />
  )
}

function WayOn({ view: { id, next } }: { view: RoadmapView }) {
  if (!next) {
    return (
      <Notice kind="good" title="Every milestone is finished">
        100 percent of the hours, by your own word. The roadmap stays here.
      </Notice>
    )
  }
  return (
    <p className="way-on">
      <SignLink href={`/roadmap/${id}/milestones/${next.id}`} note={next.title}>
        {next.status === 'in-progress' ? 'Carry on' : 'Start'}
      </SignLink>
    </p>
  )
}

function Progress({ view }: { view: RoadmapView }) {
  const { progress, steps, plannedFinish, hoursPerWeek } = view
  const year = view.startOn.slice(0, 4)
  // What is finished comes first in the drawing, so that "you are here" is true in whatever order it was done.
  const walked = [...steps.filter((it) => it.done), ...steps.filter((it) => !it.done)]
  const trail: Trail = { name: view.trackName, shortName: view.trackName, blaze: view.blaze, steps: walked }
  return (
    <section className="sheet pad progress-sheet" aria-label="Progress">
      <Explain figure={<b>{progress.percent} percent of the hours</b>} about="how progress is counted">
        <p className="sm sub">
          {progress.done} h finished + {progress.started} h in progress + {progress.ahead} h ahead = {progress.total} h. A milestone counts
          in full once you finish it, and not before. The percentage is rounded down, so 100 means all of it. The first plan takes every
          hour at {hoursPerWeek} h a week from {formatDay(view.startOn)}: to {formatDay(plannedFinish.likely, year)} with the likely hours,
          between {formatDay(plannedFinish.low, year)} and {formatDay(plannedFinish.high)} with the low and high ones.
        </p>
      </Explain>
      <ScaleBar
        segments={view.stages.map((stage) => ({ hours: stage.hours, done: stage.finishedHours }))}
        label={`${progress.done} of ${progress.total} hours finished`}
      />
      <ElevationProfile
        tracks={[trail]}
        hoursPerWeek={hoursPerWeek}
        here={progress.done}
        finding={`${progress.done} of ${progress.total} hours are finished on the ${view.trackName} path`}
      />
      <Behind summary="Show the profile as a table">
        <ProfileTable tracks={[trail]} hoursPerWeek={hoursPerWeek} />
      </Behind>
    </section>
  )
}

/** Where this roadmap came from, in the learner's own words too. */
function Origin({ view }: { view: RoadmapView }) {
  const { recommendedTrackName, trackName } = view
  const agreed = recommendedTrackName === trackName
  return (
    <p className="sm sub mt6">
      Made from <a href={`/paths/${view.attemptId}?scope=${view.scope}`}>your result</a>.{' '}
      {recommendedTrackName === null
        ? 'It recommended no single path; you chose.'
        : agreed
          ? 'It recommended this path.'
          : `It recommended ${recommendedTrackName}; you chose ${trackName}.`}
      {view.choiceReason && ` Your reason: “${view.choiceReason}”`}
    </p>
  )
}
