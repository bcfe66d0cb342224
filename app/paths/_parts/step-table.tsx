/** A path's hours, milestone by milestone, so that the totals can be checked by adding. */
import type { Path } from '#lib/domain/path.ts'

export function StepTable({ path }: { path: Path }) {
  return (
    <div className="tscroll" tabIndex={0} role="region" aria-label="Hours of each milestone">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Milestone</th>
            <th scope="col" className="num">
              New learning
            </th>
            <th scope="col" className="num">
              of, for a beginner
            </th>
            <th scope="col" className="num">
              Practice
            </th>
          </tr>
        </thead>
        <tbody>
          {path.steps.map((step) => (
            <tr key={step.milestone}>
              <th scope="row">{step.title}</th>
              <td className="num">{step.learning.likely} h</td>
              <td className="num">{step.fromZero} h</td>
              <td className="num">{step.practice.likely} h</td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">In all</th>
            <td className="num">{path.learning.likely} h</td>
            <td className="num">{path.steps.reduce((sum, step) => sum + step.fromZero, 0)} h</td>
            <td className="num">{path.practice.likely} h</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
