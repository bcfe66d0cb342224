/** Asked once: whether the plan of the week is to come by mail. */
import type { WeekView } from '#lib/queries/week.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { WeeklyTimeFields } from '../../_ui/weekly-time-fields.tsx'
import { answerWeeklyMail } from '../mail-actions.ts'

export function WeeklyMailAsk({ ask }: { ask: WeekView['mailAsk'] }) {
  if (!ask) return null
  return (
    <Sheet id="weekly-mail" title="Your week by mail?">
      <div className="stack">
        <p className="sm sub">
          One mail a week with the hours that are planned and what comes first. None in weeks you are away. Whatever you answer, you can
          change it under <a href="/account/notifications#weekly">Notifications</a>.
        </p>
        <ActionForm action={answerWeeklyMail} id="ask-weekly-mail">
          <input type="hidden" name="hour" value="7" />
          <p className="rowx">
            <SubmitButton kind="plain" small name="day" value="1" busy="Saving…">
              Yes, Mondays at 07:00
            </SubmitButton>
            <SubmitButton kind="quiet" small name="day" value="" busy="Saving…">
              No, thanks
            </SubmitButton>
          </p>
        </ActionForm>
        <ActionForm action={answerWeeklyMail} id="ask-other-time">
          <FormPanel summary="Another day or hour">
            <WeeklyTimeFields chosen={null} timeZone={ask.timeZone} hasTimeZone={ask.hasTimeZone} />
            <p>
              <SubmitButton kind="plain" small busy="Saving…">
                Mail it then
              </SubmitButton>
            </p>
          </FormPanel>
        </ActionForm>
      </div>
    </Sheet>
  )
}
