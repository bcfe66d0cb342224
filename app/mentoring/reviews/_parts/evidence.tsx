/** What was handed in, beside the criteria: what came and went since last time, links, files, the text. */
import { bytesText } from '#lib/domain/review/file-type.ts'
import type { MentorsReview } from '#lib/queries/review-for-mentor.ts'
import { Icon } from '../../../_ui/icon.tsx'
import { MarkdownText } from '../../../_ui/markdown.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { Moment } from '../../../reviews/_parts/moment.tsx'
import { Difference } from './difference.tsx'

export function Evidence({ view }: { view: MentorsReview }) {
  const { shown, change, language } = view
  const isNew = (list: 'links' | 'files', it: string) => change?.[list].added.includes(it) ?? false
  const gone = [...(change?.links.removed ?? []), ...(change?.files.removed ?? [])]
  return (
    <Sheet id="evidence" title="Evidence" note={`Try ${shown.number}`}>
      <ul className="sm stack evidence">
        {shown.links.map((it) => (
          <li key={it}>
            <Icon name="external" size={16} />{' '}
            <a href={it} target="_blank" rel="noopener noreferrer nofollow">
              {it.replace(/^https?:\/\//, '')}
              <span className="vh"> (opens in a new tab)</span>
            </a>{' '}
            {isNew('links', it) && <span className="tag">New</span>}
          </li>
        ))}
        {shown.files.map((it) => (
          <li key={it.id}>
            <Icon name="save" size={16} /> <a href={`/files/${it.id}`}>{it.name}</a> <span className="muted">{bytesText(it.bytes)}</span>{' '}
            {isNew('files', `${it.name} ${it.bytes}`) && <span className="tag">New</span>}
          </li>
        ))}
        {gone.map((it) => (
          <li className="muted" key={it}>
            No longer there: {it}
          </li>
        ))}
        {shown.links.length + shown.files.length === 0 && <li className="muted">No links and no files.</li>}
      </ul>
      {shown.body !== '' && (
        <div className="mt3">
          {change?.body ? (
            <Difference parts={change.body} label="What changed in the text" />
          ) : (
            <MarkdownText text={shown.body} under={2} />
          )}
          {change?.body && (
            <details className="data">
              <summary>The whole text</summary>
              <div className="mt2">
                <MarkdownText text={shown.body} under={2} />
              </div>
            </details>
          )}
        </div>
      )}
      <p className="sm muted mt3">
        Handed in on <Moment when={shown.when} language={language} />
        {shown.hoursSpent !== null && `; ${shown.hoursSpent} h spent, as ${view.learner} says`}.
      </p>
      {view.iterations.length > 1 && <Earlier view={view} />}
    </Sheet>
  )
}

function Earlier({ view: { reviewId, iterations, shown, newest } }: { view: MentorsReview }) {
  return (
    <p className="sm mt2">
      Tries:{' '}
      {iterations.map(({ number }, index) => (
        <span key={number}>
          {index > 0 && ' · '}
          {number === shown.number ? (
            <b>{number}</b>
          ) : (
            <a href={`/mentoring/reviews/${reviewId}${number === newest ? '' : `?iteration=${number}`}`}>{number}</a>
          )}
        </span>
      ))}
    </p>
  )
}
