import type { Metadata } from 'next'
import { pathView, type PathView } from '#lib/queries/path.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { changeAnswers } from '../../assessment/actions.ts'
import { Frame } from '../../frame.tsx'
import { EffortSheet } from '../_parts/effort-sheet.tsx'
import { headlineOf } from '../_parts/headline.ts'
import { CertaintySheet } from '../_parts/certainty-sheet.tsx'
import { ChangeSinceSheet } from '../_parts/change-since-sheet.tsx'
import { HeldSheets } from '../_parts/held-sheet.tsx'
import { HoursReasonsSheet } from '../_parts/hours-reasons-sheet.tsx'
import { InterestSheet } from '../_parts/interest-sheet.tsx'
import { VerdictBand } from '../_parts/verdict-band.tsx'
import { TurningSheet } from '../_parts/turning-sheet.tsx'
import { WayOut } from '../_parts/way-out.tsx'

export const metadata: Metadata = { title: 'Your path' }

interface Props {
  params: Promise<{ attemptId: string }>
  searchParams: Promise<{ scope?: string | string[] }>
}

export default async function Path({ params, searchParams }: Props) {
  const { scope } = await searchParams
  const view = await load(pathView, { ...(await params), scope: typeof scope === 'string' ? scope : undefined })
  return (
    <Frame current="path">
      <div className="wrap">
        <StaticHtml>
          <>
            <Head view={view} />
            <VerdictBand view={view} />
            <Remarks view={view} />
            <WayOut view={view} />
            <div className="colstack mt6">
              <EffortSheet view={view} />
              <InterestSheet view={view} />
              <CertaintySheet view={view} />
              <HoursReasonsSheet view={view} />
              <ChangeSinceSheet view={view} />
            </div>
          </>
        </StaticHtml>
        <div className="colstack mt6">
          <TurningSheet view={view} />
          <HeldSheets view={view} />
        </div>
        <Change view={view} />
      </div>
    </Frame>
  )
}

function Head({ view }: { view: PathView }) {
  const { title, lead } = headlineOf(view)
  return (
    <PageHead
      crumb={{ href: '/compare', label: 'Compare paths', here: 'Your result' }}
      title={title}
      lead={lead}
      facts={[
        { label: 'Answered', value: `${view.answered} of ${view.asked}` },
        { label: 'Pace', value: view.paceIsAssumed ? `${view.hoursPerWeek} h, assumed` : `${view.hoursPerWeek} h a week` },
        { label: 'Taken', value: view.submittedOn ? <Day day={view.submittedOn} language={view.language} /> : 'In progress' },
      ]}
    />
  )
}

/** Facts of the person's own that matter to the verdict without changing it. */
function Remarks({ view: { remarks, hasAccount, otherwiseMade } }: { view: PathView }) {
  return (
    <div className="stack mt4">
      {!hasAccount && (
        <Notice title="This result is kept in this browser">
          <a href="/sign-up">Create an account</a> to keep it for good. Everything you answered comes along.
        </Notice>
      )}
      {otherwiseMade.map((it) => (
        <Notice key={it.roadmapId} title={`Your ${it.trackName} roadmap was made from another result`}>
          This one does not change it. <a href={`/roadmap/${it.roadmapId}/change`}>See what would be different</a> with your newest result,
          and take it or leave it.
        </Notice>
      ))}
      {remarks.length > 0 && (
        <ul className="dashl">
          {remarks.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Parts that can be answered anew, without the old answers before one's eyes. */
const AGAIN = [
  { part: 'interest', label: 'Answer the statements again' },
  { part: 'skills', label: 'Rate the skills again' },
  { part: 'checks', label: 'Take other checks' },
] as const

function Change({ view }: { view: PathView }) {
  return (
    <section className="sheet pad stack mt6" aria-labelledby="change">
      <h2 id="change">Change an answer</h2>
      <p className="sub">
        A new attempt begins with the answers you gave; one that is open already goes on. This result stays among{' '}
        <a href="/paths">your results</a> as it is, and a roadmap that was made from it does not change by itself.
      </p>
      <ActionForm action={changeAnswers} className="rowx">
        <input type="hidden" name="attemptId" value={view.attemptId} />
        <SubmitButton kind="plain" busy="Opening…">
          Change an answer
        </SubmitButton>
        {AGAIN.map(({ part, label }) => (
          <SubmitButton key={part} kind="quiet" name="part" value={part} busy="Opening…">
            {label}
          </SubmitButton>
        ))}
      </ActionForm>
    </section>
  )
}
