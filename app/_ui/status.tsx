/** The state of a milestone as marker, word and colour. */
import type { MilestoneStatus } from '#lib/domain/progress.ts'

export const STATUS_WORDS: Record<MilestoneStatus, string> = {
  yours: 'Already yours',
  finished: 'Finished',
  credited: 'Known already',
  skipped: 'Left out',
  'in-progress': 'In progress',
  ready: 'Ready to start',
  locked: 'Not open yet',
}

interface Props {
  status: MilestoneStatus
  size?: number
  /** Without the word for screen readers: the word stands beside it. */
  decorative?: boolean
}

/** Constant markup: sixty rows of a roadmap hold two each, and as elements they would be a third of the page's. */
const SHAPES: Record<MilestoneStatus, string> = {
  yours: '<circle cx="12" cy="12" r="7.5" class="mk-l"/><path d="M7 17 17 7" class="mk-l"/>',
  locked: '<circle cx="12" cy="12" r="7.5" class="mk-l" stroke-dasharray="2.6 3.3"/>',
  ready: '<circle cx="12" cy="12" r="7.5" class="mk-l mk-strong"/>',
  'in-progress': '<circle cx="12" cy="12" r="8" class="mk-sign"/><path d="M12 4a8 8 0 0 1 0 16z" class="mk-ink"/>',
  finished: '<circle cx="12" cy="12" r="9" class="mk-ok"/><path d="m8 12.4 2.8 2.8L16.2 9" class="mk-inv"/>',
  credited: '<circle cx="12" cy="12" r="8.2" class="mk-known"/><path d="m8 12.4 2.8 2.8L16.2 9" class="mk-tick"/>',
  skipped: '<circle cx="12" cy="12" r="7.5" class="mk-l"/><path d="M8 12h8" class="mk-l"/>',
}

export function StatusMark({ status, size = 24, decorative = false }: Props) {
  const name = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': STATUS_WORDS[status] }
  return (
    <svg className="mk" width={size} height={size} viewBox="0 0 24 24" {...name} dangerouslySetInnerHTML={{ __html: SHAPES[status] }} />
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
