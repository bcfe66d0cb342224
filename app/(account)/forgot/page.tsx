import type { Metadata } from 'next'
import { sendsMail } from '#lib/mail/outbox.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { LinkPage } from '../_parts/link-page.tsx'
import { forgetPassword } from '../mail-actions.ts'

export const metadata: Metadata = { title: 'Set a new password' }

export default function ForgotPage() {
  if (!sendsMail())
    return (
      <LinkPage title="Set a new password" lead="This server sends no mail, so it cannot send you a link.">
        <p>
          Ask the people who run it. On the machine, <code>npm run reset-link -- your@address</code> prints a link that sets a new password
          once.
        </p>
        <p>
          <a href="/sign-in">Back to sign in</a>
        </p>
      </LinkPage>
    )
  return (
    <LinkPage title="Set a new password" lead="Tell us your address. If it has an account, we send a link to it.">
      <ActionForm action={forgetPassword} className="stack mailform">
        <Field name="email" label="Email" type="email" autoComplete="username" />
        <p className="mt4">
          <SubmitButton busy="Sending…">Send the link</SubmitButton>
        </p>
      </ActionForm>
      <p className="sm muted">
        Remembered after all? <a href="/sign-in">Sign in</a>
      </p>
    </LinkPage>
  )
}
