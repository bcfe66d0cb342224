/** What each track asks for, with the common claim beside the computed figure. */
import { savingWords } from '../compare/_parts/saving-words.ts'
import type { LandingView } from '#lib/queries/landing.ts'
import { TrackName } from '../_ui/track-name.tsx'

export function PathTable({ view: { comparison, claim } }: { view: LandingView }) {
  return (
    <div className="wrap mt12">
      <div className="cols even far">
        <section className="stack">
          <h2>What each path asks of you</h2>
          <p className="sub">
            In many teams these are one job. The question is where you start. A common editorial judgement is that the production side asks
            for {claim.claim.value} less new learning of a software engineer. {savingWords(claim, comparison.background.person)} Yours will
            differ.
          </p>
          <p>
            <a href="/compare">Compare the paths side by side</a>
          </p>
          <p>
            <a href="/decide">{comparison.comparison.decision.questions.length} quick questions instead</a>
          </p>
        </section>
        <div>
          <table className="tbl cards-m">
            <thead>
              <tr>
                <th scope="col">Path</th>
                <th scope="col">What you do</th>
                <th scope="col" className="num">
                  New learning
                </th>
              </tr>
            </thead>
            <tbody>
              {comparison.tracks.map((it) => (
                <tr key={it.track.id}>
                  <th scope="row">
                    <a href={`/tracks/${it.track.id}`}>
                      <TrackName track={it.track} />
                    </a>
                  </th>
                  <td className="sub">{it.role?.short ?? it.track.promise}</td>
                  <td className="num" data-l="New learning">
                    <b>{it.effort.path.learning.likely} h</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="sm muted mt2">
            {comparison.background.name}, scope “{comparison.scopes[comparison.scope].name}”, likely hours, estimated.{' '}
            <a href="/how-it-works/hours">How</a>
          </p>
        </div>
      </div>
    </div>
  )
}
