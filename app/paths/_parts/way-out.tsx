/** When the answers do not agree: a trial of either side. When the direction is open: what is cheapest to learn next. */
import type { PathView } from '#lib/queries/path.ts'
import { Blaze, trailClass } from '../../_ui/blaze.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { RangeText } from '../../_ui/range-text.tsx'
import { add } from '#lib/domain/hours.ts'
import { trackOf } from './headline.ts'
import { startHref } from './verdict-band.tsx'

export function WayOut({ view }: { view: PathView }) {
  const { kind } = view.verdict
  if (kind === 'agree') return null
  return (
    <>
      {view.cheapest && (
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

function Trials({ view }: { view: PathView }) {
  return (
    <section aria-labelledby="trials" className="mt6">
      <h2 id="trials">Find out by doing</h2>
      <p className="sub mt2">A piece of real work says more about what you enjoy than more questions. Each is a milestone of its path.</p>
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
