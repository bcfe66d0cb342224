import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { menteeDraft, type MenteeDraftView } from '#lib/queries/mentee-draft.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../../../_ui/form/action-form.tsx'
import { Checkbox } from '../../../../_ui/form/checkbox.tsx'
import { Field } from '../../../../_ui/form/field.tsx'
import { RadioCards } from '../../../../_ui/form/radio-cards.tsx'
import { SubmitButton } from '../../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../../_ui/notice.tsx'
import { PageHead } from '../../../../_ui/page-head.tsx'
import { Sheet } from '../../../../_ui/sheet.tsx'
import { MentoringFrame } from '../../../_parts/mentoring-frame.tsx'
import { draftRoadmap, withdrawProposal } from '../../../roadmap-actions.ts'

export const metadata: Metadata = { title: 'Draft a roadmap' }

export default async function Draft({ params }: { params: Promise<{ mentorshipId: string }> }) {
  const view = await load(menteeDraft, await params)
  return (
    <MentoringFrame current="mentees">
      <div className="narrow">
        <PageHead
          crumb={{ href: `/mentoring/mentees/${view.mentorshipId}`, label: view.name, here: 'Draft' }}
          title={`A roadmap for ${view.name}`}
          lead={`You propose; nothing starts by itself. ${view.name} sees your choices filled in, changes them or not, and begins.`}
        />
        <div className="colstack">
          <Waiting view={view} />
          {view.hasResult ? (
            <Choices view={view} />
          ) : (
            <Notice title={`${view.name} has not finished the assessment yet`}>
              A roadmap is made from its result, since the hours are worked out for the person. You can draft one after that.
            </Notice>
          )}
        </div>
      </div>
    </MentoringFrame>
  )
}

function Waiting({ view: { drafts, name, language } }: { view: MenteeDraftView }) {
  if (drafts.length === 0) return null
  return (
    <Sheet id="waiting" title={`Waits for ${name}`}>
      <ActionForm action={withdrawProposal} id="drafts">
        <ul className="lines">
          {drafts.map((it) => (
            <li key={it.id}>
              <div>
                <b>{it.title}</b>
                <small>
                  {formatDay(it.on, { language })}. “{it.words}”
                </small>
              </div>
              <SubmitButton kind="quiet" small name="proposal" value={it.id} busy="Taking it back…">
                Take back
              </SubmitButton>
            </li>
          ))}
        </ul>
      </ActionForm>
    </Sheet>
  )
}

function Choices({ view }: { view: MenteeDraftView }) {
  return (
    <ActionForm action={draftRoadmap.bind(null, view.mentorshipId)} id="draft" className="sheet pad colstack">
      <input type="hidden" name="key" value={randomUUID()} />
      <RadioCards name="trackId" legend="Path" options={view.tracks.map((it) => ({ value: it.id, label: it.name, hint: it.promise }))} />
      <RadioCards
        name="scope"
        legend="Scope"
        options={view.scopes.map((it) => ({ value: it.id, label: it.name, hint: it.meaning }))}
        defaultValue="first-role"
      />
      <Field
        name="hoursPerWeek"
        label="Hours a week"
        type="number"
        inputMode="decimal"
        min={1}
        max={40}
        step="any"
        width="short"
        suffix="hours a week"
        hint="A suggestion; they know their weeks."
      />
      {view.tracks.map((it) => (
        <fieldset key={it.id}>
          <legend className="lbl">Electives of {it.name}</legend>
          <p className="hint">Only those of the path you choose count.</p>
          <div className="stack mt2">
            {it.electives.map((one) => (
              <Checkbox key={one.id} name="electives" value={one.id} label={one.title} hint={one.take} />
            ))}
          </div>
        </fieldset>
      ))}
      <Field name="words" type="textarea" label={`Why this, for ${view.name}`} rows={4} autoComplete="off" />
      <p>
        <SubmitButton busy="Proposing…">Propose this roadmap</SubmitButton>
      </p>
    </ActionForm>
  )
}
