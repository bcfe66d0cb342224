/** Why this check is asked, how far the range has come, and what is known of each area by now. */
import type { CheckView } from '#lib/queries/check.ts'
import { NarrowingBars } from '../../_charts/narrowing-bars.tsx'
import { LevelCells } from '../../_ui/level-cells.tsx'
import { Sheet } from '../../_ui/sheet.tsx'

export function CheckAside({ view }: { view: CheckView }) {
  return (
    <aside className="colstack">
      <section className="sheet pad stack">
        <h2>{view.question ? 'Why this question' : 'What the checks did'}</h2>
        {view.question && <Why question={view.question} />}
        <figure>
          <NarrowingBars {...view.widths} />
          <figcaption className="sm sub">
            Width of your {view.widths.trackName} range of new learning, in hours, after each check, as far as your levels are open. 80 of
            100 people like you lie within it. Your result adds how long learning itself may take.
          </figcaption>
        </figure>
      </section>
      {view.learned.length > 0 && (
        <Sheet id="learned" title="Learned so far" note={view.answered === 1 ? '1 check' : `${view.answered} checks`}>
          <ul className="learned">
            {view.learned.map((it) => (
              <li key={it.area}>
                <span>
                  {it.area} {it.asking && <span className="muted">(asking now)</span>}
                </span>
                <LevelCells low={it.low} high={it.high} />
                <span className="num muted" aria-hidden="true">
                  {it.low === it.high ? it.low : `${it.low}–${it.high}`}
                </span>
              </li>
            ))}
          </ul>
          <p className="sm muted mt2">Filled: likely yours. Striped: still open. Levels 1 to 4, the mean of an area’s skills.</p>
        </Sheet>
      )}
    </aside>
  )
}

function Why({ question: { skill, decides } }: { question: NonNullable<CheckView['question']> }) {
  if (!decides) return <p className="sm sub">{skill} says most about the skills that your plan still turns on.</p>
  const [right, otherwise] = [Math.round(decides.right), Math.round(decides.otherwise)]
  return (
    <p className="sm sub">
      {right === otherwise ? (
        <>
          It is about <b>{skill}</b> and tells more of its neighbours than of itself.
        </>
      ) : (
        <>
          It helps to tell whether <b>{skill}</b> is about {right} h of new learning for you on the {decides.trackName} path, or nearer{' '}
          {otherwise}.
        </>
      )}{' '}
      No other check would narrow your plan as much.
    </p>
  )
}
