/** Somebody made an account with this person's address and never showed that it is theirs. Was it this person? */
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signInPath } from '#lib/auth/next-path.ts'
import { findOffered, providerName } from '#lib/auth/offered-providers.ts'
import { dayOf } from '#lib/domain/calendar/calendar.ts'
import { defaultDateLanguage } from '#lib/domain/calendar/date-language.ts'
import { sendsMail } from '#lib/mail/outbox.ts'
import { problemPath } from '#lib/web/way-in-paths.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { Day } from '../../../_ui/day.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { Frame } from '../../../frame.tsx'
import { beginInstead } from './actions.ts'
import { readQuestion } from './read-question.ts'

export const metadata: Metadata = { title: 'Is this account yours?' }

export default async function IsItYoursPage() {
  const question = await readQuestion()
  if (!question || !findOffered(question.arrival.provider))
    redirect(problemPath('not-begun-here', { purpose: 'sign-in', provider: 'oidc', next: null }))
  const { arrival, since } = question
  const name = providerName(arrival.provider)
  return (
    <Frame>
      <div className="wrap">
        <div className="narrowpage colstack">
          <PageHead
            title="Is this account yours?"
            lead={
              <>
                {name} says that {arrival.address} is yours. Since{' '}
                <Day day={dayOf(new Date(since), 'UTC')} language={defaultDateLanguage} /> there has been an account with this address, and
                nobody has shown yet that the address is theirs.
              </>
            }
          />
          <Sheet id="mine" title="Yes, I made it">
            <div className="stack">
              <p>
                {sendsMail() ? `Have a link sent to ${arrival.address} and set a new password by it.` : 'Sign in with its password.'} Then
                link {name} under Account, Sign-in and devices. Everything in it stays, and from then on both ways work.
              </p>
              <p>
                {sendsMail() ? (
                  <ButtonLink href="/forgot">Have a link sent</ButtonLink>
                ) : (
                  <ButtonLink href={signInPath('/account/sign-in')}>Sign in with the password</ButtonLink>
                )}
              </p>
            </div>
          </Sheet>
          <Sheet id="not-mine" title="No, somebody else did">
            <ActionForm action={beginInstead} className="stack">
              <p>
                Your address goes to a new, empty account of yours. The other account is closed: its password, devices and other ways in
                stop working. You do not see what was done in it, and it cannot be brought back from here.
              </p>
              <p>
                <SubmitButton kind="danger" busy="Beginning…">
                  Take my address and begin anew
                </SubmitButton>
              </p>
            </ActionForm>
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
