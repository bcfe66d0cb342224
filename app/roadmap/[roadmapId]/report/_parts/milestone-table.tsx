/** Every milestone by stage: hours, state, and who checked it when. */
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import { STATUS_WORDS, StatusMark } from '../../../../_ui/status.tsx'
import { checkedWords } from './report-words.ts'

export function MilestoneTable({ view }: { view: ProgressReport }) {
  return (
    <table className="tbl pr cards-m">
      <thead>
        <tr>
          <th scope="col">Milestone</th>
          <th scope="col" className="num">
            Hours
          </th>
          <th scope="col" className="num">
            New
          </th>
          <th scope="col">Status</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      {view.stages.map((stage, index) => (
        <tbody key={stage.title}>
          <tr className="sg">
            <th scope="rowgroup" colSpan={5}>
              {index + 1}. {stage.title}
            </th>
          </tr>
          {stage.milestones.map((it) => (
            <tr key={it.id}>
              <th scope="row">{it.title}</th>
              <td className="num" data-l="Hours">
                {it.hours}
              </td>
              <td className="num" data-l="New">
                {it.learning}
              </td>
              <td>
                <span className="st">
                  <StatusMark status={it.status} size={14} decorative /> {STATUS_WORDS[it.status]}
                </span>
              </td>
              <td>{checkedWords(it.checked, view)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
