/** The link of a forgotten password leads here. Opening it changes nothing. */
import type { Metadata } from 'next'
import { shortestPassword } from '#lib/auth/password-rules.ts'
import { resetView } from '#lib/queries/mailed-link.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { DeadLink, LinkPage } from '../_parts/link-page.tsx'
import type { SearchParams } from '../_parts/next.ts'
import { tokenOf } from '../_parts/token.ts'
import { setNewPassword } from '../mail-actions.ts'

export const metadata: Metadata = { title: 'Set a new password' }

export default async function ResetPage({ searchParams }: { searchParams: SearchParams }) {
  const token = await tokenOf(searchParams)
  const account = await load(resetView, token)
  if (!account) return <DeadLink again={<a href="/forgot">Ask for a new link</a>} />
  return (
    <LinkPage
      title="Set a new password"
      lead={
        <>
          For the account of <b>{account.email}</b>. Every device is signed out; a second factor stays as it is.
        </>
      }
    >
      <ActionForm action={setNewPassword} className="stack mailform">
        <input type="hidden" name="token" value={token} />
        {/* Lets a password manager store the new password under the right name. */}
        <input type="hidden" autoComplete="username" value={account.email} />
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint={`${shortestPassword} characters or more. A short sentence works well; no symbols needed.`}
        />
        <p className="mt4">
          <SubmitButton busy="Saving…">Set new password</SubmitButton>
        </p>
      </ActionForm>
    </LinkPage>
  )
}
