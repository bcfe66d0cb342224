/** The email address of the account, and how to change it. */
import { sendsMail } from '#lib/mail/outbox.ts'
import { emailSection } from '#lib/queries/email-section.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { changeEmail } from '../../mail-actions.ts'

export async function ChangeEmail() {
  const { email, isProven, hasPassword } = await load(emailSection, null)
  return (
    <Sheet id="email" title="Email address" note={isProven ? 'Confirmed' : 'Not confirmed'}>
      <div className="stack">
        <p>
          You sign in with <b>{email}</b>.
        </p>
        {sendsMail() ? (
          <ActionForm action={changeEmail} className="stack mailform">
            <p className="sm sub">
              {isProven
                ? 'To change it, both addresses must agree: we send one link to the new address and one to the present one. It changes when both were used, within a day.'
                : 'We send a link to the new address. It changes when the link was used, within a day.'}
            </p>
            <Field name="newEmail" label="New address" type="email" autoComplete="email" />
            {hasPassword && (
              <Field
                name="password"
                label="Password"
                type="password"
                autoComplete="current-password"
                hint="Asked again, so that nobody else can do this on a device you left open."
              />
            )}
            <p className="mt2">
              <SubmitButton kind="plain" busy="Sending…">
                Send the links
              </SubmitButton>
            </p>
          </ActionForm>
        ) : (
          <p className="sm sub">This server sends no mail, so nobody could confirm another address. Ask the people who run it.</p>
        )}
      </div>
    </Sheet>
  )
}
