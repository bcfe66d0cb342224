/** The milestones of a roadmap in order, each with what can be done with its place and scope. Buttons, so that it needs no dragging. */
import type { EditableLine, PlanEditorView } from '#lib/queries/plan-editor.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { Icon, type IconName } from '../../_ui/icon.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { StatusMark } from '../../_ui/status.tsx'
import { editMilestone } from '../plan-actions.ts'

export function PlanLines({ view }: { view: PlanEditorView }) {
  return (
    <Sheet id="order" title="Order and scope" note="What a milestone needs always comes before it">
      <ActionForm action={editMilestone.bind(null, view.roadmapId)} id="order-form" className="stack">
        <Field
          name="reason"
          label="Why?"
          optional
          hint="Kept with the next change you press. A mentor who reviews your roadmap reads it."
          autoComplete="off"
        />
        <ol className="plan-rows">
          {view.lines.map((it, index) => (
            <li key={it.id}>
              <span className="num">{index + 1}</span>
              <StatusMark status={it.status} size={20} decorative />
              <div>
                <a href={`/roadmap/${view.roadmapId}/milestones/${it.id}`}>{it.title}</a>
                <small>
                  {it.stage}, {it.hours} h{it.leftOut && ', left out'}
                  {it.isOwn && ', written for this roadmap'}
                </small>
              </div>
              <Buttons it={it} />
            </li>
          ))}
        </ol>
      </ActionForm>
    </Sheet>
  )
}

function Buttons({ it }: { it: EditableLine }) {
  return (
    <span className="mvs">
      {it.rescope && (
        <button className="btn sm quiet" type="submit" name="edit" value={`rescope ${it.id} ${it.rescope}`}>
          {it.rescope === 'full' ? 'Do all of it' : 'First role’s part'}
          <span className="vh"> of {it.title}</span>
        </button>
      )}
      {it.leftOut && (
        <button className="btn sm quiet" type="submit" name="edit" value={`restore ${it.id}`}>
          Put back<span className="vh"> {it.title}</span>
        </button>
      )}
      <Move id={it.id} title={it.title} before={it.up} word="up" icon="up" />
      <Move id={it.id} title={it.title} before={it.down} word="down" icon="down-arrow" />
    </span>
  )
}

/** Where it cannot go there is no button, and a gap in its place. */
function Move({ id, title, before, word, icon }: { id: string; title: string; before: string | null; word: string; icon: IconName }) {
  if (before === null) return <span className="mv" />
  return (
    <button className="btn sm mv" type="submit" name="edit" value={`move ${id} ${before}`} aria-label={`Move ${title} ${word}`}>
      <Icon name={icon} size={15} />
    </button>
  )
}
