/** Days on which the learner will not work, and a form for more. */
import { randomUUID } from 'node:crypto'
import type { WeekView } from '#lib/queries/week.ts'
import { Behind } from '../../_ui/explain.tsx'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { cancelDaysAway, planDaysAway } from '../actions.ts'

interface Props {
  view: Pick<WeekView, 'away' | 'language' | 'today'> & Partial<Pick<WeekView, 'pastAway'>>
}

export function DaysAway({ view: { away, pastAway = [], language, today } }: Props) {
  const year = today.slice(0, 4)
  return (
    <Sheet id="away" title="Days away">
      <ActionForm action={cancelDaysAway} id="cancel-away">
        {away.length === 0 && <p className="sm sub">None are planned.</p>}
        <Spans spans={away} language={language} year={year} />
        {pastAway.length > 0 && (
          <Behind summary={`Over in the last six months: ${pastAway.length}`}>
            <Spans spans={pastAway} language={language} year={year} />
          </Behind>
        )}
      </ActionForm>
      <ActionForm action={planDaysAway} id="away-form" className="mt3">
        <FormPanel summary="Plan days away">
          <input type="hidden" name="key" value={randomUUID()} />
          <p className="sm sub">No work is planned for them, and they say nothing about your pace. Days that are over count too.</p>
          <Field key={`from-${away.length}`} name="from" label="First day" type="date" />
          <Field key={`to-${away.length}`} name="to" label="Last day" type="date" />
          <p>
            <SubmitButton kind="plain" busy="Saving…">
              Plan them
            </SubmitButton>
          </p>
        </FormPanel>
      </ActionForm>
    </Sheet>
  )
}

interface SpansProps {
  spans: WeekView['away']
  language: WeekView['language']
  year: string
}

function Spans({ spans, language, year }: SpansProps) {
  return (
    <ul className="lines">
      {spans.map(({ id, from, to }) => (
        <li key={id}>
          <span>
            <Day day={from} language={language} thisYear={year} />
            {to !== from && (
              <>
                {' to '}
                <Day day={to} language={language} thisYear={year} />
              </>
            )}
          </span>
          <button className="btn quiet sm" type="submit" name="id" value={id}>
            Cancel <span className="vh">the days from {from}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
