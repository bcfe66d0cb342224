/** The next move of a milestone, and the way to take the last one back. */
import type { Move } from '#lib/domain/roadmap/milestone-move.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { moveMilestone, type Place } from '../actions.ts'

interface Button {
  move: Move
  label: string
  busy: string
  kind?: 'plain' | 'quiet'
}

/** In the order they stand. Skipping and knowing already need words: they have forms of their own. */
const BUTTONS: readonly Button[] = [
  { move: 'undo-start', label: 'Undo the start', busy: 'Taking it back…', kind: 'quiet' },
  { move: 'undo-open', label: 'Close it again', busy: 'Taking it back…', kind: 'quiet' },
  { move: 'open', label: 'Open it early', busy: 'Opening…', kind: 'plain' },
  { move: 'start', label: 'Start this milestone', busy: 'Starting…' },
  { move: 'finish', label: 'I have finished it', busy: 'Finishing…' },
  { move: 'undo-finish', label: 'Undo the finish', busy: 'Taking it back…', kind: 'plain' },
  { move: 'undo-skip', label: 'Put it back', busy: 'Putting it back…', kind: 'plain' },
  { move: 'undo-credit', label: 'Take that back', busy: 'Taking it back…', kind: 'plain' },
]

const UNREVIEWED: Button = { move: 'finish', label: 'Finish without a review', busy: 'Finishing…', kind: 'plain' }

interface Props {
  place: Place
  moves: readonly Move[]
  /** It can be handed in, which is the way on then. */
  reviewable: boolean
}

export function Moves({ place, moves, reviewable }: Props) {
  const asIs = reviewable ? [...BUTTONS.filter((it) => it.move !== 'finish'), UNREVIEWED] : BUTTONS
  const buttons = asIs.filter((it) => moves.includes(it.move))
  if (buttons.length === 0) return null
  return (
    <ActionForm action={moveMilestone.bind(null, place)} className="rowx moves">
      {buttons.map((it) => (
        <SubmitButton key={it.move} kind={it.kind ?? 'sign'} name="move" value={it.move} busy={it.busy}>
          {it.label}
        </SubmitButton>
      ))}
    </ActionForm>
  )
}
