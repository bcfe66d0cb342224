import type { Metadata } from 'next'
import { mentorsReview, type FormerReview, type MentorsReview } from '#lib/queries/review-for-mentor.ts'
import { load } from '#lib/web/run.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Thread } from '../../../reviews/_parts/thread.tsx'
import { WriteForm } from '../../../reviews/_parts/write-form.tsx'
import { MentoringFrame } from '../../_parts/mentoring-frame.tsx'
import { Evidence } from '../_parts/evidence.tsx'
import { OpenPoints } from '../_parts/open-points.tsx'
import { Place, Shared } from '../_parts/place.tsx'
import { ReviewForm } from '../_parts/review-form.tsx'
import { Turn, Unsent } from '../_parts/turn.tsx'

export const metadata: Metadata = { title: 'Review a submission' }

interface Props {
  params: Promise<{ reviewId: string }>
  searchParams: Promise<{ iteration?: string | string[]; quote?: string | string[] }>
}

export default async function MentorsReviewPage({ params, searchParams }: Props) {
  const { reviewId } = await params
  const { iteration, quote } = await searchParams
  const view = await load(mentorsReview, { reviewId, iteration: textOf(iteration), quote: textOf(quote) })
  return <MentoringFrame current="queue">{view.kind === 'former' ? <Former view={view} /> : <Open view={view} />}</MentoringFrame>
}

const textOf = (it: string | string[] | undefined): string => (typeof it === 'string' ? it : '')

function Open({ view }: { view: MentorsReview }) {
  const path = `/mentoring/reviews/${view.reviewId}`
  const decides = view.decisions.length > 0 && view.shown.number === view.newest
  return (
    <>
      <PageHead
        crumb={{ href: '/mentoring', label: 'Queue', here: view.learner }}
        title={`${view.learner}: ${view.title}`}
        facts={[
          ...(view.waits ? [{ label: 'Waiting', value: view.waits.waited }] : []),
          { label: 'Try', value: view.shown.number },
          { label: 'To read', value: `${view.minutes} min` },
        ]}
      />
      <div className="cols rv">
        <aside className="first" aria-label="What was handed in">
          <Evidence view={view} />
        </aside>
        <div className="colstack work">
          <Turn view={view} />
          {decides && <ReviewForm view={view} />}
          <OpenPoints view={view} />
          <Thread
            reviewId={view.reviewId}
            thread={view.thread}
            language={view.language}
            unit="try"
            quoteHref={(id) => `${path}?quote=${id}#write-body`}
            numberHref={(number) => `${path}?iteration=${number}`}
          >
            <WriteForm
              reviewId={view.reviewId}
              id="write"
              label={`Write a note to ${view.learner}`}
              button="Send note"
              number={view.shown.number}
              begin={view.quote}
            />
          </Thread>
        </div>
        <aside className="colstack rest" aria-label="Where it stands">
          <Place view={view} />
          <Shared view={view} />
        </aside>
      </div>
    </>
  )
}

/** What stays once the work is no longer theirs to read. */
function Former({ view }: { view: FormerReview }) {
  return (
    <>
      <PageHead crumb={{ href: '/mentoring', label: 'Queue', here: view.learner }} title={`${view.learner}: ${view.title}`} />
      <div className="colstack">
        <Notice title="You can no longer read this work">
          It was taken back, or your mentorship is paused or over. What you both wrote until then stays here.
        </Notice>
        <Unsent words={view.unsent} />
        <Thread reviewId={view.reviewId} thread={view.thread} language={view.language} unit="try" />
      </div>
    </>
  )
}
