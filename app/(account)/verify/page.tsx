/** The link of a sign-up leads here. Opening it changes nothing, since mail scanners open links too: the button does. */
import type { Metadata } from 'next'
import { mailedCookie } from '#lib/auth/mailed-cookie.ts'
import { shortestPassword } from '#lib/auth/password-rules.ts'
import { pendingSignUp } from '#lib/queries/pending-sign-up.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { DeadLink, LinkPage } from '../_parts/link-page.tsx'
import type { SearchParams } from '../_parts/next.ts'
import { tokenOf } from '../_parts/token.ts'
import { confirmAccount } from '../mail-actions.ts'

export const metadata: Metadata = { title: 'Confirm your address' }

export default async function VerifyPage({ searchParams }: { searchParams: SearchParams }) {
  const token = await tokenOf(searchParams)
  const pending = await load(pendingSignUp, { token, mailed: await mailedCookie() })
  if (!pending)
    return (
      <DeadLink
        again={
          <>
            If you have used it, <a href="/sign-in">sign in</a>. Otherwise <a href="/sign-up">sign up again</a> for a new one.
          </>
        }
      />
    )
  const { email, asksPassword } = pending
  return (
    <LinkPage
      title="Confirm your address"
      lead={
        <>
          One press and the account of <b>{email}</b> is yours.
        </>
      }
    >
      <ActionForm action={confirmAccount} className="stack mailform">
        <input type="hidden" name="token" value={token} />
        {asksPassword && (
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            hint={`This is another browser than the one you signed up in, so choose your password here; it may be the same. ${shortestPassword} characters or more.`}
          />
        )}
        <p className="mt4">
          <SubmitButton busy="Confirming…">Confirm and sign in</SubmitButton>
        </p>
      </ActionForm>
    </LinkPage>
  )
}
