/** Entries of the audit log: when, who, what and on whom. On small screens each is a card. */
import { dateStyleOf, type DateStyle } from '#lib/date-style.ts'
import { dayOf, formatDay, timeOf } from '#lib/domain/calendar/calendar.ts'
import type { Actor } from '#lib/policy.ts'
import type { AuditView, Party } from '#lib/queries/audit-log.ts'
import { auditWords } from './audit-words.ts'

export function AuditTable({ entries, actor }: { entries: readonly AuditView[]; actor: Actor }) {
  const style = dateStyleOf(actor)
  return (
    <table className="tbl cards-m adm">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">On whom</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((it) => (
          <tr key={it.id}>
            <td className="nowrap muted">{whenOf(it.at, style)}</td>
            <td>
              <PartyName party={it.who} />
            </td>
            <td>{auditWords(it.verb, it.detail)}</td>
            <td data-l={it.whom ? 'On' : undefined}>
              {it.whom ? <PartyName party={it.whom} /> : <span className="muted onlywide">Themselves</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Day and time in the reader's zone. */
export const whenOf = (at: Date, { timeZone, language }: DateStyle): string =>
  `${formatDay(dayOf(at, timeZone), { language })}, ${timeOf(at, timeZone)}`

function PartyName({ party }: { party: Party }) {
  if (party.kind === 'account') return <a href={`/admin/users/${party.id}`}>{party.name}</a>
  return <span className="muted">{PARTY_WORDS[party.kind]}</span>
}

const PARTY_WORDS: Record<Exclude<Party['kind'], 'account'>, string> = {
  deleted: 'Deleted account',
  operator: 'Operator of the server',
  guest: 'Not signed in',
  network: 'A network address',
  work: 'Work of the server',
}
