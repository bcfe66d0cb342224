import type { Metadata } from 'next'
import { reportChoice } from '#lib/domain/roadmap/report-choice.ts'
import { progressReport, type ProgressReport } from '#lib/queries/progress-report.ts'
import { load } from '#lib/web/run.ts'
import { Blaze } from '../../../_ui/blaze.tsx'
import { Logo } from '../../../_ui/logo.tsx'
import { Collar } from '../../../_ui/page-head.tsx'
import { StaticHtml } from '../../../_ui/static-html.tsx'
import { Frame } from '../../../frame.tsx'
import { ChooseParts } from './_parts/choose-parts.tsx'
import { ApprovedEvidence } from './_parts/evidence-table.tsx'
import { ForecastTable, HoursByWeek } from './_parts/hours-parts.tsx'
import { MilestoneTable } from './_parts/milestone-table.tsx'
import { ReportCairn } from './_parts/report-cairn.tsx'
import { factsOf, groundsWords, titleWords, underName } from './_parts/report-words.ts'
import { WhereTheyAre } from './_parts/where-they-are.tsx'

export const metadata: Metadata = { title: 'Progress report' }

interface Props {
  params: Promise<{ roadmapId: string }>
  /** chosen, hours, evidence, words: see `reportChoice`. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Report({ params, searchParams }: Props) {
  const choice = reportChoice(await searchParams)
  const view = await load(progressReport, { ...(await params), choice })
  return (
    <Frame current="roadmap">
      <div className="wrap report-page">
        <p className="crumb report-way">
          <a href={`/roadmap/${view.roadmapId}`}>Roadmap</a> / Progress report
        </p>
        <ChooseParts roadmapId={view.roadmapId} choice={choice} />
        <StaticHtml>
          <Paper view={view} />
        </StaticHtml>
      </div>
    </Frame>
  )
}

function Paper({ view }: { view: ProgressReport }) {
  return (
    <article className="report">
      <header className="rh">
        <span className="brand">
          <Logo /> Cairn
        </span>
        <span>{titleWords(view)}</span>
      </header>
      <h1>{view.name}</h1>
      <p className="sub">
        <span className="pathname">
          <Blaze shape={view.blaze} size={12} /> {view.trackName}
        </span>
        , {underName(view)}
      </p>
      <Collar flush facts={factsOf(view)} />
      <WhereTheyAre view={view} />
      <section className="mt6">
        <h2>Milestones</h2>
        <MilestoneTable view={view} />
      </section>
      <ApprovedEvidence view={view} />
      <HoursByWeek view={view} />
      <ForecastTable view={view} />
      <ReportCairn view={view} />
      <footer className="rf">
        <p>{groundsWords(view)}</p>
        <p>Prepared by {view.name} with Cairn.</p>
      </footer>
    </article>
  )
}
