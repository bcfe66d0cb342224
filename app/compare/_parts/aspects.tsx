/** What the work is like, row by row. */
import type { ComparisonView } from '#lib/queries/comparison.ts'
import { TrackName } from '../../_ui/track-name.tsx'

export function Aspects({ view }: { view: ComparisonView }) {
  return (
    <section className="mt12" aria-labelledby="work">
      <h2 id="work">What the work is like</h2>
      <div className="sheet mt3 pad">
        <table className="tbl cards-m cols-f">
          <caption className="vh">The paths compared, one aspect a row</caption>
          <thead>
            <tr>
              <th scope="col">Aspect</th>
              {view.tracks.map((it) => (
                <th scope="col" key={it.track.id}>
                  <TrackName track={it.track} size={13} />
                </th>
              ))}
              <th scope="col">For a software engineer</th>
            </tr>
          </thead>
          <tbody>
            {view.comparison.aspects.map((aspect) => (
              <tr key={aspect.id}>
                <th scope="row">{aspect.name}</th>
                {view.tracks.map((it) => (
                  <td key={it.track.id} data-l={it.track.shortName}>
                    {aspect.on[it.track.id] ?? 'Not described yet'}
                  </td>
                ))}
                <td className="sub" data-l="For a software engineer">
                  {aspect.forEngineers}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
