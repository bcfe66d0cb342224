/** After quiet days: one quiet question, whose answers lead on. */
import type { DateStyle } from '#lib/date-style.ts'
import type { OpenTap } from '#lib/queries/open-tap.ts'
import { Day } from '../../_ui/day.tsx'
import { QuietAnswers } from '../quiet/_parts/quiet-answers.tsx'

interface Props {
  tap: OpenTap | null
  language: DateStyle['language']
  /** Days of this year are written without it. */
  today: string
}

export function QuietTapCard({ tap, language, today }: Props) {
  if (tap === null) return null
  return (
    <section className="sheet" aria-labelledby="quiet">
      <div className="pad">
        <h2 id="quiet" className="h-lg">
          {tap.since === null ? (
            'No time is logged yet. '
          ) : (
            <>
              Nothing logged since <Day day={tap.since} language={language} thisYear={today.slice(0, 4)} />.{' '}
            </>
          )}
          What is in the way?
        </h2>
        <p className="sm sub mt2">Each answer leads to a next step of its own. It is asked once in 14 days at most.</p>
        <QuietAnswers tapId={tap.id} />
      </div>
    </section>
  )
}
