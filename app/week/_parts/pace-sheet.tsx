/** How the weeks went, beside the plan. */
import type { DateStyle } from '#lib/date-style.ts'
import { offerOf } from '#lib/domain/time/offered-hours.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { WeekPace } from '#lib/queries/week-pace.ts'
import { PaceBars } from '../../_charts/pace-bars.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { Day } from '../../_ui/day.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'

interface Props {
  roadmapId: string
  pace: WeekPace
  language: DateStyle['language']
  thisYear: string
}

export function PaceSheet({ roadmapId, pace, language, thisYear }: Props) {
  const { weeks, suggestion, planned } = pace
  return (
    <Sheet id="pace" title="Your pace" note={weeks.length === 1 ? '1 week' : weeks.length > 1 && `${weeks.length} weeks`}>
      <StaticHtml>
        <>
          <figure>
            <PaceBars {...pace} language={language} thisYear={thisYear} />
          </figure>
          <PaceInWords pace={pace} />
          {suggestion !== null && (
            <p className="sm mt3">
              <a href={`/roadmap/${roadmapId}/schedule?${offerOf(suggestion, planned)}#settings`}>
                Plan at {suggestion} h a week instead of {tenths(planned)}
              </a>
            </p>
          )}
          {weeks.length > 0 && <WeeksTable pace={pace} language={language} thisYear={thisYear} />}
        </>
      </StaticHtml>
    </Sheet>
  )
}

function PaceInWords({ pace: { weeks, average, sinceStart, planned } }: Pick<Props, 'pace'>) {
  if (average === null) {
    return (
      <p className="sm sub mt3">
        Your pace shows here once a week of the roadmap is over. Until then the plan of {tenths(planned)} h counts.
      </p>
    )
  }
  const away = weeks.filter((it) => it.isAway).length
  return (
    <p className="sm sub mt3">
      <b>{tenths(average)} hours a week</b> on average
      {away > 0 && `, ${away === 1 ? 'a week' : `${away} weeks`} away left out`}. {sinceStart && startWords(sinceStart)}
    </p>
  )
}

/** Neither praise nor blame: the dates know it already. */
function startWords({ hoursPerWeek, planned, logged, rested }: NonNullable<WeekPace['sinceStart']>): string {
  const off = Math.round(planned - logged)
  const weeks = `${tenths(hoursPerWeek)} h every week${rested ? ', pauses left out' : ''}`
  const first = `The first plan, ${weeks}, is at ${Math.round(planned)} h by now, and ${Math.round(logged)} h are logged.`
  if (off === 0) return first
  return `${first} ${off > 0 ? `The dates already allow for it.` : `The dates already count on it.`}`
}

function WeeksTable({ pace: { weeks }, language, thisYear }: Pick<Props, 'pace' | 'language' | 'thisYear'>) {
  return (
    <Behind summary="Show the weeks as a table">
      <table className="tbl mt2">
        <thead>
          <tr>
            <th>Week from</th>
            <th className="num">Hours logged</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ from, hours, isAway }) => (
            <tr key={from}>
              <td>
                <Day day={from} language={language} thisYear={thisYear} />
              </td>
              <td className="num">
                {tenths(hours)}
                {isAway && ', away'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Behind>
  )
}
