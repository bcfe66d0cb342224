import type { Metadata } from 'next'
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { FormerReview } from '#lib/queries/review-for-mentor.ts'
import { mentorsRoadmapReview, type MentorsRoadmapReview } from '#lib/queries/roadmap-for-mentor.ts'
import { load } from '#lib/web/run.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Thread } from '../../../reviews/_parts/thread.tsx'
import { WriteForm } from '../../../reviews/_parts/write-form.tsx'
import { MentoringFrame } from '../../_parts/mentoring-frame.tsx'
import { OpenPoints } from '../../reviews/_parts/open-points.tsx'
import { Shared } from '../../reviews/_parts/place.tsx'
import { Turn, Unsent } from '../../reviews/_parts/turn.tsx'
import { ChangeRows } from '../_parts/change-rows.tsx'
import { ProposeForms } from '../_parts/propose-forms.tsx'
import { RoadmapAside } from '../_parts/roadmap-aside.tsx'

export const metadata: Metadata = { title: 'Review a roadmap' }

interface Props {
  params: Promise<{ reviewId: string }>
  searchParams: Promise<{ quote?: string | string[] }>
}

export default async function RoadmapReviewPage({ params, searchParams }: Props) {
  const { reviewId } = await params
  const { quote } = await searchParams
  const view = await load(mentorsRoadmapReview, { reviewId, quote: typeof quote === 'string' ? quote : '' })
  return <MentoringFrame current="queue">{view.kind === 'former' ? <Former view={view} /> : <Open view={view} />}</MentoringFrame>
}

function Open({ view }: { view: MentorsRoadmapReview }) {
  const path = `/mentoring/roadmaps/${view.reviewId}`
  return (
    <>
      <PageHead
        crumb={{ href: `/mentoring/mentees/${view.mentorshipId}`, label: view.learner, here: 'Roadmap' }}
        title={`${view.learner}: roadmap, revision ${view.newest}`}
        lead={leadOf(view)}
        facts={[
          { label: 'Changes', value: view.rows.length },
          ...(view.waits ? [{ label: 'Waiting', value: view.waits.waited }] : []),
          { label: 'To read', value: `${view.minutes} min` },
        ]}
      />
      <div className="cols rv">
        <div className="colstack">
          <Turn view={view} unit="revision" />
          {view.decisions.length > 0 && <ChangeRows view={view} />}
          <OpenPoints view={view} unit="revision" />
          <ProposeForms view={view} />
          <Thread
            reviewId={view.reviewId}
            thread={view.thread}
            language={view.language}
            unit="revision"
            quoteHref={(id) => `${path}?quote=${id}#write-body`}
          >
            <WriteForm
              reviewId={view.reviewId}
              id="write"
              label={`Write a note to ${view.learner}`}
              button="Send note"
              number={view.newest}
              begin={view.quote}
            />
          </Thread>
        </div>
        <aside className="colstack">
          <RoadmapAside view={view} />
          <Shared view={view} />
        </aside>
      </div>
    </>
  )
}

function leadOf({ approvedNumber, approval, language }: MentorsRoadmapReview): string {
  if (approvedNumber === null) return 'The whole of it: no revision is approved yet.'
  const when = approval ? `, which ${approval.by} approved on ${formatDay(approval.when.day, { language })}` : ''
  return `Shown as the difference since revision ${approvedNumber}${when}.`
}

/** What stays once the roadmap is no longer theirs to read. */
function Former({ view }: { view: FormerReview }) {
  return (
    <>
      <PageHead crumb={{ href: '/mentoring', label: 'Queue', here: view.learner }} title={`${view.learner}: ${view.title}`} />
      <div className="colstack">
        <Notice title="You can no longer read this roadmap">
          Your mentorship is paused or over, or the roadmap is no longer shared. What you both wrote until then stays here.
        </Notice>
        <Unsent words={view.unsent} />
        <Thread reviewId={view.reviewId} thread={view.thread} language={view.language} unit="revision" />
      </div>
    </>
  )
}
