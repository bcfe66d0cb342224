/** A roadmap that a mentor drafted: accepting leads to the choices, filled in, and starts nothing. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { DraftedRoadmap as Drafted } from '#lib/queries/roadmap-list.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { answerRoadmapProposal } from '../plan-actions.ts'

export function DraftedRoadmap({ it, language }: { it: Drafted; language: DateTag }) {
  return (
    <section className="hand prop" aria-labelledby={`draft-${it.id}`}>
      <header>
        <div>
          <p className="sm by">{it.mentor}, mentor, drafted a roadmap for you</p>
          <h2 id={`draft-${it.id}`}>{it.title}</h2>
        </div>
      </header>
      <ActionForm action={answerRoadmapProposal.bind(null, it.id)} id={`answer-${it.id}`} className="pad stack">
        <p className="quote">{it.words}</p>
        <p className="sm sub">
          Proposed on {formatDay(it.on, { language })}. Nothing starts by itself: you see the choices filled in, change them or not, and
          begin.
        </p>
        <Field name="words" label={`A word to ${it.mentor}`} type="textarea" rows={2} optional autoComplete="off" />
        <div className="rowx">
          <SubmitButton kind="plain" name="answer" value="accept" busy="Opening…">
            See it filled in
          </SubmitButton>
          <SubmitButton kind="quiet" name="answer" value="decline" busy="Declining…">
            Decline
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
