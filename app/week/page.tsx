import type { Metadata } from 'next'
import { timeWords } from '#lib/domain/written-hours.ts'
import { weekView, type RoadmapOfWeek, type WeekView } from '#lib/queries/week.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../_ui/day.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { PageHead, type Fact } from '../_ui/page-head.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'
import { OpensNext, Waiting } from './_parts/beside.tsx'
import { DaysAway } from './_parts/days-away.tsx'
import { Entries } from './_parts/entries.tsx'
import { FarDay, ForecastSheet } from './_parts/forecast-sheet.tsx'
import { LogForm } from './_parts/log-form.tsx'
import { NextStepPart } from './_parts/next-step.tsx'
import { QuietTapCard } from './_parts/quiet-tap-card.tsx'
import { WeeklyMailAsk } from './_parts/weekly-mail-ask.tsx'

export const metadata: Metadata = { title: 'This week' }

/** roadmap: which of several that are followed; the newest without it. */
export default async function WeekPage({ searchParams }: { searchParams: Promise<{ roadmap?: string | string[] }> }) {
  const { roadmap: chosen } = await searchParams
  const view = await load(weekView, { roadmapId: typeof chosen === 'string' ? chosen : undefined })
  const { roadmap } = view
  return (
    <Frame current="week">
      <div className="wrap">
        <PageHead title="This week" lead={<Span view={view} />} {...(roadmap ? { facts: factsOf(view, roadmap) } : {})} />
        {roadmap ? (
          <Week view={view} roadmap={roadmap} />
        ) : (
          <div className="colstack">
            <Waiting waiting={view.waiting} />
            <EmptyState title="No roadmap is being followed" action={<SignLink href="/path">See my path</SignLink>}>
              A week here shows the next step of a roadmap, the hours you log, and when you will probably be done. A roadmap is begun from
              your result. <a href="/roadmap?all=1">See the ones put away</a>
            </EmptyState>
          </div>
        )}
      </div>
    </Frame>
  )
}

function Week({ view, roadmap }: { view: WeekView; roadmap: RoadmapOfWeek }) {
  return (
    <div className="cols">
      <div className="colstack">
        <QuietTapCard tap={view.tap} language={view.language} today={view.today} />
        <section className="sheet" aria-labelledby="next">
          <NextStepPart roadmap={roadmap} />
          <div className="pad this-week">
            <div className="rowx between">
              <h3>Logged this week</h3>
              <p className="sm muted">
                {timeWords(view.logged)} of the {view.planned} h planned
              </p>
            </div>
            <Entries view={view} />
          </div>
          <LogForm milestones={roadmap.milestones} days={view.days} language={view.language} logged={view.logged} />
        </section>
        <Waiting waiting={view.waiting} />
        <ForecastSheet forecast={roadmap.forecast} language={view.language} />
      </div>
      <aside className="colstack">
        <OpensNext roadmap={roadmap} />
        <DaysAway view={view} />
        <WeeklyMailAsk ask={view.mailAsk} />
        {roadmap.others.length > 0 && <Others roadmap={roadmap} />}
      </aside>
    </div>
  )
}

function Span({ view: { from, to, language } }: { view: WeekView }) {
  return (
    <>
      <Day day={from} language={language} thisYear={to.slice(0, 4)} /> to <Day day={to} language={language} />
    </>
  )
}

function factsOf({ logged, planned, language }: WeekView, { forecast: { finish } }: RoadmapOfWeek): Fact[] {
  const facts: Fact[] = [{ label: 'Logged', value: `${timeWords(logged).replace(/ h$/, '')} of ${planned} h` }]
  if (finish.kind === 'plan') facts.push({ label: 'Finish, by the plan', value: <Day day={finish.day} language={language} /> })
  if (finish.kind === 'forecast') facts.push({ label: 'Finish, most likely', value: <FarDay day={finish.likely} language={language} /> })
  return facts
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
