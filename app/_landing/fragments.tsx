/** Three real fragments of the product, side by side: an answer's effect, a path that skips, a milestone's criteria. */
import type { LandingView } from '#lib/queries/landing.ts'
import { OneAnswer } from '../_charts/one-answer.tsx'
import { signed } from '../_charts/signed.ts'
import { Icon } from '../_ui/icon.tsx'
import { TrackName } from '../_ui/track-name.tsx'

export function Fragments({ view }: { view: LandingView }) {
  return (
    <div className="band mt8">
      <div className="wrap three">
        <section className="stack">
          <h2>Two answers, each with its reasons</h2>
          <p className="sub">
            What you can do moves the hours. What you enjoy moves the lean. The two are never added up, and you can change any answer and
            see what happens.
          </p>
          <Effects view={view} />
          <OneAnswer text={view.statement.text} lean={view.statement.lean} />
        </section>
        <section className="stack">
          <h2>A roadmap that skips what you know</h2>
          <p className="sub">
            What you hold already comes off the plan, skill by skill. What is left is in order, and every step says what it needs first.
          </p>
          <Steps view={view} />
        </section>
        <section className="stack">
          <h2>Done means something you can show</h2>
          <p className="sub">
            Every milestone ends in a piece of work and criteria that somebody else could check. You tick them off at your own pace.
          </p>
          <Criteria view={view} />
        </section>
      </div>
    </div>
  )
}

function Effects({ view: { effects, claim } }: { view: LandingView }) {
  return (
    <table className="tbl sm">
      <caption className="vh">Hours of new learning that one more skill takes off each path</caption>
      <thead>
        <tr>
          <th scope="col">If you can also work alone with</th>
          {[claim.operations, claim.models].map((it) => (
            <th scope="col" className="num" key={it.track.id}>
              <TrackName track={it.track} short size={11} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {effects.map((it) => (
          <tr key={it.skill.id}>
            <th scope="row">{it.skill.name}</th>
            <td className="num">{signed(-it.operations, 0)} h</td>
            <td className="num">{signed(-it.models, 0)} h</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Steps({ view: { steps, comparison } }: { view: LandingView }) {
  return (
    <>
      <ol className="lines">
        {steps.map((it) => (
          <li key={it.milestone}>
            <span>{it.title}</span>
            <small className="num">
              {it.learning.likely} h new
              <br />
              {it.saved} h saved
            </small>
          </li>
        ))}
      </ol>
      <p className="sm muted">
        The first steps for {comparison.background.person}. Saved: hours of learning that somebody without those skills would need.
      </p>
    </>
  )
}

function Criteria({ view: { example } }: { view: LandingView }) {
  return (
    <>
      <h3>{example.title}</h3>
      <ul className="crit">
        {example.criteria
          .filter((it) => it.scope === undefined)
          .slice(0, 4)
          .map((it) => (
            <li key={it.id}>
              <Icon name="check" />
              <span>{it.text}</span>
            </li>
          ))}
      </ul>
    </>
  )
}
