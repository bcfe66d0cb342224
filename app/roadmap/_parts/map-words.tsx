/** What the map says, in words: what is open now, what most of the rest waits for, and where it stands as text. */
import { numberWord } from '#lib/domain/text/number-word.ts'
import type { RoadmapMapView } from '#lib/queries/roadmap-map.ts'

export function MapWords({ view }: { view: RoadmapMapView }) {
  return (
    <div className="three mt6">
      <section className="stack" aria-labelledby="open-now">
        <h2 id="open-now" className="h-lg">
          Open now
        </h2>
        <p className="sm sub">
          <OpenNow view={view} />
        </p>
      </section>
      <section className="stack" aria-labelledby="pinch-point">
        <h2 id="pinch-point" className="h-lg">
          The pinch point
        </h2>
        <p className="sm sub">
          <Pinch view={view} />
        </p>
      </section>
      <section className="stack" aria-labelledby="as-text">
        <h2 id="as-text" className="h-lg">
          Read this as text
        </h2>
        <p className="sm sub">
          The <a href={`/roadmap/${view.id}`}>list</a> has the same milestones and states, and says what each one waits for as “After …”. It
          also works best with a screen reader.
        </p>
      </section>
    </div>
  )
}

function OpenNow({ view: { id, openNow, progress, archivedOn } }: { view: RoadmapMapView }) {
  if (openNow.length === 0) return progress.counts.open === 0 ? 'Nothing: every milestone is behind you.' : 'Nothing.'
  const links = openNow.map((it, i) => (
    <span key={it.id}>
      {separator(i, openNow.length)}
      <a href={`/roadmap/${id}/milestones/${it.id}`}>{it.title}</a>
    </span>
  ))
  if (archivedOn) return <>{links} would be open if you took this roadmap up again.</>
  if (openNow.length === 1) return <>{links}. Everything else that is left waits for it.</>
  return <>{links} do not wait for each other. Take them in any order.</>
}

const separator = (i: number, count: number): string => (i === 0 ? '' : i === count - 1 ? ' and ' : ', ')

function Pinch({ view: { id, pinch, progress, archivedOn } }: { view: RoadmapMapView }) {
  if (archivedOn) return 'This roadmap was put away, so nothing waits.'
  if (!pinch)
    return progress.counts.open === 0 ? 'There is none: nothing is left to open.' : 'There is none: no milestone holds up two others.'
  return (
    <>
      <a href={`/roadmap/${id}/milestones/${pinch.id}`}>
        <b>{pinch.title}</b>
      </a>{' '}
      stands before {numberWord(pinch.later)} later milestones, {pinch.hours} h of work.{' '}
      {pinch.open ? 'It is the best place for your next hour.' : 'It is not open yet.'}
    </>
  )
}
