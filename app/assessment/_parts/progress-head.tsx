/** Where the person stands in the assessment: part, page, what is left, and the bar of parts. */
import type { AttemptProgress } from '#lib/domain/attempt.ts'
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
          Part {index + 1} of {parts.length}: <b>{parts[index]?.title}</b>
        </span>
        <span>
          Page {number} of {count}. {timeLeft(progress)}
        </span>
      </div>
      <ScaleBar
        segments={parts.map((it) => ({ hours: Math.round(it.share * total), done: Math.round(it.share * total) * it.done }))}
        label={`${answered} of ${total} questions answered`}
      />
    </div>
  )
}

export function timeLeft({ minutesLeft }: Pick<AttemptProgress, 'minutesLeft'>): string {
  if (minutesLeft === 0) return 'All answered.'
  return minutesLeft === 1 ? 'About a minute left.' : `About ${minutesLeft} minutes left.`
}
