/** What the learner's hours come to against the estimates, and the switch for planning with it. */
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { OwnFactor } from '#lib/queries/week-roadmap.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { switchFactor } from '../actions.ts'

export function OwnFactorSheet({ factor: { isUsed, factor, words, from } }: { factor: OwnFactor }) {
  return (
    <Sheet id="factor" title="Hours and estimates" note={isUsed ? factor : 'not used'}>
      <p className="sm sub">
        {isUsed ? words : `What is left is planned as it was estimated. With your own hours it would be ${factor} the estimate.`}
      </p>
      <Behind summary="Show the milestones it is from">
        <table className="tbl mt2">
          <thead>
            <tr>
              <th>Finished</th>
              <th className="num">Estimate</th>
              <th className="num">Logged</th>
              <th className="num">Ratio</th>
            </tr>
          </thead>
          <tbody>
            {from.map((it) => (
              <tr key={it.id}>
                <th scope="row">{it.title}</th>
                <td className="num">{it.estimate} h</td>
                <td className="num">{tenths(it.actual)} h</td>
                <td className="num">{it.ratio}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
      <ActionForm action={switchFactor} id="factor-use" className="mt3">
        <SubmitButton kind="plain" small name="on" value={isUsed ? 'no' : 'yes'} busy="Saving…">
          {isUsed ? 'Plan with the estimates as they are' : `Plan with ${factor} the estimate`}
        </SubmitButton>
      </ActionForm>
    </Sheet>
  )
}
