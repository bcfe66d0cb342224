/** A likely figure in bold with its low and high: "188 h (134–230)". */
import type { Range } from '#lib/domain/path/hours.ts'

interface Props {
  range: Range
  /** "h"; empty for weeks in a column that says so. */
  unit?: string
  /** Low and high on a line of their own, for table cells. */
  stacked?: boolean
}

export function RangeText({ range, unit = 'h', stacked = false }: Props) {
  const likely = unit ? `${range.likely} ${unit}` : `${range.likely}`
  const between = `${range.low}–${range.high}`
  return (
    <>
      <b className="nowrap">{likely}</b> {stacked ? <small className="rg">{between}</small> : <span className="nowrap">({between})</span>}
    </>
  )
}
