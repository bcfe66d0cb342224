/** The form kit, with an action that finds faults. */
import { ActionForm } from '../_ui/form/action-form.tsx'
import { Checkbox } from '../_ui/form/checkbox.tsx'
import { Field } from '../_ui/form/field.tsx'
import { RadioCards } from '../_ui/form/radio-cards.tsx'
import { SubmitButton } from '../_ui/form/submit-button.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { tryForm } from './actions.ts'

export function FormSample() {
  return (
    <div className="mt6">
      <Sheet id="form" title="A form">
        <ActionForm action={tryForm} className="colstack narrowpage">
          <Field name="link" label="Link to your work" hint="Repository, notebook or demo." />
          <Field
            name="hours"
            label="Hours"
            type="number"
            inputMode="numeric"
            width="short"
            suffix="hours a week"
            optional
            defaultValue={8}
          />
          <Field name="words" label="In your own words" type="textarea" />
          <Field name="password" label="Password" type="password" autoComplete="new-password" optional />
          <RadioCards
            name="level"
            legend="Your level"
            hint="Choose the highest line you could show someone today."
            options={[
              { value: '0', label: 'Nothing yet', hint: 'I have read about it', aside: '+16 h' },
              { value: '1', label: 'Deployed with help', hint: 'I changed what someone else wrote', aside: '+12 h' },
              { value: 'unknown', label: 'I don’t know', dashed: true },
            ]}
          />
          <Checkbox name="sure" label="I wrote this myself" hint="Or I say in the text what help I had." />
          <p className="rowx">
            <SubmitButton kind="plain">Send</SubmitButton>
            <SubmitButton kind="quiet" name="intent" value="draft">
              Save draft
            </SubmitButton>
          </p>
        </ActionForm>
      </Sheet>
    </div>
  )
}
