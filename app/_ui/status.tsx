/** The state of a milestone as marker, word and colour. */
import type { MilestoneStatus } from '#lib/domain/roadmap/progress.ts'

export const STATUS_WORDS: Record<MilestoneStatus, string> = {
  yours: 'Already yours',
  approved: 'Approved',
  finished: 'Finished',
  credited: 'Known already',
  skipped: 'Left out',
  'with-mentor': 'With mentor',
  'changes-asked': 'Changes asked',
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

/** Three stones: an approval places one. */
const STONES =
  '<path d="M3.4 20.6c-.9-2.4.5-4.3 2.6-4.5 4-.5 8-.4 12 0 2.3.2 3.5 2.3 2.7 4.5-.2.6-.7.9-1.3.9H4.7c-.6 0-1.1-.3-1.3-.9z" class="mk-ok"/><path d="M6.3 13.8c-.5-2 .6-3.4 2.3-3.5 2.3-.3 4.7-.3 7 0 1.6.2 2.5 1.6 2 3.5-.1.6-.5.9-1.1.9H7.4c-.6 0-1-.3-1.1-.9z" class="mk-ok"/><path d="M8.6 7.8c-.5-1.9.3-3.6 1.8-4 1.2-.4 2.5-.3 3.6.1 1.3.5 1.9 2.1 1.5 3.8-.1.7-.5 1.1-1.1 1.1H9.7c-.6 0-1-.4-1.1-1z" class="mk-ok"/>'

/** Constant markup: sixty rows of a roadmap hold two each, and as elements they would be a third of the page's. */
const SHAPES: Record<MilestoneStatus, string> = {
  yours: '<circle cx="12" cy="12" r="7.5" class="mk-l"/><path d="M7 17 17 7" class="mk-l"/>',
  locked: '<circle cx="12" cy="12" r="7.5" class="mk-l" stroke-dasharray="2.6 3.3"/>',
  ready: '<circle cx="12" cy="12" r="7.5" class="mk-l mk-strong"/>',
  'in-progress': '<circle cx="12" cy="12" r="8" class="mk-sign"/><path d="M12 4a8 8 0 0 1 0 16z" class="mk-ink"/>',
  'with-mentor': '<circle cx="12" cy="12" r="8.5" class="mk-mentor"/><path d="M12 16.5V8m-3.6 3.4L12 7.8l3.6 3.6" class="mk-inv"/>',
  'changes-asked':
    '<path d="M12 1.8 22.2 12 12 22.2 1.8 12z" class="mk-mentor"/><path d="M15.5 14.5v-2a2.3 2.3 0 0 0-2.3-2.3H8.6m2.4-2.6-2.6 2.6 2.6 2.6" class="mk-inv"/>',
  approved: STONES,
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
