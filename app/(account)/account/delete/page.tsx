import type { Metadata } from 'next'
import { sendsMail } from '#lib/mail/outbox.ts'
import { deletionView } from '#lib/queries/deletion.ts'
import { load } from '#lib/web/run.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Checkbox } from '../../../_ui/form/checkbox.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { deleteAccountForGood } from '../../actions.ts'
import { SettingsFrame } from '../settings-frame.tsx'

export const metadata: Metadata = { title: 'Delete your account' }

export default async function DeleteAccountPage() {
  const { email, obstacle } = await load(deletionView, null)
  return (
    <SettingsFrame current="data" title="Delete your account" lead={`The account of ${email}, with everything in it.`}>
      {obstacle !== null && <NotNow obstacle={obstacle} />}
      <Sheet id="what" title="What goes">
        <ul className="dashl">
          <li>Your name, address and profile</li>
          <li>Your assessment answers and every result</li>
          <li>Your roadmaps, with what you finished, skipped, noted, linked and ticked</li>
          <li>The skills you were credited with, and what showed them</li>
          <li>Every device, passkey, code and provider you sign in with</li>
          <li>What you handed in and nobody reviewed, with your files</li>
          <li>The record of what you did</li>
        </ul>
        <p className="sm sub mt4">
          It goes at once and cannot be undone. Your mentors and mentees are told that somebody left; what was written in a review that both
          of you took part in stays with them, under no name. What stays besides is the log of sign-ins and of changes to accounts’
          security, with random numbers in place of names; and backups made earlier, until they are replaced.
          {sendsMail() && ' One last mail confirms it.'}
        </p>
        {obstacle === null && <Ask />}
      </Sheet>
    </SettingsFrame>
  )
}

function Ask() {
  return (
    <ActionForm action={deleteAccountForGood} className="stack mt4">
      <Checkbox name="sure" label="Delete everything for good" />
      <p className="rowx mt4">
        <SubmitButton kind="danger" busy="Deleting…">
          Delete account for good
        </SubmitButton>
        <ButtonLink href="/account/data">Keep it</ButtonLink>
      </p>
    </ActionForm>
  )
}

function NotNow({ obstacle }: { obstacle: string }) {
  return (
    <div className="stack">
      <Notice kind="warn" title={obstacle} />
      <p className="rowx">
        <ButtonLink href="/admin/users">Choose somebody</ButtonLink>
        <ButtonLink kind="quiet" href="/account/data">
          Back to your data
        </ButtonLink>
      </p>
    </div>
  )
}
