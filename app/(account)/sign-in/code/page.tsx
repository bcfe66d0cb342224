import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '#lib/auth/current-actor.ts'
import { codeToken } from '#lib/auth/second-factor-cookie.ts'
import { codeStep } from '#lib/queries/code-step.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Frame } from '../../../frame.tsx'
import { afterSignIn, nextOf, withNext, type SearchParams } from '../../_parts/next.ts'
import { signInWithCode } from './actions.ts'

export const metadata: Metadata = { title: 'Enter a code' }

export default async function CodePage({ searchParams }: { searchParams: SearchParams }) {
  const wanted = await nextOf(searchParams)
  const next = wanted ?? afterSignIn
  if ((await currentActor()).kind === 'account') redirect(next)
  const { isOpen } = await load(codeStep, { token: await codeToken() })
  if (!isOpen) redirect(withNext('/sign-in', wanted))
  return (
    <Frame>
      <div className="wrap signin">
        <section className="stack">
          <h1>Enter a code</h1>
          <p className="sub">Your account has a second factor: open your app and enter the code that it shows.</p>
          <ActionForm action={signInWithCode} className="stack mt6">
            <input type="hidden" name="next" value={next} />
            <Field
              name="code"
              label="Code"
              autoComplete="one-time-code"
              hint="Six digits. Without your phone, enter one of your recovery codes instead."
            />
            <p className="mt4">
              <SubmitButton busy="Signing in…" full>
                Sign in
              </SubmitButton>
            </p>
          </ActionForm>
          <p className="sm muted">
            <a href={withNext('/sign-in', wanted)}>Start again</a>
          </p>
        </section>
      </div>
    </Frame>
  )
}
