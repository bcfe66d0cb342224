import type { Metadata } from 'next'
import { reviewsView, type ReviewsView } from '#lib/queries/reviews.ts'
import { load } from '#lib/web/run.ts'
import { EmptyState } from '../_ui/empty-state.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'
import { count } from './_parts/line-words.ts'
import { LongWaits, MentorCards } from './_parts/review-aside.tsx'
import { Settled, WithMentor, YourTurn } from './_parts/review-lists.tsx'

export const metadata: Metadata = { title: 'Reviews' }

export default async function ReviewsPage() {
  const view = await load(reviewsView, null)
  const { yourTurn, withMentor, settled, mentors, language } = view
  const isEmpty = yourTurn.length + withMentor.length + settled.length === 0
  return (
    <Frame current="reviews">
      <div className="wrap">
        <PageHead
          title="Reviews"
          lead={leadOf(view)}
          facts={
            isEmpty
              ? []
              : [
                  { label: 'Your turn', value: yourTurn.length },
                  { label: 'With a mentor', value: withMentor.length },
                ]
          }
        />
        <div className={mentors.length > 0 ? 'cols' : ''}>
          <div className="colstack">
            {isEmpty && <Nothing view={view} />}
            {yourTurn.length > 0 && <YourTurn lines={yourTurn} language={language} />}
            {withMentor.length > 0 && <WithMentor lines={withMentor} language={language} />}
            {settled.length > 0 && <Settled lines={settled} language={language} />}
          </div>
          {(mentors.length > 0 || withMentor.length > 0) && (
            <aside className="colstack">
              <MentorCards mentors={mentors} />
              <LongWaits />
            </aside>
          )}
        </div>
      </div>
    </Frame>
  )
}

function leadOf({ yourTurn, withMentor }: ReviewsView): string {
  if (yourTurn.length + withMentor.length === 0) return 'Nothing waits, for you or for a mentor.'
  const yours = yourTurn.length === 0 ? 'Nothing waits for you' : `${capital(count(yourTurn.length, 'waits', 'wait'))} for you`
  const theirs = withMentor.length === 0 ? 'nothing waits for a mentor' : `${count(withMentor.length, 'waits', 'wait')} for a mentor`
  return `${yours}, ${theirs}. Waiting never stops you: you can go on with the next milestone.`
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function Nothing({ view: { mentors } }: { view: ReviewsView }) {
  if (mentors.length === 0)
    return (
      <EmptyState title="No mentor yet" action={<SignLink href="/reviews/invite">Invite a mentor</SignLink>}>
        A mentor looks at what you hand in and says what is good and what is missing. Everything works without one: milestones then count as
        done by your own word.
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing handed in yet" action={<SignLink href="/roadmap">Open your roadmap</SignLink>}>
      Begin a milestone and hand in what you did on its page. What comes after it opens at once, whatever the review says.
    </EmptyState>
  )
}
