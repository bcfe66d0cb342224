/** The last link of a mail leads here, signed in or not. Opening it changes nothing, since mail scanners open links too: the button does. */
import type { Metadata } from 'next'
import { mailToStop } from '#lib/queries/mail-to-stop.ts'
import { load } from '#lib/web/run.ts'
import { DeadLink, LinkPage } from '../_parts/link-page.tsx'
import type { SearchParams } from '../_parts/next.ts'
import { tokenOf } from '../_parts/token.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { stopMailByLink } from './actions.ts'

export const metadata: Metadata = { title: 'Stop mail' }

export default async function UnsubscribePage({ searchParams }: { searchParams: SearchParams }) {
  const found = await load(mailToStop, { token: await tokenOf(searchParams) })
  if (!found)
    return (
      <DeadLink
        again={
          <>
            Sign in to <a href="/account/notifications">choose what is mailed</a>.
          </>
        }
      />
    )
  return (
    <LinkPage
      title={found.label === null ? 'Stop all mail but that about your account' : `Stop mail of “${found.label}”`}
      lead="It stays to be seen in Cairn. Mail about your account, such as a new password, always comes."
    >
      <ActionForm action={stopMailByLink} className="stack mailform">
        <input type="hidden" name="token" value={found.token} />
        <p className="mt4">
          <SubmitButton busy="Stopping…">Stop this mail</SubmitButton>
        </p>
      </ActionForm>
      <p className="sm muted">
        Changed your mind, or only some of it? <a href="/account/notifications">Choose what is mailed</a>.
      </p>
    </LinkPage>
  )
}
