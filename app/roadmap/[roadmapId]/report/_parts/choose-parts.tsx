/** What goes into the report, and the ways to take it along. Not on paper. */
import { choiceQuery, CHOSEN, type ReportChoice } from '#lib/domain/roadmap/report-choice.ts'
import { Button, ButtonLink } from '../../../../_ui/button.tsx'
import { PrintButton } from './print-button.tsx'

const PARTS: readonly { name: keyof ReportChoice; label: string; hint: string }[] = [
  { name: 'hours', label: 'Hours and forecast', hint: 'hours you logged, your pace, and when you will probably be done' },
  { name: 'evidence', label: 'Approved evidence', hint: 'what you handed in for approved milestones, with its links' },
  { name: 'words', label: 'What mentors wrote', hint: 'with the evidence: their words when they approved' },
]

export function ChooseParts({ roadmapId, choice }: { roadmapId: string; choice: ReportChoice }) {
  return (
    <section className="sheet pad report-choice" aria-label="What is in the report">
      <form method="get" className="rowx">
        <input type="hidden" name={CHOSEN} value="1" />
        <fieldset className="rowx">
          <legend className="sm muted">Shown in it</legend>
          {PARTS.map(({ name, label, hint }) => (
            <label className="check" key={name}>
              <input type="checkbox" name={name} value="1" defaultChecked={choice[name]} />
              <span>
                {label}
                <small>{hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Button>Show this choice</Button>
      </form>
      <div className="rowx mt3">
        <PrintButton />
        <ButtonLink href={`/roadmap/${roadmapId}/report/pdf${choiceQuery(choice)}`}>Download as PDF</ButtonLink>
      </div>
    </section>
  )
}
