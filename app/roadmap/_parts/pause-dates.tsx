/** The dates of a roadmap that rests, beside those that it has from today on. */
import type { ReactNode } from 'react'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { DatesOrWords, RoadmapDates } from '#lib/queries/roadmap-pause.ts'
import { Day } from '../../_ui/day.tsx'
import { FarDay } from '../../_ui/far-day.tsx'

interface Props {
  present: DatesOrWords
  resumed?: DatesOrWords
  /** What the columns are called. */
  names: readonly string[]
  language: DateTag
}

export function PauseDates({ present, resumed, names, language }: Props) {
  const columns = [present, ...(resumed ? [resumed] : [])]
  const [refused] = columns.flatMap((it) => it.words ?? [])
  if (refused !== undefined) return <p className="mt3">There is no date yet. {refused}</p>
  const dates = columns.flatMap((it) => it.dates ?? [])
  const rows = ROWS.filter((row) => dates.some((it) => row.of(it, language) !== null))
  return (
    <table className="tbl sm ba mt3">
      <thead>
        <tr>
          <th>
            <span className="vh">Date</span>
          </th>
          {names.map((it) => (
            <th key={it} className="num" scope="col">
              {it}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {dates.map((it, index) => (
              <td key={names[index]} className="num" data-l={names[index]}>
                {row.of(it, language) ?? 'none'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Row {
  label: string
  /** Null where there is nothing to say. */
  of(it: RoadmapDates, language: DateTag): ReactNode | null
}

const ROWS: readonly Row[] = [
  {
    label: 'End, as planned',
    of: ({ finish }, language) => (finish === null ? 'Nothing is left' : <Day day={finish} language={language} />),
  },
  {
    label: 'Likely range',
    of: ({ range }, language) =>
      range && (
        <>
          <FarDay day={range.low} language={language} /> to <FarDay day={range.high} language={language} />
        </>
      ),
  },
  {
    label: 'Target',
    of: ({ target }, language) =>
      target && (
        <>
          <Day day={target.day} language={language} />, {target.fits ? 'it fits' : 'it no longer fits'}
        </>
      ),
  },
  {
    label: 'Wanted days that come too soon',
    of: ({ late }, language) =>
      late.length === 0 ? null : (
        <ul>
          {late.map((it) => (
            <li key={it.milestone}>
              {it.title}: <Day day={it.pinnedOn} language={language} />, possible <Day day={it.possibleOn} language={language} />
            </li>
          ))}
        </ul>
      ),
  },
]
