import type { Metadata } from 'next'
import { learnersReview, type LearnersReview } from '#lib/queries/review-for-learner.ts'
import { load } from '#lib/web/run.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { Frame } from '../../frame.tsx'
import { Item } from '../_parts/item.tsx'
import { Results } from '../_parts/results.tsx'
import { Standing, turnFact } from '../_parts/standing.tsx'
import { Thread } from '../_parts/thread.tsx'
import { WriteForm } from '../_parts/write-form.tsx'

export const metadata: Metadata = { title: 'Review' }

interface Props {
  params: Promise<{ reviewId: string }>
  searchParams: Promise<{ quote?: string | string[] }>
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { reviewId } = await params
  const { quote } = await searchParams
  const view = await load(learnersReview, { reviewId, quote: typeof quote === 'string' ? quote : '' })
  const unit = view.kind === 'roadmap' ? 'revision' : 'try'
  const path = `/reviews/${view.reviewId}`
  return (
    <Frame current="reviews">
      <div className="wrap">
        <PageHead crumb={{ href: '/reviews', label: 'Reviews' }} title={view.title} facts={turnFact(view, unit)} />
        <div className="cols">
          <div className="colstack">
            <Standing view={view} unit={unit} />
            {view.thread.open.length > 0 && <ToAnswer view={view} unit={unit} />}
            {view.criteria.some((it) => it.last !== null) && <Results view={view} />}
            <Thread
              reviewId={view.reviewId}
              thread={view.thread}
              language={view.language}
              unit={unit}
              quoteHref={(id) => `${path}?quote=${id}#write-body`}
              numberHref={unit === 'try' ? (number) => `${path}/${number}` : undefined}
            >
              <WriteForm
                reviewId={view.reviewId}
                id="write"
                label="Write a note"
                button="Send"
                number={view.number}
                begin={view.quote}
                ask={
                  view.mayAsk
                    ? 'It becomes your mentor’s turn, and this goes into their queue. Without it your note waits for nobody.'
                    : undefined
                }
              />
            </Thread>
          </div>
          <aside className="colstack">
            <Work view={view} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}

/** Points one by one, each with its own answer. */
function ToAnswer({ view, unit }: { view: LearnersReview; unit: string }) {
  const must = view.thread.open.filter((it) => it.blocking).length
  return (
    <section className="hand" aria-labelledby="to-do">
      <header>
        <h2 id="to-do">What to look at</h2>
        <p className="sm sub">{must === 0 ? 'Advice: yours to take or leave' : `${must} must change`}</p>
      </header>
      <ul className="items pad">
        {view.thread.open.map((it) => (
          <Item key={it.id} reviewId={view.reviewId} item={it} language={view.language} unit={unit}>
            <WriteForm
              reviewId={view.reviewId}
              id={`answer-${it.id}`}
              panel="Answer this"
              label="Your answer"
              button="Send answer"
              itemId={it.id}
              number={view.number}
            />
          </Item>
        ))}
      </ul>
    </section>
  )
}

function Work({ view }: { view: LearnersReview }) {
  if (view.workHref === null) return null
  const isRoadmap = view.kind === 'roadmap'
  const label = isRoadmap ? 'Open the roadmap' : 'Open the milestone'
  return (
    <Sheet id="work" title={isRoadmap ? 'The roadmap' : 'The work'}>
      <div className="stack">
        <p className="sm sub">
          {isRoadmap
            ? 'Changes are made there. Ask again when it is as you want it.'
            : 'What you handed in stays there, try by try. Better work is handed in there as the next one.'}
        </p>
        <p>
          {view.state === 'changes-asked' ? (
            <SignLink href={view.workHref}>{isRoadmap ? label : 'Hand in the next try'}</SignLink>
          ) : (
            <ButtonLink href={view.workHref}>{label}</ButtonLink>
          )}
        </p>
      </div>
    </Sheet>
  )
}
