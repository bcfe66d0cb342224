/** What can be chosen differently: links for track and scope, a small form for electives and pace. Works by addresses alone. */
import type { ChangeView } from '#lib/queries/roadmap-change.ts'
import { ChoiceRow } from '../../_ui/choice-row.tsx'

export function ChangeChoices({ view }: { view: ChangeView }) {
  const { track, scope, choices } = view
  const address = (trackId: string, scopeId: string) =>
    `/roadmap/${view.roadmapId}/change?track=${trackId}&scope=${scopeId}&hours=${view.hoursPerWeek}`
  return (
    <section className="stack change-choices" aria-label="What to change">
      <ChoiceRow
        id="path-label"
        label="Path"
        links={choices.tracks.map((it) => ({ href: address(it.id, scope), label: it.name, current: it.id === track.id }))}
      />
      <ChoiceRow
        id="scope-label"
        label="Scope"
        links={choices.scopes.map((it) => ({ href: address(track.id, it.id), label: it.name, current: it.id === scope }))}
      >
        <span className="sm sub">{choices.scopes.find((it) => it.id === scope)?.meaning}</span>
      </ChoiceRow>
      <Details view={view} />
      <p className="sm sub">
        Other hours or dates alone, on this roadmap as it is: <a href={`/roadmap/${view.roadmapId}/schedule`}>its schedule</a>.
      </p>
    </section>
  )
}

/** Plain inputs of a form that only asks for the page again. */
function Details({ view }: { view: ChangeView }) {
  return (
    <form action={`/roadmap/${view.roadmapId}/change`} className="stack">
      <input type="hidden" name="track" value={view.track.id} />
      <input type="hidden" name="scope" value={view.scope} />
      <input type="hidden" name="chosen" value="yes" />
      {view.choices.electives.length > 0 && (
        <details className="panel">
          <summary>
            Electives, {view.electives.length} of {view.choices.electives.length} chosen
          </summary>
          <fieldset className="pad stack">
            <legend className="vh">Electives</legend>
            {view.choices.electives.map((it) => (
              <label className="check" key={it.id}>
                <input type="checkbox" name="electives" value={it.id} defaultChecked={view.electives.includes(it.id)} />
                <span>
                  {it.title}, {it.hours} h<small>{it.take}</small>
                </span>
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <div className="rowx">
        <label className="lbl" htmlFor="change-hours">
          Hours a week
        </label>
        <input
          className="input short"
          id="change-hours"
          name="hours"
          type="number"
          min={1}
          max={40}
          step="any"
          defaultValue={view.hoursPerWeek}
        />
        <button type="submit" className="btn">
          Show the preview
        </button>
      </div>
    </form>
  )
}
