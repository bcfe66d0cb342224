/** What a learner can do about a request that waits longer than was meant: ask somebody else, or finish without a review. */
import type { WaitingView } from '#lib/queries/reviews.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SelectField } from '../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { moveMilestone } from '../../roadmap/actions.ts'
import { askAnother } from '../waiting-actions.ts'

export function LongWait({ reviewId, waiting: { others, place, reading } }: { reviewId: string; waiting: WaitingView }) {
  const mayAsk = others.length > 0 && reading === null
  if (!mayAsk && place === null) return null
  return (
    <div className="long-wait rowx">
      {mayAsk && (
        <ActionForm action={askAnother.bind(null, reviewId)} id={`ask-${reviewId}`}>
          <FormPanel summary="Ask another mentor">
            <SelectField
              name="mentor"
              label="Who should look at it"
              hint="Your place in the queue stays."
              options={others.map((it) => ({ value: it.id, label: it.name }))}
            />
            <div>
              <SubmitButton kind="plain" small>
                Ask
              </SubmitButton>
            </div>
          </FormPanel>
        </ActionForm>
      )}
      {place && (
        <ActionForm action={moveMilestone.bind(null, place)}>
          <SubmitButton kind="quiet" small name="move" value="finish" busy="Finishing…">
            Finish without a review
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
