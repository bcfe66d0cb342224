/** When the answers do not agree: a trial of either side. When the direction is open: what is cheapest to learn next. */
import type { PathView } from '#lib/queries/path.ts'
import { Blaze, trailClass } from '../../_ui/blaze.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { RangeText } from '../../_ui/range-text.tsx'
import { add } from '#lib/domain/path/hours.ts'
import { trackOf } from './headline.ts'
import { SharedStartSheet } from './shared-start-sheet.tsx'
import type { SharedStart } from '#lib/domain/path/shared-start.ts'
import { startHref } from './verdict-band.tsx'

export function WayOut({ view }: { view: PathView }) {
  const { kind } = view.verdict
  const { start } = view.reasons
  if (kind === 'agree') return null
  return (
    <>
      {start && <TwoWeeks view={view} start={start} />}
      {!start && view.cheapest && (
        <section className="sheet pad mt6" aria-labelledby="next">
          <h2 id="next" className="h-lg">
            Cheapest to learn next: {view.cheapest.title}
          </h2>
          <p className="sub mt2">
            {view.cheapest.hours} h for you, needed on every path, and nothing stands before it. Whichever path you choose later, none of it
            is lost.
          </p>
        </section>
      )}
      {kind === 'disagree' && <Trials view={view} />}
    </>
  )
}

function TwoWeeks({ view, start }: { view: PathView; start: SharedStart }) {
  return (
    <section aria-labelledby="two-weeks" className="mt6">
      <h2 id="two-weeks">Find out by doing</h2>
      <p className="sub mt2">
        Weeks of real work say more about what you enjoy than more questions. Both paths begin with the same stretch, so none of it is lost
        whichever you choose at its end.
      </p>
      <SharedStartSheet view={view} start={start} />
    </section>
  )
}

function Trials({ view }: { view: PathView }) {
  return (
    <section aria-labelledby="trials" className="mt6">
      <h2 id="trials">A trial of either side</h2>
      <p className="sub mt2">A milestone of each path that shows what its work is like.</p>
      <div className="cols even mt4">
        {view.verdict.offered.map((id) => (
          <Trial key={id} view={view} trackId={id} />
        ))}
      </div>
    </section>
  )
}

function Trial({ view, trackId }: { view: PathView; trackId: string }) {
  const track = trackOf(view, trackId)
  const step = view.tracks.find((it) => it.track.id === trackId)?.effort.path.steps.find((it) => it.milestone === track?.trial)
  if (!track || !step) return null
  return (
    <section className={`sheet way ${trailClass(track.blaze)}`}>
      <header>
        <h3>
          <Blaze shape={track.blaze} /> Trial on the {track.name} path
        </h3>
      </header>
      <div className="pad">
        <p className="big">{step.title}</p>
        <p className="sm sub mt2">
          <RangeText range={add(step.learning, step.practice)} /> for you, {step.learning.likely} of them new.
        </p>
        <p className="mt4">
          <ButtonLink href={startHref(view, track.id)}>Choose {track.name}</ButtonLink>
        </p>
        <p className="sm mt3">
          <a href={`/tracks/${track.id}#${step.milestone}`}>What the milestone asks</a>
        </p>
      </div>
    </section>
  )
}
