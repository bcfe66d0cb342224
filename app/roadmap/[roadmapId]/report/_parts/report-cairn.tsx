/** The cairn of a report, with what its stones mean. */
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import { Cairn, CairnKey, cairnWords } from '../../../../_charts/cairn.tsx'
import { stonesOf } from './stones-of.ts'

export function ReportCairn({ view }: { view: ProgressReport }) {
  const stones = stonesOf(view)
  if (stones.length === 0) return null
  return (
    <section className="mt8 keep">
      <h2>The cairn</h2>
      <div className="report-cairn mt2">
        <Cairn stones={stones} />
        <div className="sm sub">
          <p>A stone for each milestone, as thick as its hours. {cairnWords(stones)}</p>
          <CairnKey stones={stones} />
        </div>
      </div>
    </section>
  )
}
