/** Where the person stands in the assessment: part, page, what is left, and the bar of parts. */
import type { AttemptProgress } from '#lib/domain/answers/attempt.ts'
import { ScaleBar } from '../../_ui/scale-bar.tsx'

interface Props {
  progress: AttemptProgress
  part: string
  number: number
  count: number
}

export function ProgressHead({ progress, part, number, count }: Props) {
  const { answered, total, parts } = progress
  const index = parts.findIndex((it) => it.id === part)
  return (
    <div className="progress">
      <div className="rowx between sm muted">
        <span>
          Part {index + 1} of {parts.length + 1}: <b>{parts[index]?.title}</b>
        </span>
        <span>
          Page {number} of {count}. {timeLeft(progress)}
        </span>
      </div>
      <ScaleBar segments={segmentsOf(progress)} label={`${answered} of ${total} questions answered`} />
    </div>
  )
}

/** The same over the knowledge checks, which come after the pages and end by themselves. */
export function CheckHead({ progress, answered, most }: { progress: AttemptProgress; answered: number; most: number }) {
  const parts = progress.parts.length + 1
  return (
    <div className="progress">
      <div className="rowx between sm muted">
        <span>
          Part {parts} of {parts}: <b>Knowledge checks</b>
        </span>
        <span>
          {answered} answered, never more than {most}
        </span>
      </div>
      <ScaleBar
        segments={[...segmentsOf(progress), { hours: most, done: answered }]}
        label={`${progress.answered} of ${progress.total} questions answered, and ${answered} of at most ${most} knowledge checks`}
      />
    </div>
  )
}

/** As wide as the parts have questions. */
function segmentsOf({ parts, total }: AttemptProgress): { hours: number; done: number }[] {
  return parts.map((it) => ({ hours: Math.round(it.share * total), done: Math.round(it.share * total) * it.done }))
}

export function timeLeft({ minutesLeft }: Pick<AttemptProgress, 'minutesLeft'>): string {
  if (minutesLeft === 0) return 'All answered.'
  return minutesLeft === 1 ? 'About a minute left.' : `About ${minutesLeft} minutes left.`
}
