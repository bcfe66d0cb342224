/** Progress as a map's scale bar: one segment a stage, as wide as its hours. */
interface Segment {
  hours: number
  /** 0 to `hours`. */
  done: number
}

interface Props {
  segments: readonly Segment[]
  /** Says the same in words: "40 of 331 hours finished". */
  label: string
}

export function ScaleBar({ segments, label }: Props) {
  return (
    <div className="scalebar" role="img" aria-label={label}>
      {segments.map((it, index) => (
        <span key={index} style={{ flexGrow: it.hours, flexBasis: 0 }}>
          <i style={{ width: `${it.hours > 0 ? (100 * it.done) / it.hours : 0}%` }} />
        </span>
      ))}
    </div>
  )
}
