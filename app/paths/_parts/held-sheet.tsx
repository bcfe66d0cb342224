/** What is believed to be this person's already, and why. */
import type { PathView } from '#lib/queries/path.ts'
import { Behind } from '../../_ui/explain.tsx'
import { Sheet } from '../../_ui/sheet.tsx'

const SHOWN = 8

export function HeldSheet({ view: { held, shown } }: { view: PathView }) {
  return (
    <Sheet id="yours" title="Already yours" note={`${held.length} skills, at the level the paths ask for`}>
      {held.length === 0 ? (
        <p>No skill is believed to be at the level asked for yet. That is a starting point, not a verdict.</p>
      ) : (
        <List held={held.slice(0, SHOWN)} />
      )}
      {held.length > SHOWN && (
        <Behind summary={`The other ${held.length - SHOWN}`}>
          <List held={held.slice(SHOWN)} />
        </Behind>
      )}
      <p className="hint mt3">
        {shown > 0 && `${shown} skills count as held because of what you have done or shown on a roadmap since. `}Listed from a chance of 70
        in 100 on. Hours use the whole belief, not this list. Something wrong here? Change the rating of its area or of the single skill.
      </p>
    </Sheet>
  )
}

function List({ held }: { held: PathView['held'] }) {
  return (
    <ul className="lines">
      {held.map((it) => (
        <li key={it.id}>
          <span>
            <b>{it.name}</b>, level {it.level}
            <small>
              {it.why}. {Math.round(100 * it.chance)} in 100
            </small>
          </span>
          <span className="num sm">{Math.round(it.hours)} h saved</span>
        </li>
      ))}
    </ul>
  )
}
