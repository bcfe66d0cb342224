/** When something is wrong between two people: blocking and reporting. */
import { Field } from '../_ui/form/field.tsx'
import { ActionForm } from '../_ui/form/action-form.tsx'
import { FormPanel } from '../_ui/form/form-panel.tsx'
import { SubmitButton } from '../_ui/form/submit-button.tsx'
import { blockSomebody, reportSomebody } from './actions.ts'

interface Props {
  /** Where the two met: `mentorship:<id>` or `invitation:<key>`. */
  met: string
  name: string
  /** What a block does here besides hiding the two from each other. */
  afterBlock: string
}

export function TroubleForms({ met, name, afterBlock }: Props) {
  return (
    <div className="settle">
      <ActionForm action={blockSomebody.bind(null, met)} id={`block-${met}`}>
        <FormPanel summary={`Block ${name}`}>
          <p className="sm sub">
            Neither of you sees the other in Cairn any more. {afterBlock} {name} is not told that it is a block. You can undo it under
            Sharing and privacy.
          </p>
          <p>
            <SubmitButton kind="danger" small busy="Blocking…">
              Block {name}
            </SubmitButton>
          </p>
        </FormPanel>
      </ActionForm>
      <ActionForm action={reportSomebody.bind(null, met)} id={`report-${met}`}>
        <FormPanel summary={`Report ${name}`}>
          <Field
            name="words"
            label="What happened"
            type="textarea"
            rows={4}
            hint="The administrators of this Cairn read it, with your name."
          />
          <p>
            <SubmitButton kind="plain" small>
              Send report
            </SubmitButton>
          </p>
        </FormPanel>
      </ActionForm>
    </div>
  )
}
