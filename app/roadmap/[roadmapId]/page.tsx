import type { Metadata } from 'next'
import { roadmapView, type RoadmapView } from '#lib/queries/roadmap.ts'
import { load } from '#lib/web/run.ts'
import { SignLink } from '../../_ui/signpost.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { Frame } from '../../frame.tsx'
import { ProgressSheet } from '../_parts/progress-sheet.tsx'
import { PlanState } from '../_parts/plan-state.tsx'
import { RoadmapHead } from '../_parts/roadmap-head.tsx'
import { RoadmapNotices } from '../_parts/roadmap-notices.tsx'
import { StageList } from '../_parts/stage-list.tsx'

export const metadata: Metadata = { title: 'Roadmap' }

export default async function Roadmap({ params }: { params: Promise<{ roadmapId: string }> }) {
  const view = await load(roadmapView, await params)
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <StaticHtml>
          <RoadmapHead view={view} current="list" />
        </StaticHtml>
        <RoadmapNotices view={view} />
        <StaticHtml>
          <PlanState view={view} />
        </StaticHtml>
        <StaticHtml>
          <>
            <WayOn view={view} />
            <ProgressSheet view={view} />
            <StageList blaze={view.blaze} stages={view.stages} hrefOf={(it) => `/roadmap/${view.id}/milestones/${it}`} />
            <Origin view={view} />
          </>
        </StaticHtml>
      </div>
    </Frame>
  )
}

function WayOn({ view: { id, next, progress, archivedOn } }: { view: RoadmapView }) {
  if (archivedOn) return null
  if (!next && progress.counts.open > 0) {
    return (
      <Notice kind="good" title="All that is left is with your mentor">
        Nothing else waits for you. <a href="/reviews">Your reviews</a> say since when each waits.
      </Notice>
    )
  }
  if (!next) {
    return (
      <Notice kind="good" title="Nothing is left on this roadmap">
        {endWords(progress)} The roadmap stays here.
      </Notice>
    )
  }
  return (
    <p className="way-on">
      <SignLink href={`/roadmap/${id}/milestones/${next.id}`} note={next.title}>
        {next.status === 'ready' ? 'Start' : 'Carry on'}
      </SignLink>
    </p>
  )
}

function endWords({ percent }: RoadmapView['progress']): string {
  const parts = [
    `${percent.done} percent of the hours done`,
    ...(percent.credited > 0 ? [`${percent.credited} percent known before`] : []),
    ...(percent.skipped > 0 ? [`${percent.skipped} percent left out`] : []),
  ]
  return `${parts.join(', ')}.`
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
      {view.choiceReason && ` Your reason: “${view.choiceReason}”`} <a href={`/roadmap/${view.id}/report`}>Progress report</a> to print or
      download. <a href="/roadmap?all=1">All your roadmaps</a>
    </p>
  )
}
