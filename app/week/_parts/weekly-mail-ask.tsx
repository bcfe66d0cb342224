/** Asked once: whether the plan of the week is to come by mail. When it comes is said where it was asked. */
import type { MailAsk } from '#lib/queries/mail-ask.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { WeeklyTimeFields, ZoneHint } from '../../_ui/weekly-time-fields.tsx'
import { answerWeeklyMail } from '../mail-actions.ts'

export function WeeklyMailAsk({ ask }: { ask: MailAsk | null }) {
  return (
    <ActionForm action={answerWeeklyMail} id="ask-weekly-mail" isAsked={ask !== null}>
      {ask && <Question ask={ask} />}
    </ActionForm>
  )
}

function Question({ ask: { timeZone, hasTimeZone } }: { ask: MailAsk }) {
  return (
    <Sheet id="weekly-mail" title="Your week by mail?">
      <div className="stack">
        <p className="sm sub">
          One mail a week with the hours that are planned and what comes first. None in weeks you are away. Whatever you answer, you can
          change it under <a href="/account/notifications#weekly">Notifications</a>.
        </p>
        <p className="sm sub">
          <ZoneHint timeZone={timeZone} hasTimeZone={hasTimeZone} />
        </p>
        <p className="rowx">
          <SubmitButton kind="plain" small name="answer" value="mondays" busy="Saving…">
            Yes, Mondays at 07:00
          </SubmitButton>
          <SubmitButton kind="quiet" small name="answer" value="no" busy="Saving…">
            No, thanks
          </SubmitButton>
        </p>
        <FormPanel summary="Another day or hour">
          <WeeklyTimeFields chosen={null} timeZone={timeZone} hasTimeZone={hasTimeZone} />
          <p>
            <SubmitButton kind="plain" small busy="Saving…">
              Mail it then
            </SubmitButton>
          </p>
        </FormPanel>
      </div>
    </Sheet>
  )
}
