/** What is believed to be this person's already: what was worked out and never asked, to confirm or correct, and what was said or shown. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { EVIDENCE_WORDS } from '../../roadmap/_parts/evidence-words.ts'
import type { PathView } from '#lib/queries/path.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { SegRadio } from '../../_ui/seg-radio.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { correct } from '../actions.ts'

const SHOWN = 8

export function HeldSheets({ view }: { view: PathView }) {
  const inferred = view.held.filter((it) => it.from === 'inferred')
  const known = view.held.filter((it) => it.from !== 'inferred')
  return (
    <div className="cols even">
      <Sheet id="yours" title="Probably yours already" note="Worked out, not asked">
        <Yours view={view} inferred={inferred} />
      </Sheet>
      <Sheet id="said" title="Said, checked or shown" note={known.length === 1 ? '1 skill' : `${known.length} skills`}>
        {known.length === 0 ? (
          <p>None yet at the level that the paths ask for.</p>
        ) : (
          <Known held={known.slice(0, SHOWN)} language={view.language} />
        )}
        {known.length > SHOWN && (
          <Behind summary={`The other ${known.length - SHOWN}`}>
            <Known held={known.slice(SHOWN)} language={view.language} />
          </Behind>
        )}
        <p className="hint mt3">
          {view.shown > 0 &&
            `${view.shown === 1 ? '1 skill counts' : `${view.shown} skills count`} as held because of what you have done or shown on a roadmap since. `}
          Both lists begin at a chance of 70 in 100. Hours use the whole belief, not these lists.
        </p>
      </Sheet>
    </div>
  )
}

function Yours({ view, inferred }: { view: PathView; inferred: PathView['held'] }) {
  if (inferred.length === 0)
    return (
      <p>
        {view.held.length === 0
          ? 'No skill is believed to be at the level asked for yet. That is a starting point, not a verdict.'
          : 'Nothing here: every skill that is believed to be yours was asked or shown.'}
      </p>
    )
  // An attempt in progress takes the answer itself: rate the skill there.
  if (view.submittedOn === null) return <Known held={inferred} language={view.language} />
  return (
    <ActionForm action={correct}>
      <input type="hidden" name="attemptId" value={view.attemptId} />
      <input type="hidden" name="scope" value={view.scope} />
      <Inferred held={inferred.slice(0, SHOWN)} />
      {inferred.length > SHOWN && (
        <Behind summary={`The other ${inferred.length - SHOWN}`}>
          <Inferred held={inferred.slice(SHOWN)} />
        </Behind>
      )}
      <div className="rowx between mt3">
        <span className="sm muted">Counted in your hours already. Correct any, and they change at once.</span>
        <SubmitButton kind="plain" busy="Working it out…">
          Save corrections
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

function Inferred({ held }: { held: PathView['held'] }) {
  return (
    <ul className="infer">
      {held.map((it) => (
        <li key={it.skill}>
          <div>
            <b id={`held-${it.skill}`}>{it.name}</b>, level {it.level}
            <small>
              {it.why}. {Math.round(100 * it.chance)} in 100, worth {Math.round(it.hours)} h
            </small>
          </div>
          <SegRadio
            name={`held:${it.skill}`}
            legend={`${it.name}: is it yours at level ${it.level}?`}
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'Not quite' },
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

/** What shows a skill, and how old it is. */
function shownWords({ kind, day, lastUsed }: NonNullable<PathView['held'][number]['evidence']>, language: PathView['language']): string {
  const used = lastUsed === null ? '' : `, last used ${lastUsed}`
  return `${EVIDENCE_WORDS[kind]}, ${formatDay(day, { language })}${used}`
}

function Known({ held, language }: { held: PathView['held']; language: PathView['language'] }) {
  return (
    <ul className="lines">
      {held.map((it) => (
        <li key={it.skill}>
          <span>
            <b>{it.name}</b>, level {it.level}
            <small>
              {it.evidence ? shownWords(it.evidence, language) : it.why}. {Math.round(100 * it.chance)} in 100
            </small>
          </span>
          <span className="num sm">{Math.round(it.hours)} h saved</span>
        </li>
      ))}
    </ul>
  )
}
