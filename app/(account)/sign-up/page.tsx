import type { Metadata } from 'next'
import { shortestPassword } from '#lib/auth/password-rules.ts'
import { sendsMail } from '#lib/mail/outbox.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { afterSignUp, nextOf, withNext, type SearchParams } from '../_parts/next.ts'
import { Providers } from '../_parts/providers.tsx'
import { WayIn } from '../_parts/way-in.tsx'
import { createAccount } from '../actions.ts'

export const metadata: Metadata = { title: 'Create an account' }

export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  const wanted = await nextOf(searchParams)
  const next = wanted ?? afterSignUp
  const mails = sendsMail()
  return (
    <WayIn
      title="Create an account"
      lead={
        <>
          Already have one? <a href={withNext('/sign-in', wanted)}>Sign in</a>.
        </>
      }
      saved={{ title: 'What comes with you', lead: 'Saved on this device only, until you have an account.' }}
      next={next}
    >
      <Providers next={wanted} />
      <ActionForm action={createAccount} className="stack mt6">
        <input type="hidden" name="next" value={next} />
        <Field name="name" label="Name" autoComplete="name" hint="Shown to you only." />
        <Field
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          hint={mails ? 'What you sign in with. We send a link to it.' : 'What you sign in with. Nothing is sent to it.'}
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint={`${shortestPassword} characters or more. A short sentence works well; no symbols needed.`}
        />
        <p className="mt4">
          <SubmitButton busy="Creating…" full>
            Create account
          </SubmitButton>
        </p>
        <p className="sm muted">
          {mails
            ? 'We send one mail to check the address. No newsletter.'
            : 'This server sends no mail. Only the people who run it can help with a forgotten password, so keep yours where you find it again.'}{' '}
          <a href="/how-it-works/privacy">Privacy</a>
        </p>
      </ActionForm>
    </WayIn>
  )
}
