/** Whether the roadmap fits the wanted day, with its weeks as a strip and the ways out. */
import type { ReactNode } from 'react'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { Verdict } from '#lib/queries/schedule-verdict.ts'
import type { ScheduleView } from '#lib/queries/schedule.ts'
import { ScheduleStrip } from '../../_charts/schedule-strip.tsx'
import { Day } from '../../_ui/day.tsx'
import { Explain } from '../../_ui/explain.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Icon } from '../../_ui/icon.tsx'
import { takeWayOut } from '../schedule-actions.ts'
import { WaysOut } from './schedule-ways.tsx'

export function ScheduleVerdict({ view }: { view: ScheduleView }) {
  const { verdict, strip } = view
  return (
    <section className="sheet verd" aria-labelledby="verdict">
      <ActionForm action={takeWayOut.bind(null, view.roadmapId)} id="ways" className="pad">
        <div className="rowx between verdict-head">
          <div>
            <State verdict={verdict} />
            <h2 id="verdict">
              <Finding view={view} />
            </h2>
          </div>
          <OwnPace view={view} />
        </div>
        {verdict.kind === 'refused' && (
          <p className="mt2">
            {verdict.words} {verdict.titles.length > 0 && `It is about ${verdict.titles.join(' and ')}.`}
          </p>
        )}
        {verdict.kind === 'open' && (
          <p className="sm sub mt2">You want no date. Enter a target date, and this says whether it fits and what would make it fit.</p>
        )}
        {strip && <ScheduleStrip strip={strip} target={view.facts.targetOn} language={view.language} today={view.today} />}
        <WaysOut view={view} />
        <Counted view={view} />
      </ActionForm>
    </section>
  )
}

function State({ verdict }: { verdict: Verdict }) {
  if (verdict.kind === 'late' || verdict.kind === 'over')
    return (
      <p className="sm verdict-state warn">
        <Icon name="alert" size={16} /> {verdict.kind === 'late' ? 'Does not quite fit' : 'This date is over'}
      </p>
    )
  if (verdict.kind === 'fits')
    return (
      <p className="sm verdict-state good">
        <Icon name="ok" size={16} /> Fits
      </p>
    )
  return null
}

function Finding({ view: { verdict, language, today } }: { view: ScheduleView }): ReactNode {
  const day = (it: string) => <Day day={it} language={language} thisYear={today.slice(0, 4)} />
  switch (verdict.kind) {
    case 'done':
      return 'Nothing is left to do'
    case 'refused':
      return 'There is no plan in days yet'
    case 'open':
      return <>Done on {day(verdict.finish)}, as planned</>
    case 'over':
      return <>Your date was {day(verdict.target)}</>
    case 'fits':
      return (
        <>
          {day(verdict.target)} fits, with {hoursWords(verdict.spare)} to spare
        </>
      )
    case 'late':
      return (
        <>
          {day(verdict.target)} is {hoursWords(verdict.missing)} too early
        </>
      )
  }
}

/** Whole hours; below ten with a decimal, and never none. */
function hoursWords(hours: number): string {
  if (hours < 0.1) return 'less than 0.1 hours'
  const words = hours < 10 ? tenths(hours) : String(Math.round(hours))
  return `${words} ${words === '1' ? 'hour' : 'hours'}`
}

function OwnPace({ view: { pace, verdict, language, today } }: { view: ScheduleView }) {
  if (verdict.kind === 'done' || verdict.kind === 'refused') return null
  if (!pace) return <p className="sm sub own-pace">This is the plan alone: fewer than two weeks with hours are logged.</p>
  return (
    <p className="sm sub own-pace">
      You keep {tenths(pace.kept)} h a week. At that pace the likely end is{' '}
      {pace.likely === null ? 'more than ten years away' : <Day day={pace.likely} language={language} thisYear={today.slice(0, 4)} />},
      whatever is planned.
      {pace.hits !== null && verdict.kind !== 'over' && ` Of 100 possible futures ${pace.hits} end by your date.`}
    </p>
  )
}

function Counted({ view: { verdict, left, facts, pace } }: { view: ScheduleView }) {
  if (verdict.kind === 'done' || verdict.kind === 'refused') return null
  return (
    <div className="mt3">
      <Explain figure="How this is counted" about="in full">
        <p className="sm sub">
          {tenths(left)} h are left: the likely hours of each milestone, less what is logged for it, and as much longer or shorter as your
          finished milestones took. {facts.hoursPerWeek} h a week are planned, none on days away; what you logged this week is taken off
          this week. {'available' in verdict && `That makes ${tenths(verdict.available)} h up to your date. `}
          {pace &&
            `Your own pace is the average of ${pace.weeks} weeks, weeks away left out. The likely end is the middle of 2,000 possible futures, in which recent weeks count more and the plan counts as two weeks.`}
        </p>
      </Explain>
    </div>
  )
}
