import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import type { AccountState } from '#lib/domain/account/account-state.ts'
import { dayOf, formatDay } from '#lib/domain/calendar/calendar.ts'
import { accountList, LOOK } from '#lib/queries/accounts.ts'
import { load } from '#lib/web/run.ts'
import { Button } from '../../_ui/button.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { SegLinks } from '../../_ui/seg-radio.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { AdminFrame } from '../_parts/admin-frame.tsx'
import { adminTitle } from '../_parts/admin-title.ts'
import { PageLinks } from '../_parts/page-links.tsx'
import { roleWord } from '../_parts/role-words.ts'
import { STATE_WORDS, StateChip } from '../_parts/state-chip.tsx'

export const generateMetadata = adminTitle('Users')

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

interface Shown {
  search: string
  state: AccountState | null
}

export default async function Users({ searchParams }: Props) {
  const asked = await searchParams
  const shown: Shown = { search: textIn(asked['q']), state: STATES.find((it) => it === asked['state']) ?? null }
  const { accounts, after, isUnfinished } = await load(accountList, { ...shown, after: textIn(asked['after']) })
  const style = dateStyleOf(await currentActor())
  return (
    <AdminFrame current="users">
      <PageHead
        title="Users"
        lead="Search by a part of a name or address; a whole address is found at once. Open one to change its role or to disable it."
      />
      <div className="colstack">
        <form className="rowx" action="/admin/users" role="search">
          <label htmlFor="q" className="vh">
            Name or address
          </label>
          <input id="q" name="q" type="search" className="input mid" defaultValue={shown.search} maxLength={100} autoComplete="off" />
          {shown.state && <input type="hidden" name="state" value={shown.state} />}
          <Button>Search</Button>
        </form>
        <div>
          <p id="states" className="vh">
            State
          </p>
          <SegLinks labelledBy="states" links={stateLinks(shown)} />
        </div>
        <Sheet id="accounts" title={shown.state === null ? 'All accounts' : STATE_WORDS[shown.state]} note="By address">
          {accounts.length === 0 && <p className="sub">{isUnfinished ? 'Nobody fits so far.' : 'Nobody fits.'}</p>}
          {accounts.length > 0 && (
            <table className="tbl cards-m adm">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Role</th>
                  <th scope="col">State</th>
                  <th scope="col">Since</th>
                </tr>
              </thead>
              <tbody>
                {accounts.map((it) => (
                  <tr key={it.id}>
                    <th scope="row">
                      <a href={`/admin/users/${it.id}`}>{it.name}</a>
                      <small className="break">{it.email}</small>
                    </th>
                    <td>{roleWord(it.role)}</td>
                    <td>
                      <StateChip state={it.state} />
                    </td>
                    <td data-l="Since">{formatDay(dayOf(it.createdAt, style.timeZone), { language: style.language })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {isUnfinished && (
            <p className="sm muted mt4">{LOOK.toLocaleString('en-GB')} accounts were looked through, by address. There are more.</p>
          )}
          <PageLinks
            label="Pages of the list"
            links={[
              { href: address(shown, null), label: 'First page', on: asked['after'] !== undefined },
              { href: address(shown, after), label: isUnfinished ? 'Look further' : 'Next page', on: after !== null },
            ]}
          />
        </Sheet>
      </div>
    </AdminFrame>
  )
}

const STATES = ['active', 'unverified', 'disabled'] as const satisfies readonly AccountState[]

const stateLinks = ({ search, state }: Shown) =>
  [null, ...STATES].map((it) => ({
    href: address({ search, state: it }, null),
    label: it === null ? 'All' : STATE_WORDS[it],
    current: it === state,
  }))

function address({ search, state }: Shown, after: string | null): string {
  const query = new URLSearchParams({ ...(search && { q: search }), ...(state && { state }), ...(after !== null && { after }) })
  return query.size === 0 ? '/admin/users' : `/admin/users?${query}`
}

const textIn = (text: string | string[] | undefined): string =>
  typeof text === 'string' ? text.normalize('NFKC').trim().slice(0, 100) : ''
