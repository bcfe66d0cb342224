/** What was handed in for a milestone, try by try, and who has it now. */
import type { HandedInView } from '#lib/queries/hand-in-part.ts'
import type { MilestoneView } from '#lib/queries/milestone.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { MarkdownText } from '../../_ui/markdown.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import type { Place } from '../actions.ts'
import { withdraw } from '../hand-in-actions.ts'

export function HandedIn({ place, view }: { place: Place; view: MilestoneView }) {
  const { review } = view.handIn
  if (!review || review.tries.length === 0) return null
  return (
    <Sheet id="handed-in" title="Handed in" note={review.waits ? `Waiting for ${review.waits.text}` : undefined}>
      <ol className="tries">
        {review.tries.map((it) => (
          <li key={it.number}>
            <a href={`/reviews/${review.id}/${it.number}`}>Try {it.number}</a>
            <span className="sm muted">
              <Day day={it.on} language={view.language} />, {it.time}
              {it.isWithdrawn && ', taken back'}
            </span>
          </li>
        ))}
      </ol>
      {review.waits && <Waits place={place} waits={review.waits} />}
    </Sheet>
  )
}

function Waits({ place, waits }: { place: Place; waits: NonNullable<HandedInView['waits']> }) {
  return (
    <div className="rowx between mt3">
      <p className="sm sub">
        {waits.mentor === null ? 'Any mentor of yours may answer.' : <Mentor name={waits.mentor} />} Waiting stops nothing: go on with what
        comes next.
      </p>
      <ActionForm action={withdraw.bind(null, place)}>
        <SubmitButton kind="quiet" small busy="Taking it back…">
          Take it back
        </SubmitButton>
      </ActionForm>
    </div>
  )
}

const Mentor = ({ name }: { name: string }) => (
  <>
    <b className="mentor-name">{name}, mentor</b>, has it.
  </>
)

/** The last words of the review, in the mentor's hand. */
export function LastWord({ view }: { view: MilestoneView }) {
  const { review, mentors } = view.handIn
  if (!review) return null
  const { lastWord } = review
  const [only] = mentors
  return (
    <section className="hand" aria-labelledby="notes-with">
      <header>
        <h2 id="notes-with" className="h-lg">
          {mentors.length === 1 && only ? `Notes with ${only.name}` : 'Notes with your mentors'}
        </h2>
      </header>
      <div className="pad stack">
        {lastWord ? (
          <div>
            <p className="sm">
              <b className={lastWord.isMentor ? 'mentor-name' : undefined}>
                {lastWord.by ?? 'Somebody who left'}
                {lastWord.isMentor && ', mentor'}
              </b>{' '}
              <span className="muted">
                <Day day={lastWord.on} language={view.language} />
              </span>
            </p>
            <MarkdownText text={lastWord.text} />
          </div>
        ) : (
          <p className="sm sub">Nothing is said yet.</p>
        )}
        <a href={`/reviews/${review.id}`}>Read and answer</a>
      </div>
    </section>
  )
}
