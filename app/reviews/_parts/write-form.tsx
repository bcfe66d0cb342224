'use client'
/** Says something in a review: a note, or for a learner a word that asks for an answer. */
import { useContext, type ReactNode } from 'react'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Checkbox } from '../../_ui/form/checkbox.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { FormContext } from '../../_ui/form/form-context.ts'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { postWords } from '../thread-actions.ts'

interface Props {
  reviewId: string
  /** What its ids begin with. */
  id: string
  label: string
  button: string
  /** The point that it answers. */
  itemId?: string
  /** The iteration or revision that it speaks of. */
  number: number
  /** Begins the text: what is quoted. */
  begin?: string
  /** Offers to ask for an answer; what that does. */
  ask?: ReactNode
  /** Opens on request, under these words. */
  panel?: string
}

export function WriteForm({ reviewId, id, panel, ...fields }: Props) {
  return (
    <ActionForm action={postWords.bind(null, reviewId)} id={id} className="stack mt3">
      {panel === undefined ? (
        <Fields {...fields} />
      ) : (
        <FormPanel summary={panel}>
          <Fields {...fields} />
        </FormPanel>
      )}
    </ActionForm>
  )
}

function Fields({ label, button, itemId, number, begin = '', ask }: Omit<Props, 'reviewId' | 'id' | 'panel'>) {
  return (
    <>
      <Body label={label} begin={begin} />
      {itemId !== undefined && <input type="hidden" name="itemId" value={itemId} />}
      <input type="hidden" name="number" value={number} />
      {ask !== undefined && <Checkbox name="asks" label="I want an answer" hint={ask} />}
      <p>
        <SubmitButton kind="plain" small>
          {button}
        </SubmitButton>
      </p>
    </>
  )
}

/** Empty again once it is sent. */
function Body({ label, begin }: { label: string; begin: string }) {
  const { state } = useContext(FormContext)
  const sent = state.status === 'done'
  return (
    <Field
      key={sent ? 'sent' : begin}
      name="body"
      type="textarea"
      label={label}
      hint="Markdown. You can change it for ten minutes."
      rows={begin === '' || sent ? 3 : 8}
      autoComplete="off"
      defaultValue={sent ? '' : begin}
    />
  )
}
