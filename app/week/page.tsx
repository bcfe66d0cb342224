import type { Metadata } from 'next'
import { tenths, timeWords } from '#lib/domain/time/written-hours.ts'
import { weekView, type WeekView } from '#lib/queries/week.ts'
import type { RoadmapOfWeek } from '#lib/queries/week-roadmap.ts'
import { load } from '#lib/web/run.ts'
import { spanWords } from '../_charts/forecast-fan.tsx'
import { Day } from '../_ui/day.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { FarDay } from '../_ui/far-day.tsx'
import { PageHead, type Fact } from '../_ui/page-head.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'
import { CairnSheet } from './_parts/cairn-sheet.tsx'
import { DaysAway } from './_parts/days-away.tsx'
import { Entries } from './_parts/entries.tsx'
import { ForecastSheet } from './_parts/forecast-sheet.tsx'
import { LogForm } from './_parts/log-form.tsx'
import { NextStepPart } from './_parts/next-step.tsx'
import { OpensNext } from './_parts/opens-next.tsx'
import { OwnFactorSheet } from './_parts/own-factor.tsx'
import { PaceSheet } from './_parts/pace-sheet.tsx'
import { Planned } from './_parts/planned.tsx'
import { QuietTapCard } from './_parts/quiet-tap-card.tsx'
import { WeeklyMailAsk } from './_parts/weekly-mail-ask.tsx'
import { Resting } from './_parts/resting.tsx'
import { timerAsk, type TimerAsk } from './_parts/timer-href.ts'
import { Timer } from './_parts/timer.tsx'
import { Waiting } from './_parts/waiting.tsx'

export const metadata: Metadata = { title: 'This week' }

type SearchParams = Promise<Partial<Record<'roadmap' | 'timer' | 'since', string | string[]>>>

/** roadmap: which of several that are followed; the newest that is not paused without it. timer: what is asked of it, see `timerAsk`. */
export default async function WeekPage({ searchParams }: { searchParams: SearchParams }) {
  const { roadmap: chosen, ...asked } = await searchParams
  const view = await load(weekView, { roadmapId: typeof chosen === 'string' ? chosen : undefined })
  const { roadmap } = view
  const ask = timerAsk(asked, view.timer)
  return (
    <Frame current="week">
      <div className="wrap">
        <PageHead title="This week" lead={<Span view={view} />} {...(roadmap ? { facts: factsOf(view, roadmap) } : {})} />
        {roadmap ? (
          <Week view={view} roadmap={roadmap} ask={ask} />
        ) : (
          <div className="colstack">
            <Waiting view={view} />
            <EmptyState title="No roadmap is being followed" action={<SignLink href="/path">See my path</SignLink>}>
              A week here shows the next step of a roadmap, the hours you log, and when you will probably be done. A roadmap is begun from
              your result. <a href="/roadmap?all=1">See the ones put away</a>
            </EmptyState>
            <TimerOf view={view} roadmap={null} ask={ask} />
            <LoggedAlone view={view} />
          </div>
        )}
      </div>
    </Frame>
  )
}

interface Props {
  view: WeekView
  roadmap: RoadmapOfWeek
  /** What is asked of the timer. */
  ask: TimerAsk | null
}

function Week({ view, roadmap, ask }: Props) {
  const { language, today } = view
  const { plan, forecast, pace, pausedFrom } = roadmap
  return (
    <div className="cols">
      <div className="colstack">
        <QuietTapCard tap={view.tap} language={view.language} today={view.today} />
        {pausedFrom !== null && <Resting roadmapId={roadmap.id} from={pausedFrom} language={language} />}
        <section className="sheet" aria-labelledby="next">
          <NextStepPart roadmap={roadmap} />
          {plan && <Planned roadmapId={roadmap.id} plan={plan} weekly={pace.planned} language={language} />}
          <div className="pad this-week">
            <div className="rowx between">
              <h3>Logged this week</h3>
              <p className="sm muted">
                {timeWords(view.logged)}
                {view.planned !== null && ` of the ${tenths(view.planned)} h planned`}
              </p>
            </div>
            <Entries view={view} />
          </div>
          <LogForm
            milestones={roadmap.milestones}
            days={view.days}
            language={language}
            logged={view.loggedLast}
            timer={view.timer === null}
          />
          <TimerOf view={view} roadmap={roadmap} ask={ask} />
        </section>
        <Waiting view={view} />
        <ForecastSheet forecast={forecast} language={language} isPaused={pausedFrom !== null} />
        {roadmap.factor && <OwnFactorSheet factor={roadmap.factor} />}
      </div>
      <aside className="colstack">
        <CairnSheet roadmap={roadmap} />
        <PaceSheet roadmapId={roadmap.id} pace={pace} language={language} thisYear={today.slice(0, 4)} />
        <OpensNext roadmap={roadmap} />
        <DaysAway view={view} />
        <WeeklyMailAsk ask={view.mailAsk} />
        {roadmap.others.length > 0 && <Others roadmap={roadmap} />}
      </aside>
    </div>
  )
}

/** What was logged can be taken back, whether or not a roadmap is followed. */
function LoggedAlone({ view }: { view: WeekView }) {
  if (view.entries.length + view.earlier.length === 0) return null
  return (
    <Sheet id="logged" title="Logged this week" note={timeWords(view.logged)}>
      <Entries view={view} />
    </Sheet>
  )
}

function TimerOf({ view: { timer, language }, roadmap, ask }: Omit<Props, 'roadmap'> & { roadmap: RoadmapOfWeek | null }) {
  const asked = roadmap?.others.length ? roadmap.id : undefined
  return <Timer timer={timer} ask={ask} language={language} roadmap={asked} milestones={roadmap?.milestones ?? []} />
}

function Span({ view: { from, to, language, roadmap } }: { view: WeekView }) {
  return (
    <>
      <Day day={from} language={language} thisYear={to.slice(0, 4)} /> to <Day day={to} language={language} />
      {roadmap?.week && `. Week ${roadmap.week} of your plan.`}
    </>
  )
}

function factsOf({ logged, planned, language }: WeekView, { hours, forecast: { finish } }: RoadmapOfWeek): Fact[] {
  const facts: Fact[] = [
    { label: 'Logged', value: planned === null ? timeWords(logged) : `${timeWords(logged).replace(/ h$/, '')} of ${tenths(planned)} h` },
    { label: 'Done', value: `${hours.finished} of ${hours.all} h` },
  ]
  if (finish.kind === 'plan') facts.push({ label: 'Finish, by the plan', value: <Day day={finish.day} language={language} /> })
  if (finish.kind === 'forecast') facts.push({ label: 'Finish', value: finishWords(finish, language) })
  return facts
}

function finishWords(
  { low, likely, high }: { low: string | null; likely: string | null; high: string | null },
  language: WeekView['language'],
) {
  return low !== null && high !== null ? spanWords({ low, high }, language) : <FarDay day={likely} language={language} />
}

function Others({ roadmap: { others } }: { roadmap: RoadmapOfWeek }) {
  return (
    <section className="sheet pad">
      <h2 className="h-lg">Also followed</h2>
      <ul className="mt2">
        {others.map((it) => (
          <li key={it.id}>
            <a href={`/week?roadmap=${it.id}`}>{it.trackName}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
