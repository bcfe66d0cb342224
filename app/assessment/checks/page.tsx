import type { Metadata } from 'next'
import { checkView, type CheckView } from '#lib/queries/check.ts'
import { load } from '#lib/web/run.ts'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { Frame } from '../../frame.tsx'
import { CheckAside } from '../_parts/check-aside.tsx'
import { CheckQuestion } from '../_parts/check-question.tsx'
import { CheckHead } from '../_parts/progress-head.tsx'
import { submit } from '../actions.ts'

export const metadata: Metadata = { title: 'Knowledge checks' }

export default async function KnowledgeChecks() {
  const view = await load(checkView, null)
  return (
    <Frame current="assessment">
      <div className="wrap">
        {view === null ? (
          <EmptyState
            level={1}
            title="No assessment is in progress"
            action={<SignLink href="/assessment/about">Start the assessment</SignLink>}
          >
            Knowledge checks come last: they are chosen from what you said of your background and your skills. Begin there, or look at{' '}
            <a href="/paths">your results</a>.
          </EmptyState>
        ) : (
          <>
            <CheckHead {...view} />
            <div className="cols">
              {view.question ? <CheckQuestion view={view} question={view.question} /> : <Ended view={view} />}
              <CheckAside view={view} />
            </div>
          </>
        )}
      </div>
    </Frame>
  )
}

const ENDED = {
  enough: ['Enough is known', 'Another check would hardly change your plan.'],
  items: ['That is enough', 'You have answered as many checks as anybody is asked.'],
  time: ['That is enough', 'Twelve minutes of checks are as many as anybody is asked.'],
  'none-left': ['Nothing is left to ask', 'You have answered every check that there is.'],
} as const

function Ended({ view: { ended, attemptId, progress } }: { view: CheckView }) {
  const [title, words] = ENDED[ended ?? 'enough']
  const open = progress.total - progress.answered
  return (
    <section className="sheet pad stack">
      <h1>{title}</h1>
      <p>{words}</p>
      {open > 0 && (
        <p className="sub">
          {open === 1 ? '1 question of the other parts is open; it counts' : `${open} questions of the other parts are open; they count`} as
          skipped. <a href={`/assessment/${progress.resumeAt}`}>Answer {open === 1 ? 'it' : 'them'} first</a>
        </p>
      )}
      <ActionForm action={submit}>
        <input type="hidden" name="attemptId" value={attemptId} />
        <SubmitButton busy="Working it out…">See my path</SubmitButton>
      </ActionForm>
    </section>
  )
}
