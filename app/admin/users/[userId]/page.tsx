import { currentActor } from '#lib/auth/current-actor.ts'
import { signInAgainPath } from '#lib/auth/next-path.ts'
import { dateStyleOf, type DateStyle } from '#lib/date-style.ts'
import { accountStateOf } from '#lib/domain/account/account-state.ts'
import { dayOf, formatDay } from '#lib/domain/calendar/calendar.ts'
import { accountPage, type AccountPageView } from '#lib/queries/accounts.ts'
import { load } from '#lib/web/run.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { AdminFrame } from '../../_parts/admin-frame.tsx'
import { adminTitle } from '../../_parts/admin-title.ts'
import { AuditTable, whenOf } from '../../_parts/audit-table.tsx'
import { roleWord } from '../../_parts/role-words.ts'
import { StateChip } from '../../_parts/state-chip.tsx'
import { PowerForms } from './power-forms.tsx'

export const generateMetadata = adminTitle('User')

export default async function User({ params }: { params: Promise<{ userId: string }> }) {
  const { userId } = await params
  const { account, mayChange, isRecent, entries } = await load(accountPage, { userId })
  const actor = await currentActor()
  const style = dateStyleOf(actor)
  return (
    <AdminFrame current="users">
      <PageHead title={account.name} crumb={{ href: '/admin/users', label: 'Users' }} />
      <div className="cols">
        <div className="colstack">
          {mayChange && isRecent && <PowerForms account={account} />}
          {mayChange && !isRecent && (
            <Sheet id="change" title="Change this account">
              <div className="stack">
                <p className="sub">First show that it is you: your last sign-in was more than ten minutes ago.</p>
                <ButtonLink href={signInAgainPath(`/admin/users/${account.id}`)}>Show that it is me</ButtonLink>
              </div>
            </Sheet>
          )}
          {!mayChange && (
            <Sheet id="change" title="This is you">
              <p className="sub">Nobody changes their own role or disables themselves. Another administrator can.</p>
            </Sheet>
          )}
          <Sheet id="entries" title="On record" note="The newest entries about this account">
            {entries.length === 0 ? <p className="sub">Nothing yet.</p> : <AuditTable entries={entries} actor={actor} />}
          </Sheet>
        </div>
        <Sheet id="account" title="Account">
          <Facts account={account} style={style} />
        </Sheet>
      </div>
    </AdminFrame>
  )
}

function Facts({ account, style }: { account: AccountPageView['account']; style: DateStyle }) {
  const { email, role, createdAt, emailVerifiedAt, disabledAt } = account
  return (
    <dl className="kv">
      <dt>Address</dt>
      <dd className="break">{email}</dd>
      <dt>Verified</dt>
      <dd>{emailVerifiedAt ? formatDay(dayOf(emailVerifiedAt, style.timeZone), { language: style.language }) : 'No'}</dd>
      <dt>Role</dt>
      <dd>{roleWord(role)}</dd>
      <dt>State</dt>
      <dd>
        <StateChip state={accountStateOf(account)} />
      </dd>
      {disabledAt && (
        <>
          <dt>Disabled</dt>
          <dd>{whenOf(disabledAt, style)}</dd>
        </>
      )}
      <dt>Since</dt>
      <dd>{formatDay(dayOf(createdAt, style.timeZone), { language: style.language })}</dd>
    </dl>
  )
}
