/** The draft of what is handed in, saved while it is written, and the button that hands it in. */
import { randomUUID } from 'node:crypto'
import { answerField } from '#lib/domain/review/hand-in-draft.ts'
import type { HandInPart } from '#lib/queries/hand-in-part.ts'
import type { MilestoneView } from '#lib/queries/milestone.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SelectField } from '../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import type { Place } from '../actions.ts'
import { handIn } from '../hand-in-actions.ts'
import { AsItReads, momentOf } from './as-it-reads.tsx'
import { DraftFiles } from './draft-files.tsx'
import { NoteEditor } from './note-editor.tsx'

interface Props {
  place: Place
  view: MilestoneView
  /** What came of the last upload. */
  upload: string | undefined
}

export async function HandIn({ place, view, upload }: Props) {
  const { handIn: part } = view
  const { body, links, rest, revision, updatedAt } = view.own.notes.evidence
  return (
    <Sheet id="your-evidence" title="Your evidence" note="A draft until you hand it in">
      <div className="stack hand-in">
        <DraftFiles place={place} files={part.files} upload={upload} />
        <ActionForm action={handIn.bind(null, place)} id="evidence">
          <NoteEditor
            target={{ url: '/roadmap/notes', address: { ...place, kind: 'evidence' } }}
            withLinks
            present={{ body, links, rest, revision }}
            savedAt={updatedAt && (await momentOf(updatedAt))}
            label="What you did, and what it shows"
            hint="Markdown. Saved while you write. Say what help you had."
            saved="Saved as a draft"
            button="Save draft"
            preview={<AsItReads body={body} links={links} />}
            more={<DraftFields view={view} />}
            handIn={part.obstacle === null && <HandInButton key={revision} />}
          />
        </ActionForm>
        <Obstacle part={part} />
      </div>
    </Sheet>
  )
}

function DraftFields({ view: { authored, handIn } }: { view: MilestoneView }) {
  const { draft, mentors } = handIn
  return (
    <>
      {authored && authored.criteria.length > 0 && (
        <fieldset className="stack">
          <legend className="lbl">What shows each criterion</legend>
          {authored.criteria.map((it) => (
            <Field
              key={it.id}
              name={answerField(it.id)}
              type="textarea"
              label={it.text}
              rows={2}
              optional
              autoComplete="off"
              defaultValue={draft.answers[it.id]}
            />
          ))}
        </fieldset>
      )}
      <div className="cols even">
        <Field name="hours" label="Hours you spent" optional width="short" inputMode="decimal" suffix="hours" defaultValue={draft.hours} />
        {mentors.length > 0 ? (
          <SelectField
            name="mentor"
            label="Who should look at it"
            hint={<Promise mentors={mentors} />}
            options={[
              ...(mentors.length > 1 ? [{ value: '', label: 'Any mentor of mine' }] : []),
              ...mentors.map((it) => ({ value: it.id, label: it.isFull ? `${it.name} (as many wait as can be taken)` : it.name })),
            ]}
            defaultValue={draft.mentor === '' && mentors.length === 1 ? mentors[0]?.id : draft.mentor}
          />
        ) : (
          <input type="hidden" name="mentor" value={draft.mentor} />
        )}
      </div>
      <Field
        name="ask"
        type="textarea"
        label="What do you want from this review?"
        hint="A sentence is enough: what you doubt, what you would do next."
        rows={2}
        optional
        autoComplete="off"
        defaultValue={draft.ask}
      />
    </>
  )
}

function Promise({ mentors }: { mentors: HandInPart['mentors'] }) {
  return (
    <>
      {mentors.map((it) => `${it.name} means to answer within ${it.promiseDays === 1 ? 'a day' : `${it.promiseDays} days`}.`).join(' ')}{' '}
      <a href="/reviews">How long answers took so far</a>
    </>
  )
}

/** Its key makes one try of two presses. */
function HandInButton() {
  return (
    <>
      <input type="hidden" name="key" value={randomUUID()} />
      <SubmitButton name="go" value="hand-in" busy="Handing in…">
        Hand in for review
      </SubmitButton>
    </>
  )
}

function Obstacle({ part: { obstacle, review } }: { part: HandInPart }) {
  if (obstacle === null)
    return (
      <p className="sm muted">
        {review?.waits ? 'What waits already keeps its place: the newer try is read instead of it. ' : ''}
        You can hand in with criteria open; it can be approved once all of them are met.
      </p>
    )
  return <p className="sm muted">{obstacle === 'no-mentor' ? <NoMentor /> : OBSTACLES[obstacle]}</p>
}

function NoMentor() {
  return (
    <>
      Nobody sees this yet. <a href="/reviews/invite">Invite a mentor</a> to have it reviewed, or finish it by your own word.
    </>
  )
}

const OBSTACLES = {
  'put-away': 'This roadmap is put away. Take it up again to hand something in.',
  'not-begun': 'Start this milestone to hand something in.',
  approved: 'This is approved. Take the finish back to hand in more.',
  settled: 'This milestone is settled without work here. Take that back to hand something in.',
  'all-full': 'As many reviews wait for your mentors as they can take. Your draft stays; hand it in later, or finish by your own word.',
} as const
