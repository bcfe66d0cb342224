/** What a mentor proposes by themselves: forms for each kind, and the proposals that wait. */
import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import type { Proposing } from '#lib/queries/propose-to-mentee.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { FormPanel } from '../../../_ui/form/form-panel.tsx'
import { SelectField } from '../../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { OwnFields, Where } from '../../../roadmap/_parts/plan-forms.tsx'
import { proposeChange, withdrawProposal } from '../../roadmap-actions.ts'

export function ProposeForms({ view }: { view: Proposing }) {
  const { learner, library, onRoadmap } = view
  const onTheWay = onRoadmap.filter((it) => !it.leftOut)
  const leftOut = onRoadmap.filter((it) => it.leftOut)
  return (
    <Sheet id="propose" title="Propose something yourself">
      <p className="sm sub">{learner} accepts or declines it. You never change the roadmap.</p>
      <Waiting view={view} />
      <div className="stack mt3">
        {library.length > 0 && (
          <Propose view={view} kind="add" summary="Add a milestone">
            <SelectField name="milestoneId" label="Milestone" groups={library} />
            <Where onRoadmap={onRoadmap} />
          </Propose>
        )}
        <Propose view={view} kind="custom" summary="Write one for them">
          <OwnFields />
          <Where onRoadmap={onRoadmap} />
        </Propose>
        <Propose view={view} kind="remove" summary="Leave one out">
          <SelectField name="milestoneId" label="Milestone" options={onTheWay} />
        </Propose>
        {leftOut.length > 0 && (
          <Propose view={view} kind="restore" summary="Put one back">
            <SelectField name="milestoneId" label="Milestone" options={leftOut} />
          </Propose>
        )}
        <Propose view={view} kind="move" summary="Another place for one">
          <SelectField name="milestoneId" label="Milestone" options={onRoadmap} />
          <Where onRoadmap={onRoadmap} />
        </Propose>
        <Propose view={view} kind="rescope" summary="Another scope for one">
          <SelectField name="milestoneId" label="Milestone" options={onTheWay} />
          <SelectField
            name="scope"
            label="What is asked of it"
            options={[
              { value: 'full', label: 'All of it' },
              { value: 'first-role', label: 'A first role’s part' },
            ]}
          />
        </Propose>
      </div>
    </Sheet>
  )
}

interface ProposeProps {
  view: Proposing
  kind: string
  summary: string
  children: ReactNode
}

function Propose({ view, kind, summary, children }: ProposeProps) {
  return (
    <ActionForm action={proposeChange.bind(null, view.roadmapId)} id={`propose-${kind}`}>
      <FormPanel summary={summary}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="key" value={randomUUID()} />
        {children}
        <Field name="words" label={`Why, for ${view.learner}`} type="textarea" rows={2} autoComplete="off" />
        <p>
          <SubmitButton kind="plain" busy="Proposing…">
            Propose it
          </SubmitButton>
        </p>
      </FormPanel>
    </ActionForm>
  )
}

function Waiting({ view: { proposals } }: { view: Proposing }) {
  if (proposals.length === 0) return null
  return (
    <ActionForm action={withdrawProposal} id="waiting" className="mt3">
      <ul className="lines">
        {proposals.map((it) => (
          <li key={it.id}>
            <div>
              <b>{it.title}</b>
              <small>
                {it.kind}. “{it.words}”
              </small>
            </div>
            <SubmitButton kind="quiet" small name="proposal" value={it.id} busy="Taking it back…">
              Take back
            </SubmitButton>
          </li>
        ))}
      </ul>
    </ActionForm>
  )
}
