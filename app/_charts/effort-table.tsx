/** The hours of each path in their parts, with low and high: what the bars draw, as a table. */
import { weeksFor, type Effort } from '#lib/domain/path/effort.ts'
import type { Range } from '#lib/domain/path/hours.ts'
import { RangeText } from '../_ui/range-text.tsx'
import { TrackName, type TrackMark } from '../_ui/track-name.tsx'

interface Props {
  tracks: readonly { track: TrackMark & { id: string }; effort: Effort }[]
  hoursPerWeek: number
  /** Where a track's figures lead: to how they were counted. */
  hrefOf?: (trackId: string) => string
}

interface Row {
  label: string
  unit: string
  kind?: 'sub' | 'tot'
  of: (effort: Effort) => Range
}

export function EffortTable({ tracks, hoursPerWeek, hrefOf }: Props) {
  return (
    <div className="tscroll mt4" tabIndex={0} role="region" aria-label="Hours of each path as a table">
      <table className="tbl hrs3">
        <caption className="vh">Hours of each path: likely, with low and high</caption>
        <thead>
          <tr>
            <th scope="col">Likely, with low–high</th>
            {tracks.map((it) => (
              <th scope="col" className="num" key={it.track.id}>
                <TrackName track={it.track} short size={12} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsAt(hoursPerWeek).map((row) => (
            <tr key={row.label} className={row.kind}>
              <th scope="row">{row.label}</th>
              {tracks.map((it) => (
                <td className="num" key={it.track.id}>
                  <Figure row={row} effort={it.effort} href={hrefOf?.(it.track.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Figure({ row, effort, href }: { row: Row; effort: Effort; href: string | undefined }) {
  const figure = <RangeText range={row.of(effort)} unit={row.unit} stacked />
  return href ? (
    <a className="figure" href={href}>
      {figure}
    </a>
  ) : (
    figure
  )
}

function rowsAt(hoursPerWeek: number): Row[] {
  const weeks = ({ low, likely, high }: Range): Range => ({
    low: weeksFor(low, hoursPerWeek),
    likely: weeksFor(likely, hoursPerWeek),
    high: weeksFor(high, hoursPerWeek),
  })
  return [
    { label: 'New, same on all paths', unit: 'h', of: (it) => it.sharedByAll },
    { label: 'New, same on one other', unit: 'h', of: (it) => it.sharedBySome },
    { label: 'New, only on this path', unit: 'h', of: (it) => it.onlyHere },
    { label: 'New learning', unit: 'h', kind: 'sub', of: (it) => it.path.learning },
    { label: 'Practice', unit: 'h', of: (it) => it.path.practice },
    { label: 'To do', unit: 'h', kind: 'tot', of: (it) => it.path.total },
    { label: `Weeks at ${hoursPerWeek} h`, unit: '', of: (it) => weeks(it.path.total) },
  ]
}
