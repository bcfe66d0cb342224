/** Asking for a mail once more. A sign-up that waits lives in its link alone, so there the form is filled in again. */
import type { Mailed } from '#lib/auth/mailed.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { forgetPassword } from '../mail-actions.ts'

/** @param minutes until it may be sent again */
export function SendAgain({ mailed, minutes }: { mailed: Pick<Mailed, 'about' | 'to'>; minutes: number }) {
  if (mailed.about === 'sign-up')
    return (
      <p>
        No mail, or a typing mistake in the address? <a href="/sign-up">Fill the form in again</a>. What you entered waits behind the link
        in the mail, where this page cannot reach it.
      </p>
    )
  return (
    <>
      {minutes > 0 ? (
        <p role="status">
          You can have it sent again in {minutes === 1 ? 'a minute' : `${minutes} minutes`}. <a href="/check-mail">Reload this page</a>{' '}
          then.
        </p>
      ) : (
        <ActionForm action={forgetPassword} className="stack">
          <input type="hidden" name="email" value={mailed.to} />
          <p>
            <SubmitButton kind="plain">Send it again</SubmitButton>
          </p>
        </ActionForm>
      )}
      <p className="sm sub">
        If you get several, only the newest link works. A typing mistake? <a href="/forgot">Use another address</a>.
      </p>
    </>
  )
}
