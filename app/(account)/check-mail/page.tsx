/** Says where the mail went. The same for an address with an account, one without, and one that gets no more mails for now. */
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readMailedCookie } from '#lib/auth/mailed-cookie.ts'
import { sender } from '#lib/mail/sender.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { Icon } from '../../_ui/icon.tsx'
import { Frame } from '../../frame.tsx'
import { SendAgain } from '../_parts/send-again.tsx'

export const metadata: Metadata = { title: 'Check your mail' }

const words = {
  'sign-up': {
    lead: 'Open it within 30 minutes to sign in.',
    note: 'If you already have an account, the mail says so and offers a way in instead. This page looks the same either way.',
  },
  reset: {
    lead: 'Open it within 30 minutes to set a new password.',
    note: 'A mail only goes out if the address has an account. This page looks the same either way.',
  },
} as const

export default async function CheckMailPage() {
  const asked = await readMailedCookie()
  const { kind, address } = sender()
  if (!asked || kind === 'off') redirect('/sign-in')
  const { mailed, minutes } = asked
  const { lead, note } = words[mailed.about]
  return (
    <Frame>
      <div className="wrap">
        <div className="cols checkmail">
          <section className="stack">
            <span className="bigic">
              <Icon name="mail" size={32} />
            </span>
            <h1>Check your mail</h1>
            <p className="lead">
              {mailed.about === 'reset' ? 'If it has an account, a link is on its way to ' : 'We sent a link to '}
              <b>{mailed.to}</b>. {lead}
            </p>
            <ul className="dashl mt4">
              <li>The link works once, on this device or any other.</li>
              <li>{address === null ? 'It can take a moment.' : <>It comes from {<b>{address}</b>}. It can take two minutes.</>}</li>
              <li>Nothing is lost if you close this page. Your answers stay on this device.</li>
            </ul>
            {kind === 'mailbox' && (
              <p className="mt6">
                <ButtonLink href="/mailbox">Open the mailbox of this server</ButtonLink>
              </p>
            )}
            <div className="stack mt6">
              <SendAgain mailed={mailed} minutes={minutes} />
            </div>
          </section>
          <aside className="sheet pad stack" aria-labelledby="no-mail">
            <h2 id="no-mail">No mail after ten minutes?</h2>
            <p className="sm sub">
              Look in spam, then check the address for a typing mistake. Three mails in a quarter of an hour is the most we send.
            </p>
            <p className="sm sub">{note}</p>
          </aside>
        </div>
      </div>
    </Frame>
  )
}
