/** What a plan comes to, before and after. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { PlanFigures } from '#lib/domain/roadmap/plan-figures.ts'

/** Pace and dates are null where they are not for the reader. */
export interface ShownFigures extends Omit<PlanFigures, 'hoursPerWeek' | 'finish'> {
  dates: Pick<PlanFigures, 'hoursPerWeek' | 'finish'> | null
}

interface Props {
  before: ShownFigures | null
  after: ShownFigures
  /** What the two columns are called. */
  names: readonly [before: string, after: string]
  language: DateTag
}

export function FiguresTable({ before, after, names, language }: Props) {
  return (
    <table className="tbl sm ba">
      <thead>
        <tr>
          <th>
            <span className="vh">Figure</span>
          </th>
          {before && <th className="num">{names[0]}</th>}
          <th className="num">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ label, of }) => {
          const [was, is] = [before && of(before, language), of(after, language)]
          if (is === null) return null
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              {before && <td className="num">{was}</td>}
              <td className="num">
                <b>{is}</b>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface Row {
  label: string
  of(it: ShownFigures, language: DateTag): string | null
}

const ROWS: readonly Row[] = [
  { label: 'Milestones', of: (it) => (it.leftOut > 0 ? `${it.milestones}, ${it.leftOut} left out` : String(it.milestones)) },
  { label: 'All of it', of: (it) => `${it.toDo.likely} h` },
  { label: 'New learning', of: (it) => `${it.newLearning.likely} h` },
  { label: 'Hours a week', of: ({ dates }) => dates && String(dates.hoursPerWeek) },
  { label: 'Likely finish', of: ({ dates }, language) => dates && formatDay(dates.finish.likely, { language }) },
  {
    label: 'Range',
    of: ({ dates }, language) => dates && `${formatDay(dates.finish.low, { language })} – ${formatDay(dates.finish.high, { language })}`,
  },
]
