import type { Metadata } from 'next'
import { waysToProve } from '#lib/queries/ways-to-prove.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Frame } from '../../../frame.tsx'
import { afterProof, nextOf, type SearchParams } from '../../_parts/next.ts'
import { PasskeyButton } from '../../_parts/passkey-button.tsx'
import { ProviderProblem } from '../../_parts/provider-problem.tsx'
import { Providers } from '../../_parts/providers.tsx'
import { showCode, showPassword } from './actions.ts'

export const metadata: Metadata = { title: 'Is it you?' }

export default async function AgainPage({ searchParams }: { searchParams: SearchParams }) {
  const { email, hasPassword, hasSecondFactor, hasPasskeys, providers } = await load(waysToProve, null)
  const next = (await nextOf(searchParams)) ?? afterProof
  return (
    <Frame current="account">
      <div className="wrap signin">
        <section className="stack">
          <h1>Is it you?</h1>
          <p className="sub">
            You are signed in as {email}. What you asked for guards your account or cannot be undone, so show once more that it is you. It
            is not asked again for ten minutes.
          </p>
          <ProviderProblem searchParams={searchParams} />
          {hasPassword && (
            <ActionForm action={showPassword} id="password" className="stack mt6">
              <input type="hidden" name="next" value={next} />
              <Field name="password" label="Password" type="password" autoComplete="current-password" />
              <p className="mt4">
                <SubmitButton busy="Checking…" full>
                  Go on
                </SubmitButton>
              </p>
            </ActionForm>
          )}
          {hasSecondFactor && (
            <ActionForm action={showCode} id="code" className="stack mt6">
              <input type="hidden" name="next" value={next} />
              <Field name="code" label="Or a code from your app" autoComplete="one-time-code" />
              <p>
                <SubmitButton kind="plain" busy="Checking…" full>
                  Go on with a code
                </SubmitButton>
              </p>
            </ActionForm>
          )}
          {hasPasskeys && (
            <PasskeyButton purpose="again" next={next}>
              Use a passkey
            </PasskeyButton>
          )}
          <Providers next={next} purpose="again" or={null} only={providers} />
          <p className="sm muted">Nothing of this at hand? Sign out and sign in again: that counts too.</p>
        </section>
      </div>
    </Frame>
  )
}
