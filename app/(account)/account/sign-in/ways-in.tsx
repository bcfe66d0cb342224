/** "Ways to sign in": password, each provider that is set or linked, and whatever else the page adds. One must stay. */
import type { ReactNode } from 'react'
import { offeredProviders, providerName } from '#lib/auth/offered-providers.ts'
import type { ProviderId } from '#lib/domain/account/way-in.ts'
import type { WaysInView } from '#lib/queries/ways-in.ts'
import { Button } from '../../../_ui/button.tsx'
import { Day } from '../../../_ui/day.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Icon, type IconName } from '../../../_ui/icon.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import type { SearchParams } from '../../_parts/next.ts'
import { ProviderProblem } from '../../_parts/provider-problem.tsx'
import { unlinkProvider } from './unlink.ts'

interface Props {
  view: WaysInView
  searchParams: SearchParams
  /** More rows of the same kind, as `<li>`. */
  children?: ReactNode
}

export async function WaysIn({ view, searchParams, children }: Props) {
  const { linked } = await searchParams
  const just = view.linked.find((it) => it.provider === linked)
  return (
    <Sheet id="ways-in" title="Ways to sign in" note="At least one must stay">
      <ProviderProblem searchParams={searchParams} />
      {just && <Notice kind="good" title={`${providerName(just.provider)} is linked. You can sign in with it from now on.`} live />}
      <ActionForm action={unlinkProvider} id="unlink">
        <ul className="rows">
          {view.hasPassword && (
            <li>
              <Icon name="lock" />
              <div>
                <b>Email and password</b>
                <small>
                  {view.email},{' '}
                  {view.verifiedOn === null ? (
                    'not verified'
                  ) : (
                    <>
                      verified <OnDay view={view} day={view.verifiedOn} />
                    </>
                  )}
                </small>
              </div>
            </li>
          )}
          {idsToShow(view).map((id) => (
            <ProviderRow key={id} id={id} view={view} />
          ))}
          {children}
        </ul>
      </ActionForm>
    </Sheet>
  )
}

/** Those that are set, and those that are linked though they are not set any more. */
function idsToShow({ linked }: WaysInView): ProviderId[] {
  return [...new Set([...offeredProviders().map((it) => it.id), ...linked.map((it) => it.provider)])]
}

const icons = { github: 'branch', google: 'globe', oidc: 'external' } as const satisfies Record<ProviderId, IconName>

function ProviderRow({ id, view }: { id: ProviderId; view: WaysInView }) {
  const name = providerName(id)
  const link = view.linked.find((it) => it.provider === id)
  return (
    <li>
      <Icon name={icons[id]} />
      <div>
        <b>{name}</b>
        <small>
          {link ? (
            <>
              {link.label}, linked <OnDay view={view} day={link.linkedOn} />
            </>
          ) : (
            'Not linked'
          )}
        </small>
      </div>
      {link ? (
        <SubmitButton kind="plain" small name="provider" value={id} busy="Unlinking…">
          Unlink<span className="vh"> {name}</span>
        </SubmitButton>
      ) : (
        // Leads to another site, so it is posted as it is.
        <Button small formAction={`/sign-in/with/${id}`} formMethod="post" name="purpose" value="link">
          Link<span className="vh"> {name}</span>
        </Button>
      )}
    </li>
  )
}

function OnDay({ view, day }: { view: WaysInView; day: string }) {
  return <Day day={day} language={view.language} thisYear={view.today.slice(0, 4)} />
}
