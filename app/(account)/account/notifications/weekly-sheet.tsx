/** The plan of the week by mail: when, or not at all. */
import type { NotificationSettingsView } from '#lib/queries/notification-settings.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { WeeklyTimeFields } from '../../../_ui/weekly-time-fields.tsx'
import { chooseWeeklyMail } from './actions.ts'

export function WeeklySheet({ view: { weekly, timeZone, hasTimeZone } }: { view: NotificationSettingsView }) {
  return (
    <Sheet id="weekly" title="The week’s plan by mail">
      <div className="stack">
        <p className="sub">
          Once a week: the hours that are planned, what comes first, and where you are. On a Saturday or Sunday it is about the week that
          comes. None in weeks you are away, and none while your roadmap is paused.
        </p>
        <ActionForm action={chooseWeeklyMail} id="weekly-mail" className="stack">
          <div className="cols even">
            <WeeklyTimeFields chosen={weekly} mayBeOff timeZone={timeZone} hasTimeZone={hasTimeZone} />
          </div>
          <p>
            <SubmitButton kind="plain" busy="Saving…">
              Save the weekly plan
            </SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Sheet>
  )
}
