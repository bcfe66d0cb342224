/** What changed, as it was and as it is. */
import type { ChangeRow, RowKind } from '#lib/domain/roadmap/change-words.ts'
import { Icon, type IconName } from '../../_ui/icon.tsx'

const KINDS: Record<RowKind, { word: string; icon: IconName }> = {
  added: { word: 'Added', icon: 'plus' },
  removed: { word: 'Gone', icon: 'x' },
  'left-out': { word: 'Left out', icon: 'minus' },
  'put-back': { word: 'Put back', icon: 'plus' },
  rescoped: { word: 'Scope', icon: 'branch' },
  pinned: { word: 'Pinned', icon: 'calendar' },
  moved: { word: 'Moved', icon: 'compare' },
  hours: { word: 'Hours', icon: 'clock' },
  reworded: { word: 'Curriculum', icon: 'info' },
  plan: { word: 'Plan', icon: 'trail' },
}

export function ChangeKindMark({ kind }: { kind: RowKind }) {
  const { word, icon } = KINDS[kind]
  return (
    <span className="dk">
      <Icon name={icon} size={16} /> {word}
    </span>
  )
}

export function ChangeLines({ lines }: Pick<ChangeRow, 'lines'>) {
  return lines.map(({ before, after }) => (
    <p className="dw" key={`${before} ${after}`}>
      <del>
        <span className="vh">before: </span>
        {before ?? '–'}
      </del>{' '}
      <span aria-hidden="true">→</span>{' '}
      <ins>
        <span className="vh">now: </span>
        {after}
      </ins>
    </p>
  ))
}
