/** The newest edit of a roadmap with the button that takes it back. */
import type { LastEdit } from '#lib/queries/last-edit.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { undoEdit } from '../schedule-actions.ts'

export function UndoEdit({ roadmapId, edit }: { roadmapId: string; edit: LastEdit }) {
  return (
    <ActionForm action={undoEdit.bind(null, roadmapId)} id="undo" className="undo">
      <input type="hidden" name="number" value={edit.number} key={edit.number} />
      <div className="rowx between">
        <p className="sm sub">
          {edit.isUndo ? 'Undone last' : 'Changed last'}, in revision {edit.number}: {edit.words}
        </p>
        <SubmitButton kind="plain" small busy="Undoing…">
          {edit.isUndo ? 'Take the undo back' : 'Undo'}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
