/** Adds to a roadmap and takes from it: from the curriculum, in own words, and leaving out. */
import { randomUUID } from 'node:crypto'
import type { PlanEditorView } from '#lib/queries/plan-editor.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SelectField } from '../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { addMilestone, addOwnMilestone, leaveOut } from '../plan-actions.ts'

export function PlanForms({ view }: { view: PlanEditorView }) {
  const { roadmapId, library, onRoadmap } = view
  const onTheWay = onRoadmap.filter((it) => !it.leftOut)
  return (
    <div className="stack">
      {library.length > 0 && (
        <ActionForm action={addMilestone.bind(null, roadmapId)} id="add">
          <FormPanel summary="Add a milestone of the curriculum">
            <SelectField name="milestoneId" label="Milestone" groups={library} />
            <Where onRoadmap={onRoadmap} />
            <Field name="reason" label="Why?" optional hint="For yourself, and for a mentor who reviews your roadmap." autoComplete="off" />
            <p className="sm sub">What it needs first comes along. The hours are worked out for you, as on every path.</p>
            <p>
              <SubmitButton kind="plain" busy="Adding…">
                Add it
              </SubmitButton>
            </p>
          </FormPanel>
        </ActionForm>
      )}
      <ActionForm action={addOwnMilestone.bind(null, roadmapId)} id="write">
        <FormPanel summary="Write one of your own">
          <input type="hidden" name="key" value={randomUUID()} />
          <OwnFields key={view.lines.length} />
          <Where onRoadmap={onRoadmap} />
          <p>
            <SubmitButton kind="plain" busy="Adding…">
              Add it
            </SubmitButton>
          </p>
        </FormPanel>
      </ActionForm>
      <ActionForm action={leaveOut.bind(null, roadmapId)} id="leave-out">
        <FormPanel summary="Leave one out">
          <p className="sub">
            It stays on the list with your reason, stands before nothing, and never counts as done. You can put it back.
          </p>
          <SelectField name="milestoneId" label="Milestone" options={onTheWay} />
          <Field name="reason" label="Why?" hint="In a few words: “my team never touches GPUs”." autoComplete="off" />
          <p>
            <SubmitButton kind="plain" busy="Saving…">
              Leave it out
            </SubmitButton>
          </p>
        </FormPanel>
      </ActionForm>
    </div>
  )
}

/** The words of a milestone that is in no curriculum, by whoever writes it. */
export function OwnFields() {
  return (
    <>
      <Field name="title" label="Title" autoComplete="off" />
      <Field name="why" label="What is it for?" type="textarea" rows={2} autoComplete="off" />
      <Field name="criteria" label="What shows that it is done?" type="textarea" rows={3} hint="One thing a line." autoComplete="off" />
      <Field name="links" label="Where to begin" type="textarea" rows={2} optional hint="Web addresses, one a line." autoComplete="off" />
      <Field name="hours" label="Hours" type="number" inputMode="numeric" min={1} max={200} width="short" suffix="hours, your estimate" />
    </>
  )
}

export function Where({ onRoadmap }: Pick<PlanEditorView, 'onRoadmap'>) {
  const places = [{ value: '', label: 'At the end' }, ...onRoadmap.map((it) => ({ value: it.value, label: `Before ${it.label}` }))]
  return <SelectField name="before" label="Where" options={places} />
}
