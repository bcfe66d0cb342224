import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { themeCookieName } from '#lib/auth/cookies.ts'
import { accountOverview } from '#lib/queries/account.ts'
import { load } from '#lib/web/run.ts'
import { Button, ButtonLink } from '../../_ui/button.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { SegRadio } from '../../_ui/seg-radio.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { Frame } from '../../frame.tsx'
import { chooseTheme } from '../actions.ts'
import { asTheme, themes } from './theme.ts'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const { name, email, devices } = await load(accountOverview, null)
  const theme = asTheme((await cookies()).get(themeCookieName)?.value)
  return (
    <Frame current="account">
      <div className="wrap">
        <div className="narrowpage colstack">
          <PageHead title="Account" />
          <Sheet id="profile" title="Profile">
            <dl className="kv">
              <dt>Name</dt>
              <dd>{name}</dd>
              <dt>Email</dt>
              <dd>{email}</dd>
            </dl>
          </Sheet>
          <Sheet id="theme" title="Theme" note="For this browser">
            <ActionForm action={chooseTheme} className="stack">
              <SegRadio name="theme" legend="Theme" options={themes} value={theme} />
              <p>
                <SubmitButton kind="plain" busy="Saving…">
                  Save theme
                </SubmitButton>
              </p>
            </ActionForm>
          </Sheet>
          <Sheet id="signed-in" title="Signed in" note={devices === 1 ? 'This device only' : `${devices} devices`}>
            <form action="/sign-out" method="post">
              <Button>Sign out on this device</Button>
            </form>
          </Sheet>
          <Sheet id="delete" title="Delete your account">
            <div className="stack">
              <p className="sm sub">Your answers, results and roadmaps are deleted at once and cannot be brought back.</p>
              <ButtonLink kind="danger" href="/account/delete">
                Delete account
              </ButtonLink>
            </div>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
