import type { Metadata } from 'next'
import { passkeyPlace } from '#lib/auth/passkey-place.ts'
import { sendsMail } from '#lib/mail/outbox.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Checkbox } from '../../_ui/form/checkbox.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { afterSignIn, nextOf, withNext, type SearchParams } from '../_parts/next.ts'
import { PasskeyButton } from '../_parts/passkey-button.tsx'
import { ProviderProblem } from '../_parts/provider-problem.tsx'
import { Providers } from '../_parts/providers.tsx'
import { WayIn } from '../_parts/way-in.tsx'
import { signInWithPassword } from '../actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const wanted = await nextOf(searchParams)
  const next = wanted ?? afterSignIn
  const { done } = await searchParams
  return (
    <WayIn
      title="Sign in"
      lead={
        <>
          New here? <a href={withNext('/sign-up', wanted)}>Create an account</a>. Your assessment answers on this device come with you.
        </>
      }
      saved={{ title: 'You left off here', lead: 'From answers saved on this device. Sign in to keep them.' }}
      next={next}
    >
      {wanted !== null && <Notice title="Sign in to go on">The page you asked for opens afterwards.</Notice>}
      {done === 'reset' && (
        <Notice kind="good" title="Your new password is set" live>
          Every device was signed out. Sign in with the new password.
        </Notice>
      )}
      <ProviderProblem searchParams={searchParams} />
      <Providers next={wanted} />
      <ActionForm action={signInWithPassword} className="stack mt6">
        <input type="hidden" name="next" value={next} />
        <Field name="email" label="Email" type="email" autoComplete="username" />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          aside={
            <a className="sm" href="/forgot">
              Forgotten?
            </a>
          }
        />
        <input type="hidden" name="stay" value="off" />
        <Checkbox name="stay" label="Keep me signed in on this device" defaultChecked />
        <p className="mt4">
          <SubmitButton busy="Signing in…" full>
            Sign in
          </SubmitButton>
        </p>
      </ActionForm>
      {sendsMail() && <p className="sm muted">Just signed up? The link in the mail comes first: it makes the account.</p>}
      {passkeyPlace() && (
        <PasskeyButton purpose="sign-in" next={next}>
          Sign in with a passkey
        </PasskeyButton>
      )}
    </WayIn>
  )
}
