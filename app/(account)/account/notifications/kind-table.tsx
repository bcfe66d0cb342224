/** Every kind of news with a box for Cairn and one for mail, by group. The account's own mail is there too, and cannot be switched off. */
import type { KindView, NotificationSettingsView } from '#lib/queries/notification-settings.ts'
import { Icon } from '../../../_ui/icon.tsx'

interface Props {
  groups: NotificationSettingsView['groups']
  /** When a mail goes. */
  when: string
}

export function KindTable({ groups, when }: Props) {
  return (
    <table className="tbl ntf">
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col" className="cc">
            In Cairn
          </th>
          <th scope="col" className="cc">
            Mail
          </th>
          <th scope="col">When</th>
        </tr>
      </thead>
      {groups.map(({ group, label, kinds }) => (
        <tbody key={group}>
          <GroupRow label={label} />
          {kinds.map((it) => (
            <KindRow key={it.kind} it={it} when={when} />
          ))}
        </tbody>
      ))}
      <tbody>
        <GroupRow label="Account" />
        <tr>
          <th scope="row">New device, password or address</th>
          <td className="cc muted">Not shown</td>
          <td className="cc">
            <AlwaysOn />
          </td>
          <td className="sm muted">always</td>
        </tr>
      </tbody>
    </table>
  )
}

const GroupRow = ({ label }: { label: string }) => (
  <tr className="grp">
    <th colSpan={4} scope="rowgroup">
      {label}
    </th>
  </tr>
)

function KindRow({ it: { kind, label, shown, mailed }, when }: { it: KindView; when: string }) {
  return (
    <tr>
      <th scope="row">
        {label}
        <input type="hidden" name="kinds" value={kind} />
      </th>
      <td className="cc">
        <input type="checkbox" name="shown" value={kind} defaultChecked={shown} aria-label={`${label}: in Cairn`} />
      </td>
      <td className="cc">
        <input type="checkbox" name="mailed" value={kind} defaultChecked={mailed} aria-label={`${label}: mail`} />
      </td>
      <td className="sm muted">{when}</td>
    </tr>
  )
}

const AlwaysOn = () => (
  <span className="muted">
    <Icon name="check" />
    <span className="vh">Always on</span>
  </span>
)
