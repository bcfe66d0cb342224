/** What was approved: the work, the criteria that it met, and what the mentor wrote. */
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import type { ShownEvidence } from '#lib/queries/reported-evidence.ts'
import { MarkdownText } from '../../../../_ui/markdown.tsx'
import { besideLinks, criteriaWords } from './report-words.ts'

export function ApprovedEvidence({ view: { evidence, choice } }: { view: ProgressReport }) {
  if (evidence === null) return null
  return (
    <section className="mt8">
      <h2>Approved evidence</h2>
      {evidence.length === 0 ? (
        <p className="sub mt2">Nothing is approved yet. A mentor approves what is handed in for a milestone; then it stands here.</p>
      ) : (
        <table className="tbl pr cards-m mt2">
          <thead>
            <tr>
              <th scope="col">Milestone</th>
              <th scope="col">Evidence</th>
              <th scope="col">Criteria met</th>
              {choice.words && <th scope="col">What the mentor wrote</th>}
            </tr>
          </thead>
          <tbody>
            {evidence.map((it) => (
              <tr key={it.milestoneId}>
                <th scope="row">{it.title}</th>
                <td>
                  <Work of={it} />
                </td>
                <td data-l="Criteria met">{criteriaWords(it)}</td>
                {it.words !== null && <td>{it.words !== '' && <MarkdownText text={it.words} under={3} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Work({ of: it }: { of: ShownEvidence }) {
  const beside = besideLinks(it)
  return (
    <>
      {it.links.map((address) => (
        <a key={address} href={address} rel="noreferrer nofollow">
          {address}
        </a>
      ))}
      {beside !== '' && <span>{beside}</span>}
    </>
  )
}
