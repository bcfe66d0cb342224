import type { Metadata } from 'next'
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { roadmapReview, type RoadmapReviewView } from '#lib/queries/roadmap-review.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SelectField } from '../../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { Frame } from '../../../frame.tsx'
import { ChangeKindMark, ChangeLines } from '../../_parts/change-lines.tsx'
import { stateWords } from '../../_parts/plan-words.ts'
import { askRoadmapReview, withdrawRoadmapReview } from '../../plan-actions.ts'

export const metadata: Metadata = { title: 'Review of your roadmap' }

export default async function RoadmapReview({ params }: { params: Promise<{ roadmapId: string }> }) {
  const view = await load(roadmapReview, await params)
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/roadmap/${view.roadmapId}`, label: 'Roadmap', here: 'Review' }}
          title="A review of your roadmap"
          lead={stateWords(view)}
          facts={[
            { label: 'Newest', value: view.revision === null ? 'Not kept yet' : `Revision ${view.revision}` },
            { label: 'Approved', value: view.approved ? `Revision ${view.approved.number}` : 'None' },
          ]}
        />
        {view.reviewId && (
          <p className="sm">
            <a href={`/reviews/${view.reviewId}`}>What was said about it</a>
          </p>
        )}
        <div className="cols">
          <div className="colstack">
            {view.asked && <Asked view={view} asked={view.asked} />}
            <Ask view={view} />
          </div>
          <aside className="colstack">{view.approved && <Since view={view} number={view.approved.number} />}</aside>
        </div>
      </div>
    </Frame>
  )
}

function Asked({ view, asked }: { view: RoadmapReviewView; asked: NonNullable<RoadmapReviewView['asked']> }) {
  const { language } = view
  return (
    <Sheet id="asked" title={`With ${asked.of ?? 'any of your mentors'}`} note={`Revision ${asked.number}`}>
      <p className="quote own">{asked.ask}</p>
      <p className="sm sub mt2">
        Asked on {formatDay(asked.on, { language })}. What you change meanwhile is shown to them too, and the place in the queue stays.
      </p>
      <ActionForm action={withdrawRoadmapReview.bind(null, view.roadmapId)} id="withdraw" className="mt2">
        <SubmitButton kind="quiet" small busy="Taking it back…">
          Take the request back
        </SubmitButton>
      </ActionForm>
    </Sheet>
  )
}

function Ask({ view }: { view: RoadmapReviewView }) {
  const { roadmapId, revision, approved, asked, mentors } = view
  if (view.archived) return <Notice title="This roadmap is put away">Take it up again to have it reviewed.</Notice>
  if (mentors.length === 0)
    return (
      <Notice title="No mentor can see your roadmap now">
        <a href="/reviews/invite">Invite one</a>, and choose what they see. You can go on without.
      </Notice>
    )
  if (approved && approved.number === revision)
    return (
      <Notice kind="good" title={`Revision ${revision} is approved`}>
        There is nothing newer to look at.
      </Notice>
    )
  const [only] = mentors
  return (
    <Sheet id="ask" title={asked ? 'Ask for something else' : 'Ask for a review'}>
      <ActionForm action={askRoadmapReview.bind(null, roadmapId)} id="ask-form" className="colstack">
        <Field
          name="ask"
          type="textarea"
          label="What do you want from this?"
          hint="One question gets a better answer than none: “Is it realistic with one hour a week less?”"
          rows={3}
          defaultValue={asked?.ask}
          autoComplete="off"
        />
        {mentors.length === 1 && only ? (
          <p className="sm sub">
            {only.name} means to answer within {only.promiseDays} days.{only.full && ' As many reviews wait there as can be taken now.'}
          </p>
        ) : (
          <SelectField
            name="mentor"
            label="Whom do you ask?"
            options={[
              { value: '', label: 'Any mentor of mine' },
              ...mentors.map((it) => ({ value: it.id, label: `${it.name}, within ${it.promiseDays} days${it.full ? ', full now' : ''}` })),
            ]}
          />
        )}
        <p>
          <SubmitButton busy="Asking…">Ask for a review</SubmitButton>
        </p>
      </ActionForm>
    </Sheet>
  )
}

function Since({ view: { rows }, number }: { view: RoadmapReviewView; number: number }) {
  return (
    <Sheet id="since" title={`Since revision ${number}`} note={rows.length === 0 ? 'Nothing changed' : `${rows.length}`}>
      {rows.length === 0 ? (
        <p className="sm sub">It is as it was approved.</p>
      ) : (
        <ul className="stack">
          {rows.map((it) => (
            <li key={it.about}>
              <ChangeKindMark kind={it.kind} /> <b>{it.title}</b>
              <ChangeLines lines={it.lines} />
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
