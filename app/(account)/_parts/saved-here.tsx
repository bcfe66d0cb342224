/** What this browser has saved without an account, beside the forms that take it along. */
import type { AssessmentOverview } from '#lib/queries/assessment.ts'

interface Props {
  title: string
  lead: string
  saved: AssessmentOverview
}

export function SavedHere({ title, lead, saved: { attemptId, progress, resultId } }: Props) {
  if (attemptId === null && resultId === null) return null
  return (
    <aside className="sheet" aria-labelledby="saved">
      <div className="pad">
        <h2 id="saved">{title}</h2>
        <p className="sm sub mt2">{lead}</p>
        <dl className="kv mt4">
          {attemptId !== null && (
            <>
              <dt>Assessment</dt>
              <dd>
                {progress.answered} of {progress.total} answered
              </dd>
            </>
          )}
          {attemptId !== null && progress.minutesLeft > 0 && (
            <>
              <dt>Left</dt>
              <dd>about {progress.minutesLeft} minutes</dd>
            </>
          )}
          {resultId !== null && (
            <>
              <dt>Result</dt>
              <dd>
                <a href={`/paths/${resultId}`}>Your newest result</a>
              </dd>
            </>
          )}
        </dl>
      </div>
    </aside>
  )
}
