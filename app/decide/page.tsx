import type { Metadata } from 'next'
import { content } from '#lib/content/current.ts'
import { decisionView } from '#lib/queries/decision.ts'
import { Button } from '../_ui/button.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { SegRadio } from '../_ui/seg-radio.tsx'
import { SignButton } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'
import { Count } from './count.tsx'

export const metadata: Metadata = {
  title: 'Quick decision',
  description: 'A dozen yes or no questions about the work you would like, counted in the open.',
}

const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: '', label: 'Skip' },
]

export default async function Decide({ searchParams }: PageProps<'/decide'>) {
  const answers = await searchParams
  const view = decisionView(content(), answers)
  return (
    <Frame current="compare">
      <div className="wrap">
        <PageHead
          crumb={{ href: '/compare', label: 'Compare paths' }}
          title="A quick decision"
          lead={`${view.questions.length} questions about the work you would like. Answer as many as you want; each yes counts one for a path, and the count is shown.`}
          facts={[{ label: 'Answered', value: `${view.answered} of ${view.questions.length}` }]}
        />
        <div className="cols">
          <form className="colstack" action="/decide#count">
            <ol className="sheet pad lines qrows">
              {view.questions.map((it) => (
                <li key={it.id}>
                  <span id={`q-${it.id}`}>{it.text}</span>
                  <SegRadio
                    name={it.id}
                    legend={{ labelledBy: `q-${it.id}` }}
                    options={ANSWERS}
                    value={it.answer ?? (answers[it.id] === '' ? '' : undefined)}
                  />
                </li>
              ))}
            </ol>
            <div>{view.answered === 0 ? <SignButton>Count my answers</SignButton> : <Button>Count again</Button>}</div>
          </form>
          <aside className="colstack">
            <Count view={view} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}
