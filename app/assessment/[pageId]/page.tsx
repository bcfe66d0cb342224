import type { Metadata } from 'next'
import { assessmentPage, type AssessmentPageView } from '#lib/queries/assessment.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Icon } from '../../_ui/icon.tsx'
import { Frame } from '../../frame.tsx'
import { AboutQuestions } from '../_parts/about-questions.tsx'
import { AreaQuestions } from '../_parts/area-questions.tsx'
import { AutoSave } from '../_parts/auto-save.tsx'
import { InterestQuestions } from '../_parts/interest-questions.tsx'
import { ProgressHead } from '../_parts/progress-head.tsx'
import { savePage } from '../actions.ts'

export const metadata: Metadata = { title: 'Assessment' }

export default async function AssessmentPage({ params }: { params: Promise<{ pageId: string }> }) {
  const view = await load(assessmentPage, await params)
  const { page, progress } = view
  const turn = {
    page: page.id,
    back: view.previous ? `/assessment/${view.previous}` : '/assessment',
    next: view.next ? `/assessment/${view.next}` : '/assessment/checks',
  }
  return (
    <Frame current="assessment">
      <div className="wrap">
        <ProgressHead progress={progress} part={page.part} number={view.number} count={view.count} />
        <div className="cols">
          {/* A new page is a new form: its state belongs to the page it was posted from. */}
          <ActionForm key={page.id} action={savePage.bind(null, turn)} className="colstack questions">
            {view.attemptId && <input type="hidden" name="attemptId" value={view.attemptId} />}
            {/* First in the form, so that Enter in a field goes on and not back. */}
            <button className="vh" type="submit" name="go" value="next" tabIndex={-1} aria-hidden="true" />
            <div>
              <h1>{page.title}</h1>
              <p className="sub mt2">{page.lead}</p>
            </div>
            <Questions view={view} />
            <div className="actions endrow">
              <SubmitButton kind="plain" name="go" value="back">
                <Icon name="left" /> Back
              </SubmitButton>
              <div className="actions">
                <SubmitButton kind="quiet" name="go" value="skip">
                  Skip what is open
                </SubmitButton>
                <SubmitButton name="go" value="next" busy="Saving…">
                  Save and continue
                </SubmitButton>
              </div>
            </div>
            <AutoSave />
          </ActionForm>
          <Aside part={page.part} />
        </div>
      </div>
    </Frame>
  )
}

function Questions({ view }: { view: AssessmentPageView }) {
  switch (view.page.part) {
    case 'about':
      return <AboutQuestions items={view.about} answers={view.answers} />
    case 'interest':
      return <InterestQuestions items={view.interest} scale={view.scale} answers={view.answers} from={view.firstQuestion} />
    case 'skills':
      return <AreaQuestions areas={view.areas} answers={view.answers} background={view.background} />
  }
}

const WHY = {
  about: 'Your background gives a first guess of your levels, your time turns hours into weeks. Neither decides a path.',
  interest: 'These answers move your lean towards models or operations. They never change the hours.',
  skills: 'These answers change the hours of every path. They never change your lean. A guess is worse than “I don’t know”.',
} as const

function Aside({ part }: { part: keyof typeof WHY }) {
  return (
    <aside className="colstack">
      <section className="sheet pad stack">
        <h2>Why we ask</h2>
        <p className="sm sub">{WHY[part]}</p>
      </section>
      <section className="pad sm sub stack">
        <p>
          <Icon name="save" /> Answers are saved as you give them. Close the page and come back any time.
        </p>
        <p>
          <Icon name="eye" /> Only you see your answers.
        </p>
        <p>
          <Icon name="info" /> Skipping is fine. A skipped answer widens the range of the result.
        </p>
      </section>
    </aside>
  )
}
