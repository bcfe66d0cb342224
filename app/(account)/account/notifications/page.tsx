import type { Metadata } from 'next'
import { notificationSettings, type NotificationSettingsView } from '#lib/queries/notification-settings.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../../../_ui/day.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SelectField } from '../../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { chooseNotifications, pauseOwnMail } from './actions.ts'
import { KindTable } from './kind-table.tsx'
import { WeeklySheet } from './weekly-sheet.tsx'

export const metadata: Metadata = { title: 'Notification settings' }

export default async function NotificationSettingsPage() {
  const view = await load(notificationSettings, null)
  return (
    <SettingsFrame
      current="notifications"
      title="Notifications"
      lead={
        <>
          Mail waits two minutes, and does not go when you have seen it in Cairn by then. <a href="/notifications">Read what there is</a>.
        </>
      }
    >
      {!view.sends && (
        <Notice title="This Cairn sends no mail">
          What you choose for mail counts from the day on which whoever runs it sets mail up.
        </Notice>
      )}
      <Sheet id="kinds" title="What we tell you">
        <ActionForm action={chooseNotifications} className="stack">
          <KindTable groups={view.groups} when={view.digestHour === null ? 'at once' : `at ${hourOf(view.digestHour)}`} />
          <div className="mt4">
            <SelectField
              name="digestHour"
              label="Mail comes"
              options={[{ value: '', label: 'At once, each by itself' }, ...HOURS]}
              defaultValue={view.digestHour === null ? '' : String(view.digestHour)}
              hint={<HourHint view={view} />}
            />
          </div>
          <p className="rowx mt4">
            <SubmitButton busy="Saving…">Save notifications</SubmitButton>
          </p>
        </ActionForm>
      </Sheet>
      <WeeklySheet view={view} />
      <PauseSheet view={view} />
    </SettingsFrame>
  )
}

const hourOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `Once a day at ${hourOf(hour)}, all in one` }))

function HourHint({ view: { timeZone, hasTimeZone } }: { view: NotificationSettingsView }) {
  if (hasTimeZone) return <>By the clocks of {timeZone.replaceAll('_', ' ')}. A day without news has no mail.</>
  return (
    <>
      By UTC, since you have chosen no time zone under <a href="/account">Profile</a>. A day without news has no mail.
    </>
  )
}

function PauseSheet({ view: { pausedUntil, style, tomorrow } }: { view: NotificationSettingsView }) {
  return (
    <Sheet id="pause" title="Pause mail">
      <div className="stack">
        <p className="sub">
          {pausedUntil === null ? (
            'No mail until a day you choose, account mail excepted. What happens meanwhile then comes as one.'
          ) : (
            <>
              Mail is paused until <Day day={pausedUntil} language={style.language} />. What happens meanwhile then comes as one.
            </>
          )}
        </p>
        <ActionForm action={pauseOwnMail} id="pause-mail" className="stack">
          <div className="rowx pause">
            <Field name="until" label="Until" type="date" width="mid" min={tomorrow} defaultValue={pausedUntil ?? undefined} />
            <SubmitButton kind="plain" busy="Saving…">
              {pausedUntil === null ? 'Pause mail' : 'Change the day'}
            </SubmitButton>
          </div>
        </ActionForm>
        {pausedUntil !== null && (
          <ActionForm action={pauseOwnMail} id="mail-again">
            <input type="hidden" name="until" value="" />
            <SubmitButton kind="plain" busy="Saving…">
              Have mail come again now
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Sheet>
  )
}
