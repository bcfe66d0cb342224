/** Resources that the learner added to a milestone: ticked like the others, removed and put back, and a form for one more. */
import type { MilestoneView } from '#lib/queries/milestone.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Icon } from '../../_ui/icon.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import type { Place } from '../actions.ts'
import { addOwnResource, changeOwnResource } from '../note-actions.ts'
import { AddFields } from './add-own-fields.tsx'
import { Tick } from './checklists.tsx'
import { PutBack } from './put-back.tsx'

export function OwnResources({ place, own: { resources, ticks } }: { place: Place; own: MilestoneView['own'] }) {
  return (
    <Sheet id="own-resources" title="Your own resources" note="Only you see them">
      <ActionForm action={changeOwnResource.bind(null, place)} id="own">
        <PutBack />
        <ul>
          {resources.map(({ id, title, url }) => (
            <li className="crit-row own" key={id}>
              <Tick subject={`own:${id}`} ticked={ticks.has(`own:${id}`)} label={title} />
              <span>
                <a href={url} rel="noreferrer nofollow">
                  {title}
                </a>
                <small>{new URL(url).host}</small>
              </span>
              <button className="btn quiet sm" type="submit" name="remove" value={id} aria-label={`Remove ${title}`}>
                <Icon name="x" size={15} /> Remove
              </button>
            </li>
          ))}
        </ul>
      </ActionForm>
      <ActionForm action={addOwnResource.bind(null, place)} id="add-own" className="stack mt3">
        {/* One row more: the fields are empty again. */}
        <AddFields key={resources.length} />
      </ActionForm>
    </Sheet>
  )
}
