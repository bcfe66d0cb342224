import type { Metadata } from 'next'
import { menteeRoadmap, type MenteeRoadmap } from '#lib/queries/mentee-roadmap.ts'
import { load } from '#lib/web/run.ts'
import { Blaze } from '../../../../_ui/blaze.tsx'
import { Day } from '../../../../_ui/day.tsx'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { PageHead, type Fact } from '../../../../_ui/page-head.tsx'
import { StaticHtml } from '../../../../_ui/static-html.tsx'
import { StageList } from '../../../../roadmap/_parts/stage-list.tsx'
import { MentoringFrame } from '../../../_parts/mentoring-frame.tsx'

export const metadata: Metadata = { title: 'Roadmap of a mentee' }

export default async function RoadmapOfMentee({ params }: { params: Promise<{ mentorshipId: string }> }) {
  const view = await load(menteeRoadmap, await params)
  return (
    <MentoringFrame current="mentees">
      <StaticHtml>
        <>
          <Head view={view} />
          {view.roadmap ? (
            <StageList
              blaze={view.roadmap.blaze}
              stages={view.roadmap.stages}
              hrefOf={(it) => view.roadmap?.reviews.get(it) ?? null}
              named
            />
          ) : (
            <EmptyState title="No roadmap yet">{view.name} follows none at the moment. It appears here once they start one.</EmptyState>
          )}
        </>
      </StaticHtml>
    </MentoringFrame>
  )
}

function Head({ view: { name, mentorshipId, roadmap, language } }: { view: MenteeRoadmap }) {
  return (
    <PageHead
      crumb={{ href: `/mentoring/mentees/${mentorshipId}`, label: name, here: 'Roadmap' }}
      title={`Roadmap of ${name}`}
      lead={
        roadmap && (
          <>
            <span className="pathname">
              <Blaze shape={roadmap.blaze} /> {roadmap.trackName}
            </span>{' '}
            {roadmap.scopeName}, {roadmap.progress.milestones} milestones. Only {name} can change it. A title leads to its review where
            there is one. Done are the hours of finished milestones, of all that are not left out.
          </>
        )
      }
      facts={roadmap ? factsOf(roadmap, language) : []}
    />
  )
}

function factsOf({ progress, pace }: NonNullable<MenteeRoadmap['roadmap']>, language: MenteeRoadmap['language']): Fact[] {
  return [
    { label: 'Done', value: `${progress.done} of ${progress.whole} h` },
    { label: 'Finished', value: `${progress.counts.finished} of ${progress.milestones}` },
    ...(pace
      ? [
          { label: 'Pace', value: `${pace.hoursPerWeek} h a week` },
          { label: 'Finish, first plan', value: <Day day={pace.firstFinish} language={language} /> },
        ]
      : []),
  ]
}
