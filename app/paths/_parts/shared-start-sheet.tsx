/** Find out by doing: the stretch that both paths share, dated, the fork at its end, and what beginning on one alone could cost. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { BeginningAlone, SharedStart } from '#lib/domain/path/shared-start.ts'
import type { PathView } from '#lib/queries/path.ts'
import { Fork } from '../../_charts/fork.tsx'
import { Day } from '../../_ui/day.tsx'
import { trackOf } from './headline.ts'

export function SharedStartSheet({ view, start }: { view: PathView; start: SharedStart }) {
  const { language } = view
  const branches = start.onwards.flatMap((it) => {
    const track = trackOf(view, it.track)
    return track ? [{ track, hours: it.hours }] : []
  })
  const finding = `The first ${start.hours.likely} hours are the same on both paths; then ${branches.map((it) => `${it.track.name} is ${it.hours} hours more`).join(' and ')}`
  return (
    <section className="sheet mt4" aria-label="The shared start">
      <div className="pad">
        <figure>
          <Fork
            sharedHours={start.hours.likely}
            branches={branches}
            forkAt={`about ${formatDay(start.fork.likely, { language })}`}
            finding={finding}
          />
          <figcaption className="sm sub mt2">
            {start.alone.map((it) => (
              <Alone key={it.track} view={view} it={it} />
            ))}
          </figcaption>
        </figure>
      </div>
      <ol className="shared-l">
        {start.milestones.map((it, index) => (
          <li key={it.milestone}>
            <span className="nth">{index + 1}</span>
            <b>{it.title}</b>
            <span className="muted sm num">
              {it.hours.likely} h ({it.newHours} new)
            </span>
            <span className="sm sub num">
              to <Day day={it.endsOn} language={language} />
            </span>
          </li>
        ))}
        <li className="fk">
          <span className="nth" />
          <b>The fork</b>
          <span className="sm sub">
            Between <Day day={start.fork.low} language={language} /> and <Day day={start.fork.high} language={language} />: take the
            assessment again, and choose with {start.hours.likely} hours behind you. All of them count on either path.
          </span>
        </li>
      </ol>
    </section>
  )
}

function Alone({ view, it }: { view: PathView; it: BeginningAlone }) {
  if (it.lost === 0) return null
  const name = (track: string) => trackOf(view, track)?.shortName ?? track
  return (
    <>
      If you started on {name(it.track)} alone and changed your mind after {it.weeks} weeks, {it.lost} of {it.done} hours would not count
      towards {name(it.other)}.{' '}
    </>
  )
}
