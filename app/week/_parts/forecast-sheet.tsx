/** When the roadmap will probably be done: as a drawing, in words, as a table, with what it is from and why it moved. */
import type { DateStyle } from '#lib/date-style.ts'
import { addDays, daysBetween } from '#lib/domain/calendar/calendar.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { WeekForecast } from '#lib/queries/week-forecast.ts'
import { ForecastFan } from '../../_charts/forecast-fan.tsx'
import type { FanAsked } from '../../_charts/fan-geometry.ts'
import { Day } from '../../_ui/day.tsx'
import { Behind, Explain } from '../../_ui/explain.tsx'
import { FarDay } from '../../_ui/far-day.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'

interface Props {
  forecast: WeekForecast
  language: DateStyle['language']
}

interface Shown extends Props {
  /** Nothing is forecast anew until it goes on. */
  isPaused: boolean
}

type Ahead = Extract<WeekForecast['finish'], { kind: 'forecast' }>

export function ForecastSheet({ forecast, language, isPaused }: Shown) {
  const { finish, on } = forecast
  const fan = fanOf(forecast)
  return (
    <Sheet
      id="forecast"
      title="Forecast"
      note={
        <p>
          as of <Day day={on} language={language} thisYear={on.slice(0, 4)} />
        </p>
      }
    >
      <StaticHtml>
        <>
          {finish.kind === 'done' && <p>Nothing is left to do.</p>}
          {finish.kind === 'refused' && <p>There is no date yet. {finish.words}</p>}
          {finish.kind === 'plan' && <PlanAlone day={finish.day} forecast={forecast} language={language} />}
          {finish.kind === 'forecast' && <Likely finish={finish} forecast={forecast} language={language} />}
          {fan && <Figure fan={fan} forecast={forecast} language={language} />}
          {finish.kind === 'forecast' && !isPaused && <Moved moved={forecast.moved} />}
          {finish.kind === 'forecast' && <AsTable finish={finish} forecast={forecast} language={language} />}
          {!fan && <FirstPlan forecast={forecast} language={language} />}
        </>
      </StaticHtml>
    </Sheet>
  )
}

/** Nothing is drawn once all is done, and none of what is more than ten years ahead. */
function fanOf({ finish, firstPlan, left, logged, away }: WeekForecast): FanAsked | null {
  const asked = { firstPlan, left, logged, away }
  if (finish.kind === 'plan') return { ...asked, finish }
  if (finish.kind !== 'forecast') return null
  const { low, likely, high } = finish
  return low === null || likely === null || high === null ? null : { ...asked, finish: { kind: 'forecast', low, likely, high } }
}

function Figure({ fan, forecast: { left, finish, firstPlan }, language }: Props & { fan: FanAsked }) {
  const logged = fan.logged.at(-1)?.hours ?? 0
  return (
    <figure className="mt3">
      <ForecastFan fan={fan} language={language} />
      <figcaption>
        Hours logged, {tenths(logged)} so far, and about {Math.round(left)} that are left.{' '}
        {finish.kind === 'forecast' && 'The shaded wedge holds 80 of 100 possible futures. '}
        The dotted line is the plan that this roadmap began with: {Math.round(firstPlan.hours)} h up to{' '}
        <Day day={firstPlan.to} language={language} />.
      </figcaption>
    </figure>
  )
}

function FirstPlan({ forecast: { firstPlan }, language }: Props) {
  return (
    <p className="sm muted mt3">
      The plan that this roadmap began with: {Math.round(firstPlan.hours)} h up to <Day day={firstPlan.to} language={language} />.
    </p>
  )
}

/** The first one has nothing to be compared with. */
function Moved({ moved }: Pick<WeekForecast, 'moved'>) {
  return (
    <p className="sm mt3">
      {moved === null ? (
        <span className="muted">From next week on it says here why the likely day moved.</span>
      ) : (
        <>
          <b>Why it moved.</b> {moved}
        </>
      )}
    </p>
  )
}

function PlanAlone({ day, forecast: { left, pace }, language }: Props & { day: string }) {
  return (
    <>
      <Explain
        figure={
          <b>
            <Day day={day} language={language} />, by the plan
          </b>
        }
      >
        <p className="sm sub">
          {Math.round(left)} h are left, and {tenths(pace.planned)} h a week are planned, none on days away. Hours logged for a milestone
          are taken off what it still asks for.
        </p>
      </Explain>
      <p className="sm sub mt2">
        This is the plan alone, as there are fewer than two weeks with hours to go by. From then on it is a range from your own pace.
      </p>
    </>
  )
}

function Likely({ finish, forecast: { left, pace }, language }: Props & { finish: Ahead }) {
  return (
    <Explain
      figure={
        <>
          <b>
            <FarDay day={finish.low} language={language} /> to <FarDay day={finish.high} language={language} />
          </b>
          , most likely around <FarDay day={finish.likely} language={language} />
        </>
      }
    >
      <p className="sm sub">
        From 2,000 possible futures: 80 of 100 end between the two days, half of them by the likely one. About {Math.round(left)} h are
        left; each milestone may take shorter or longer, as its estimate says. Coming weeks are drawn from {pace.weeks} of your own, with{' '}
        {tenths(pace.kept ?? 0)} h on average, weeks away left out and recent ones counting more, and from the {tenths(pace.planned)} h that
        are planned, which count as two weeks: {tenths(pace.expected)} h a week are to be expected.
      </p>
    </Explain>
  )
}

function AsTable({ finish, forecast: { left, on, firstPlan }, language }: Props & { finish: Ahead }) {
  const rows = [
    { words: '10 of 100', day: finish.low },
    { words: '50 of 100', day: finish.likely },
    { words: '90 of 100', day: finish.high },
  ]
  return (
    <Behind summary="Show the forecast as a table">
      <table className="tbl mt2">
        <thead>
          <tr>
            <th>Futures that are done by then</th>
            <th className="num">Day</th>
            <th className="num">Hours a week</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ words, day }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className="num">
                <FarDay day={day} language={language} />
              </td>
              <td className="num">{day === null || day <= on ? '' : tenths((7 * left) / daysBetween(on, addDays(day, 1)))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">First plan</th>
            <td className="num">
              <Day day={firstPlan.to} language={language} />
            </td>
            <td className="num">{tenths(firstPlan.hoursPerWeek)}</td>
          </tr>
        </tbody>
      </table>
      <p className="sm muted mt2">Hours a week: the {Math.round(left)} h that are left, spread over the weeks up to that day.</p>
    </Behind>
  )
}
