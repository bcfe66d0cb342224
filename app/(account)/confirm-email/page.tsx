/** Both links of a change of address lead here. Opening them changes nothing. */
import type { Metadata } from 'next'
import { sides, type Side } from '#lib/auth/email-side.ts'
import { emailChangeView } from '#lib/queries/mailed-link.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { DeadLink, LinkPage } from '../_parts/link-page.tsx'
import type { SearchParams } from '../_parts/next.ts'
import { tokenOf } from '../_parts/token.ts'
import { confirmChange } from '../mail-actions.ts'

export const metadata: Metadata = { title: 'A new address' }

export default async function ConfirmEmailPage({ searchParams }: { searchParams: SearchParams }) {
  const { side: askedSide, done } = await searchParams
  if (done !== undefined) return <Done done={done} />
  const token = await tokenOf(searchParams)
  const side = sides.find((it) => it === askedSide) ?? 'new'
  const change = await load(emailChangeView, { token, side })
  if (!change) return <DeadLink again={<a href="/account">See which address your account has</a>} />
  return (
    <LinkPage title="Confirm a new address" lead={<ChangeWords {...change} side={side} />}>
      <ActionForm action={confirmChange} className="stack">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="side" value={side} />
        <p className="mt4">
          <SubmitButton busy="Confirming…">{side === 'new' ? 'Confirm this address' : 'Confirm the change'}</SubmitButton>
        </p>
      </ActionForm>
    </LinkPage>
  )
}

function ChangeWords({ email, newEmail, side }: { email: string; newEmail: string; side: Side }) {
  return side === 'new' ? (
    <>
      <b>{newEmail}</b> is to become the address of an account here.
    </>
  ) : (
    <>
      The account of <b>{email}</b> is to get the address <b>{newEmail}</b>. If that was not you, leave this page: without your press
      nothing changes.
    </>
  )
}

function Done({ done }: { done: string | string[] }) {
  if (done === 'changed')
    return (
      <LinkPage title="Your account has its new address" lead="Sign in with it from now on. The old address is told.">
        <p>
          <a href="/account">Your account</a>
        </p>
      </LinkPage>
    )
  return (
    <LinkPage title="One side is confirmed" lead="Your address has not changed yet.">
      <p>Now open the link in the mail to your {done === 'old' ? 'new' : 'present'} address. When both were used, the address changes.</p>
    </LinkPage>
  )
}
