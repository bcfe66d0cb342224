import type { Metadata } from 'next'
import { assessmentOverview, type AssessmentOverview } from '#lib/queries/assessment.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../_ui/form/action-form.tsx'
import { SubmitButton } from '../_ui/form/submit-button.tsx'
import { Icon } from '../_ui/icon.tsx'
import { Notice } from '../_ui/notice.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { ScaleBar } from '../_ui/scale-bar.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'
import { timeLeft } from './_parts/progress-head.tsx'
import { submit } from './actions.ts'

export const metadata: Metadata = { title: 'Assessment' }

export default async function Assessment() {
  const view = await load(assessmentOverview, null)
  const { progress } = view
  const begun = view.attemptId !== null
  return (
    <Frame current="assessment">
      <div className="wrap">
        <PageHead
          title="The assessment"
          lead="Four parts: about you, what you enjoy, what you have done, and a few knowledge checks where they matter for your plan. Skipping a question and not knowing an answer are both fine."
          facts={[
            { label: 'Answered', value: `${progress.answered} of ${progress.total}` },
            { label: 'Time', value: begun ? timeLeft(progress) : `About ${progress.minutesLeft} minutes` },
          ]}
        />
        {view.resultId && !begun && (
          <Notice title="You have a result already">
            <a href={`/paths/${view.resultId}`}>Look at it</a>, or begin again here. The earlier result stays.
          </Notice>
        )}
        <div className="cols">
          <Pages view={view} />
          <aside className="colstack">
            <WayOn view={view} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}

function Pages({ view }: { view: AssessmentOverview }) {
  const { progress, pages, checks, attemptId } = view
  return (
    <Sheet id="pages" title="Pages" note={`${progress.answered} of ${progress.total} answered`}>
      <ScaleBar
        segments={progress.parts.map((it) => ({ hours: it.share, done: it.share * it.done }))}
        label={`${progress.answered} of ${progress.total} questions answered`}
      />
      <ol className="arealist pages mt3">
        {pages.map((page) => (
          <li key={page.id}>
            <Icon name={page.answered === page.items ? 'ok' : 'right'} size={16} />
            <span>
              <a href={`/assessment/${page.id}`}>{page.title}</a>
              <small>{page.answered === page.items ? 'All answered' : `${page.answered} of ${page.items} answered`}</small>
            </span>
          </li>
        ))}
        <li>
          <Icon name={checks.answered > 0 ? 'ok' : 'right'} size={16} />
          <span>
            {attemptId === null ? 'Knowledge checks' : <a href="/assessment/checks">Knowledge checks</a>}
            <small>{checks.answered === 0 ? `At most ${checks.most}; they end by themselves` : `${checks.answered} answered`}</small>
          </span>
        </li>
      </ol>
    </Sheet>
  )
}

/** One way on: begin, carry on, or see the path. */
function WayOn({ view: { attemptId, progress, checks } }: { view: AssessmentOverview }) {
  const first = `/assessment/${progress.resumeAt ?? 'about'}`
  if (attemptId === null) return <SignLink href={first}>Start the assessment</SignLink>
  const open = progress.total - progress.answered
  const unchecked = open === 0 && checks.answered === 0
  return (
    <>
      {open > 0 && <SignLink href={first}>Carry on</SignLink>}
      {unchecked && <SignLink href="/assessment/checks">Knowledge checks</SignLink>}
      <ActionForm action={submit} className="stack">
        <input type="hidden" name="attemptId" value={attemptId} />
        <SubmitButton kind={open > 0 || unchecked ? 'plain' : 'sign'} busy="Working it out…">
          See my path
        </SubmitButton>
        <p className="sm sub">
          {open === 0
            ? unchecked
              ? 'You can see the path now. A few checks would narrow its ranges; people rate themselves too high or too low.'
              : 'You can change an answer later; the result is worked out again.'
            : `${open === 1 ? '1 question is' : `${open} questions are`} open. You can see the path now; what is open counts as skipped and widens its ranges.`}
        </p>
      </ActionForm>
    </>
  )
}
