import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { aboutServer } from '#lib/health/about-server.ts'
import { administration, type AdministrationView } from '#lib/queries/administration.ts'
import { load } from '#lib/web/run.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { AdminFrame } from './_parts/admin-frame.tsx'
import { adminTitle } from './_parts/admin-title.ts'
import { AuditTable, whenOf } from './_parts/audit-table.tsx'

export const generateMetadata = adminTitle('Overview')

const MAIL_WORDS = { smtp: 'By a mail server', mailbox: 'To the mailbox of this machine', off: 'Off' } as const
const DATABASE_WORDS = { sqlite: 'SQLite', postgres: 'Postgres' } as const

export default async function Overview() {
  const { asOf, figures, latest } = await load(administration, null)
  const actor = await currentActor()
  const server = aboutServer()
  return (
    <AdminFrame current="overview">
      <PageHead
        title="Overview"
        lead={`As of ${whenOf(asOf, dateStyleOf(actor))}. Figures about people are shown from five upwards.`}
        facts={[
          { label: 'Version', value: server.version },
          { label: 'Up', value: duration(server.upSeconds) },
        ]}
      />
      <div className="colstack">
        <div className="cols even">
          <People figures={figures} />
          <Sheet id="server" title="Server">
            <dl className="kv">
              <dt>Database</dt>
              <dd>{DATABASE_WORDS[server.database]}</dd>
              <dt>Mail</dt>
              <dd>{MAIL_WORDS[server.mail]}</dd>
            </dl>
          </Sheet>
        </div>
        <Sheet id="latest" title="Latest in the audit log" note={<a href="/admin/audit">All entries</a>}>
          {latest.length === 0 ? <p className="sub">No act of an administrator yet.</p> : <AuditTable entries={latest} actor={actor} />}
        </Sheet>
      </div>
    </AdminFrame>
  )
}

function People({ figures }: { figures: AdministrationView['figures'] }) {
  const rows = [
    ['Accounts', figures.accounts],
    ['With an active roadmap', figures.onTheWay],
    ['Mentors', figures.mentors],
    ['Administrators', figures.administrators],
  ] as const
  return (
    <Sheet id="users" title="Users" note={<a href="/admin/users">All users</a>}>
      <table className="tbl">
        <thead className="vh">
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, count]) => (
            <tr key={label}>
              <th scope="row" className="font-normal">
                {label}
              </th>
              <td className="num">
                <b>{count === null ? 'fewer than 5' : count.toLocaleString('en-GB')}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

/** In the largest unit that fits. */
function duration(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const
  for (const [unit, length] of units) {
    const count = Math.floor(seconds / length)
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`
  }
  return 'under a minute'
}
