import type { Metadata } from 'next'
import { accountOverview } from '#lib/queries/account.ts'
import { load } from '#lib/web/run.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Frame } from '../../../frame.tsx'
import { deleteAccountForGood } from '../../actions.ts'

export const metadata: Metadata = { title: 'Delete your account' }

export default async function DeleteAccountPage() {
  const { email } = await load(accountOverview, null)
  return (
    <Frame current="account">
      <div className="wrap">
        <div className="narrowpage stack">
          <PageHead
            title="Delete your account"
            crumb={{ href: '/account', label: 'Account' }}
            lead={`The account of ${email}, with everything in it. This happens at once and cannot be undone.`}
          />
          <ul className="dashl">
            <li>Your assessment answers and every result</li>
            <li>Your roadmaps, with what you finished and ticked</li>
            <li>The record of what you did, and every device you are signed in on</li>
          </ul>
          <ActionForm action={deleteAccountForGood} className="stack mt6">
            <Field
              name="password"
              label="Password"
              type="password"
              autoComplete="current-password"
              width="mid"
              hint="Asked again, so that nobody else can do this on a device you left open."
            />
            <p className="rowx mt4">
              <SubmitButton kind="danger" busy="Deleting…">
                Delete account for good
              </SubmitButton>
              <ButtonLink href="/account">Keep it</ButtonLink>
            </p>
          </ActionForm>
        </div>
      </div>
    </Frame>
  )
}
