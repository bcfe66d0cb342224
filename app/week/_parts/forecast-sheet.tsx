/** When the roadmap will probably be done, with what that is from behind a click. */
import type { DateStyle } from '#lib/date-style.ts'
import type { WeekForecast } from '#lib/queries/week-forecast.ts'
import { Day } from '../../_ui/day.tsx'
import { Explain } from '../../_ui/explain.tsx'
import { Sheet } from '../../_ui/sheet.tsx'

interface Props {
  forecast: WeekForecast
  language: DateStyle['language']
}

export function ForecastSheet({ forecast, language }: Props) {
  const { finish, firstPlan } = forecast
  return (
    <Sheet id="forecast" title="Forecast">
      {finish.kind === 'done' && <p>Nothing is left to do.</p>}
      {finish.kind === 'refused' && <p>There is no date yet. {finish.words}</p>}
      {finish.kind === 'plan' && <PlanAlone day={finish.day} forecast={forecast} language={language} />}
      {finish.kind === 'forecast' && <Likely finish={finish} forecast={forecast} language={language} />}
      <p className="sm muted mt3">
        The first plan ended on <Day day={firstPlan} language={language} />.
      </p>
    </Sheet>
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
          {Math.round(left)} h are left, and {pace.planned} h a week are planned, none on days away. Hours logged for a milestone are taken
          off what it still asks for.
        </p>
      </Explain>
      <p className="sm sub mt2">
        This is the plan alone, as there are fewer than two weeks with hours to go by. From then on it is a range from your own pace.
      </p>
    </>
  )
}

function Likely({ finish, forecast: { left, pace }, language }: Props & { finish: Extract<WeekForecast['finish'], { kind: 'forecast' }> }) {
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
        {one(pace.kept ?? 0)} h on average, weeks away left out and recent ones counting more, and from the {pace.planned} h that are
        planned, which count as two weeks: {one(pace.expected)} h a week are to be expected.
      </p>
    </Explain>
  )
}

const one = (hours: number): string => String(Math.round(10 * hours) / 10)

export function FarDay({ day, language }: { day: string | null; language: DateStyle['language'] }) {
  return day === null ? <>in more than ten years</> : <Day day={day} language={language} />
}
