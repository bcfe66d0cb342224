/** How much of each kind of work there is, and when what repeats was done last. */
import type { DateStyle } from '#lib/date-style.ts'
import type { KindOfWork } from '#lib/queries/jobs.ts'
import { whenOf } from '../../_parts/audit-table.tsx'

interface Props {
  kinds: readonly KindOfWork[]
  style: DateStyle
}

export function KindTable({ kinds, style }: Props) {
  return (
    <table className="tbl cards-m adm">
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Waiting</th>
          <th scope="col">Running</th>
          <th scope="col">Failed</th>
          <th scope="col">Done</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, label, counts, repeats }) => (
          <tr key={kind}>
            <th scope="row" className="font-normal">
              {label}
            </th>
            <td className="num" data-l="Waiting">
              {counts.waiting.toLocaleString('en-GB')}
            </td>
            <td className="num" data-l="Running">
              {counts.running.toLocaleString('en-GB')}
            </td>
            <td className="num" data-l="Failed">
              {(counts.failed + counts.failing).toLocaleString('en-GB')}
            </td>
            <td className="num" data-l="Done">
              {repeats === null ? counts.done.toLocaleString('en-GB') : '–'}
            </td>
            <td className="sm muted">
              {repeats === null ? 'As it comes' : `${everyWords(repeats.everyMinutes)}; last ${whenOf(repeats.last, style)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function everyWords(minutes: number): string {
  if (minutes < 1) return `Every ${60 * minutes} seconds`
  if (minutes < 60) return `Every ${minutes} minutes`
  const hours = minutes / 60
  return hours === 1 ? 'Every hour' : hours === 24 ? 'Every day' : `Every ${hours} hours`
}
