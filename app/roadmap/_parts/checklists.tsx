/** Resources and acceptance criteria, each with a tick of the learner's own. Ticks finish nothing. */
import type { AuthoredPart } from '#lib/queries/authored-milestone.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Icon } from '../../_ui/icon.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { setTick, type Place } from '../actions.ts'

export function Resources({ place, resources, tickable }: { place: Place; resources: AuthoredPart['resources']; tickable: boolean }) {
  return (
    <Sheet id="resources" title="Resources" note="Choose from these; nobody needs all of them">
      <ActionForm action={setTick.bind(null, place)}>
        <ul>
          {resources.map(({ resource, ticked }) => (
            <li className="res ticked-row" key={resource.id}>
              {tickable && <Tick subject={`resource:${resource.id}`} ticked={ticked} label={resource.title} />}
              <span>
                <a href={resource.url} rel="noreferrer">
                  {resource.title}
                </a>
                <small>
                  {resource.kind}, {resource.level}, {resource.author}
                </small>
              </span>
              <span className="num">{resource.hours} h</span>
              <span className="num">{resource.cost === 'free' ? 'Free' : 'Paid'}</span>
            </li>
          ))}
        </ul>
      </ActionForm>
    </Sheet>
  )
}

export function Criteria({ place, authored }: { place: Place; authored: AuthoredPart }) {
  const met = authored.criteria.filter((it) => it.ticked).length
  return (
    <Sheet id="criteria" title="What shows that it is done" note={`${met} of ${authored.criteria.length} ticked`}>
      {authored.evidence && <p className="sub">{authored.evidence}</p>}
      <ActionForm action={setTick.bind(null, place)} className="mt3">
        <ul>
          {authored.criteria.map((it) => (
            <li className="crit-row" key={it.id}>
              <Tick subject={`criterion:${it.id}`} ticked={it.ticked} label={it.text} />
              <span>{it.text}</span>
            </li>
          ))}
        </ul>
      </ActionForm>
      {authored.pitfalls.length > 0 && (
        <details className="data mt3">
          <summary>Where people stumble</summary>
          <ul className="dashl mt2">
            {authored.pitfalls.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}

/** A tick box that is a button: it works without JavaScript. */
export function Tick({ subject, ticked, label }: { subject: string; ticked: boolean; label: string }) {
  return (
    <button
      className="tick"
      type="submit"
      role="checkbox"
      aria-checked={ticked}
      aria-label={label}
      name="tick"
      value={`${ticked ? 'no' : 'yes'} ${subject}`}
    >
      {ticked && <Icon name="check" size={16} />}
    </button>
  )
}
