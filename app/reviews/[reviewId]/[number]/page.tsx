import type { Metadata } from 'next'
import { bytesText } from '#lib/domain/review/file-type.ts'
import { iterationView, type IterationView } from '#lib/queries/iteration.ts'
import { load } from '#lib/web/run.ts'
import { MarkdownText } from '../../../_ui/markdown.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { Frame } from '../../../frame.tsx'
import { Moment } from '../../_parts/moment.tsx'

export const metadata: Metadata = { title: 'What you handed in' }

export default async function IterationPage({ params }: { params: Promise<{ reviewId: string; number: string }> }) {
  const view = await load(iterationView, await params)
  return (
    <Frame current="reviews">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/reviews/${view.reviewId}`, label: view.title, here: `Try ${view.number}` }}
          title={`${view.title}: try ${view.number}`}
          lead={
            <>
              Handed in on <Moment when={view.when} language={view.language} />. It stays as it was.
            </>
          }
          facts={view.hoursSpent === null ? [] : [{ label: 'Hours spent', value: view.hoursSpent }]}
        />
        <Standing view={view} />
        <div className="colstack">
          <Work view={view} />
          {view.answers.length > 0 && <Answers view={view} />}
        </div>
        <Others view={view} />
      </div>
    </Frame>
  )
}

function Standing({ view }: { view: IterationView }) {
  if (view.isWithdrawn) return <Notice title="You took this back before anybody answered">No mentor sees it.</Notice>
  return view.isApproved ? <Notice kind="good" title="This try is approved" /> : null
}

function Work({ view: { links, files, body } }: { view: IterationView }) {
  return (
    <Sheet id="work" title="What you showed">
      <div className="stack">
        {links.length + files.length > 0 && (
          <ul className="draft-files">
            {links.map((it) => (
              <li key={it}>
                <a href={it} rel="noreferrer">
                  {it}
                </a>
              </li>
            ))}
            {files.map((it) => (
              <li key={it.id}>
                <a href={`/files/${it.id}`}>{it.name}</a> <span className="sm muted num">{bytesText(it.bytes)}</span>
              </li>
            ))}
          </ul>
        )}
        {body === '' ? <p className="sm sub">No text.</p> : <MarkdownText text={body} />}
      </div>
    </Sheet>
  )
}

function Answers({ view }: { view: IterationView }) {
  return (
    <Sheet id="answers" title="Criterion by criterion">
      <dl className="answers">
        {view.answers.map((it) => (
          <div key={it.criterion}>
            <dt>{it.criterion}</dt>
            <dd>
              <MarkdownText text={it.words} />
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

function Others({ view: { reviewId, previous, next } }: { view: IterationView }) {
  return (
    <p className="rowx mt6">
      {previous !== null && <a href={`/reviews/${reviewId}/${previous}`}>Try {previous}</a>}
      {next !== null && <a href={`/reviews/${reviewId}/${next}`}>Try {next}</a>}
      <a href={`/reviews/${reviewId}`}>What was said about it</a>
    </p>
  )
}
