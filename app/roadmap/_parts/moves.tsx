/** The one next move of a milestone, and the way to take the last one back. */
import type { MilestoneStatus } from '#lib/domain/progress.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { moveMilestone, type Place } from '../actions.ts'

export function Moves({ place, status }: { place: Place; status: MilestoneStatus }) {
  if (status === 'locked' || status === 'yours') return null
  return (
    <ActionForm action={moveMilestone.bind(null, place)} className="rowx moves">
      {status === 'ready' && (
        <SubmitButton name="move" value="start" busy="Starting…">
          Start this milestone
        </SubmitButton>
      )}
      {status === 'in-progress' && (
        <>
          <SubmitButton kind="quiet" name="move" value="undo-start" busy="Taking it back…">
            Undo the start
          </SubmitButton>
          <SubmitButton name="move" value="finish" busy="Finishing…">
            I have finished it
          </SubmitButton>
        </>
      )}
      {status === 'finished' && (
        <SubmitButton kind="plain" name="move" value="undo-finish" busy="Taking it back…">
          Undo the finish
        </SubmitButton>
      )}
    </ActionForm>
  )
}
