/** The state of a milestone as marker, word and colour. */
import type { MilestoneStatus } from '#lib/domain/progress.ts'

export const STATUS_WORDS: Record<MilestoneStatus, string> = {
  yours: 'Already yours',
  locked: 'Not open yet',
  ready: 'Ready to start',
  'in-progress': 'In progress',
  finished: 'Finished',
}

interface Props {
  status: MilestoneStatus
  size?: number
  /** Without the word for screen readers: the word stands beside it. */
  decorative?: boolean
}

export function StatusMark({ status, size = 24, decorative = false }: Props) {
  const name = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': STATUS_WORDS[status] }
  return (
    <svg className="mk" width={size} height={size} viewBox="0 0 24 24" {...name}>
      <Shape status={status} />
    </svg>
  )
}

export function StatusChip({ status }: { status: MilestoneStatus }) {
  return (
    <span className={`chip c-${status}`}>
      <StatusMark status={status} size={16} decorative />
      {STATUS_WORDS[status]}
    </span>
  )
}

function Shape({ status }: { status: MilestoneStatus }) {
  switch (status) {
    case 'yours':
      return (
        <>
          <circle cx="12" cy="12" r="7.5" className="mk-l" />
          <path d="M7 17 17 7" className="mk-l" />
        </>
      )
    case 'locked':
      return <circle cx="12" cy="12" r="7.5" className="mk-l" strokeDasharray="2.6 3.3" />
    case 'ready':
      return <circle cx="12" cy="12" r="7.5" className="mk-l mk-strong" />
    case 'in-progress':
      return (
        <>
          <circle cx="12" cy="12" r="8" className="mk-sign" />
          <path d="M12 4a8 8 0 0 1 0 16z" className="mk-ink" />
        </>
      )
    case 'finished':
      return (
        <>
          <circle cx="12" cy="12" r="9" className="mk-ok" />
          <path d="m8 12.4 2.8 2.8L16.2 9" className="mk-inv" />
        </>
      )
  }
}
