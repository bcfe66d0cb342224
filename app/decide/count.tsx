/** The count of a quick decision: how many yes answers point to each track, which ones, and what that suggests. */
import type { DecisionView } from '#lib/queries/decision.ts'
import { Blaze } from '../_ui/blaze.tsx'
import { Explain } from '../_ui/explain.tsx'
import { SignLink } from '../_ui/signpost.tsx'

export function Count({ view }: { view: DecisionView }) {
  return (
    <section className="sheet pad stack" aria-labelledby="count">
      <h2 id="count" tabIndex={-1}>
        {titleOf(view)}
      </h2>
      {view.answered > 0 && (
        <ul className="lines">
          {view.counts.map(({ track, yes, of }) => (
            <li key={track.id}>
              <div>
                <Explain
                  figure={
                    <>
                      <Blaze shape={track.blaze} /> {track.name}: <b>{yes.length}</b> of {of}
                    </>
                  }
                  about="which answers counted"
                >
                  {yes.length === 0 ? (
                    'None of your yes answers points here.'
                  ) : (
                    <ul className="dashl">
                      {yes.map((it) => (
                        <li key={it}>{it}</li>
                      ))}
                    </ul>
                  )}
                </Explain>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="sm sub">{view.rule}</p>
      {view.answered > 0 && (
        <>
          <p className="sm sub">{view.advice}</p>
          <p className="sm sub">
            This counts liking only. What each path would ask of you in hours comes from your skills, in the assessment.
          </p>
          <p>
            <SignLink href="/assessment">Take the assessment</SignLink>
          </p>
          <p className="sm muted">The address of this page holds your answers; keep or share it. Nothing is stored.</p>
        </>
      )}
    </section>
  )
}

function titleOf({ outcome, answered }: DecisionView): string {
  if (outcome.kind === 'clear') return `Most of your yes answers point to ${outcome.track.name}`
  if (outcome.kind === 'close') return `A close count suggests the mix: ${outcome.track.name}`
  return answered === 0 ? 'How it is counted' : 'No yes so far'
}
