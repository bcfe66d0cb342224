/** Name, dates and theme: one form, saved at once. */
import type { ProfileView } from '#lib/queries/profile.ts'
import { themes } from '#lib/domain/account/theme.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SelectField } from '../../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { SegRadio } from '../../../_ui/seg-radio.tsx'
import { saveProfile } from '../../actions.ts'
import { BrowserZone } from './browser-zone.tsx'

export function ProfileForm({ profile }: { profile: ProfileView }) {
  const { name, timeZone, today, clock } = profile
  return (
    <ActionForm action={saveProfile} className="stack">
      <div className="cols even">
        <Field name="name" label="Name" autoComplete="name" defaultValue={name} hint="Shown to you and to those who run this server." />
        <SelectField
          name="dateLanguage"
          label="Language of dates"
          options={profile.languages.map((it) => ({ value: it.tag, label: `${it.example} (${it.name})` }))}
          defaultValue={profile.dateLanguage}
          hint="Only dates change. The words of Cairn are in English."
        />
        <div className="stack">
          <SelectField
            name="timeZone"
            label="Time zone"
            options={[{ value: '', label: 'Not chosen: UTC' }]}
            groups={profile.zones.map(({ region, zones }) => ({ label: region, options: zones.map(asChoice) }))}
            defaultValue={timeZone ?? ''}
            hint={`Decides which day it is for you. By what is saved, now: ${today}, ${clock}${timeZone === null ? ' in UTC' : ''}.`}
          />
          <BrowserZone field="timeZone" chosen={timeZone} />
        </div>
        <div>
          <p className="lbl" id="theme">
            Theme
          </p>
          <div className="mt1">
            <SegRadio name="theme" legend={{ labelledBy: 'theme' }} options={themes} value={profile.theme} />
          </div>
        </div>
      </div>
      <p className="rowx mt4">
        <SubmitButton busy="Saving…">Save profile</SubmitButton>
      </p>
    </ActionForm>
  )
}

/** Under its region the place is enough: Argentina, Buenos Aires. */
const asChoice = (zone: string) => ({
  value: zone,
  label: zone
    .slice(zone.indexOf('/') + 1)
    .replaceAll('/', ', ')
    .replaceAll('_', ' '),
})
