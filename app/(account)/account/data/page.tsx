import type { Metadata } from 'next'
import { accountData } from '#lib/queries/account-data.ts'
import { load } from '#lib/web/run.ts'
import { Button, ButtonLink } from '../../../_ui/button.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SettingsFrame } from '../settings-frame.tsx'

export const metadata: Metadata = { title: 'Your data' }

export default async function YourDataPage() {
  const { isRecent } = await load(accountData, null)
  const first = isRecent ? undefined : 'You are asked first to show that it is you.'
  return (
    <SettingsFrame current="data" title="Your data" lead="Take it along, or take it away.">
      <Sheet id="download" title="Download everything" note={first}>
        <div className="stack">
          <p className="sub">
            One file in JSON with all that is kept about you: answers, roadmaps, notes, evidence, devices and the record of what you did.
            Secrets, such as the hash of your password, are left out and named.
          </p>
          <form action="/account/data/download" method="post">
            <Button>Download</Button>
          </form>
        </div>
      </Sheet>
      <Sheet id="delete" title="Delete your account" note={first}>
        <div className="stack">
          <p className="sub">Everything goes at once and cannot be brought back. Download it first if you want to keep it.</p>
          <ButtonLink kind="danger" href="/account/delete">
            Delete account
          </ButtonLink>
        </div>
      </Sheet>
      <p className="sm muted">
        What is kept, where, and who sees it: <a href="/how-it-works/privacy">Privacy</a>.
      </p>
    </SettingsFrame>
  )
}
