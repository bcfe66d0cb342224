/** What failed, why, what happens next, and a button to have it tried at once. */
import type { DateStyle } from '#lib/date-style.ts'
import type { FailedWork } from '#lib/queries/jobs.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { whenOf } from '../../_parts/audit-table.tsx'
import { tryAgain } from '../actions.ts'

interface Props {
  rows: readonly FailedWork[]
  of: 'job' | 'mail'
  style: DateStyle
}

/** @param none said while there is none; the form stays, so that what came of the last try is seen */
export function FailedTable({ none, ...failed }: Props & { none: string }) {
  return (
    <ActionForm action={tryAgain} id={`failed-${failed.of}s`} className="stack">
      {failed.rows.length === 0 ? <p className="sub">{none}</p> : <Failed {...failed} />}
    </ActionForm>
  )
}

function Failed({ rows, of, style }: Props) {
  return (
    <>
      <table className="tbl cards-m adm">
        <thead>
          <tr>
            <th scope="col">{of === 'job' ? 'What' : 'Mail'}</th>
            <th scope="col">Why</th>
            <th scope="col">Tries</th>
            <th scope="col">Next</th>
            <th scope="col">
              <span className="vh">Try again</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <Row key={it.id} it={it} of={of} style={style} />
          ))}
        </tbody>
      </table>
      <AllOfAKind rows={rows} of={of} />
    </>
  )
}

function Row({ it, of, style }: Omit<Props, 'rows'> & { it: FailedWork }) {
  return (
    <tr>
      <td>
        {it.label}
        {it.learnerId !== null && (
          <>
            , of <a href={`/admin/users/${it.learnerId}`}>one account</a>
          </>
        )}
      </td>
      <td data-l="Why">{it.reason}</td>
      <td className="num" data-l="Tries">
        {it.attempts}
      </td>
      <td data-l="Next" className="muted">
        {it.againAt !== null ? whenOf(it.againAt, style) : `Given up${it.failedAt === null ? '' : `, ${whenOf(it.failedAt, style)}`}`}
      </td>
      <td>
        {it.mayRetry ? (
          <SubmitButton kind="quiet" small name="what" value={`${of}:${it.id}`} busy="Trying…">
            Try again
          </SubmitButton>
        ) : (
          <span className="sm muted">Its text is gone</span>
        )}
      </td>
    </tr>
  )
}

/** For each kind of which several can be tried. */
function AllOfAKind({ rows, of }: Pick<Props, 'rows' | 'of'>) {
  const kinds = Map.groupBy(
    rows.filter((it) => it.mayRetry),
    (it) => (of === 'mail' ? 'mail' : it.kind),
  )
  const several = [...kinds].filter(([, list]) => list.length > 1)
  if (several.length === 0) return null
  return (
    <p className="rowx">
      {several.map(([kind, list]) => (
        <SubmitButton key={kind} kind="plain" small name="what" value={`kind:${kind}`} busy="Trying…">
          {`Try all of it again: ${of === 'mail' ? 'mails' : (list[0]?.label ?? kind)}`}
        </SubmitButton>
      ))}
    </p>
  )
}
