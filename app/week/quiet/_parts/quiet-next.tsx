/** The next step that an answer leads to, made of the milestone that it is about. */
import { offerOf } from '#lib/domain/time/offered-hours.ts'
import type { QuietAnswer } from '#lib/domain/time/quiet-tap.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { NoTime, QuietTapView } from '#lib/queries/quiet-tap.ts'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SignLink } from '../../../_ui/signpost.tsx'
import { Ask } from './ask.tsx'
import { Dull, Setup, TooHard, Unclear, type StepOf } from './quiet-steps.tsx'

export function QuietNext({ view, answer }: { view: QuietTapView; answer: QuietAnswer }) {
  const { step } = view
  switch (answer) {
    case 'fine':
      return <Fine view={view} />
    case 'no-time':
      return step?.kind === 'no-time' ? <Time view={view} step={step} /> : null
    case 'too-hard':
      return step?.kind === 'too-hard' ? <TooHard view={view} step={step} /> : <Ask ask={view.ask} />
    case 'dull':
      return step?.kind === 'dull' ? <Dull view={view} step={step} /> : <Ask ask={view.ask} />
    case 'setup':
      return <Setup view={view} step={step?.kind === 'setup' ? step : NO_SETUP} />
    case 'unclear':
      return step?.kind === 'unclear' ? <Unclear view={view} step={step} /> : <Ask ask={view.ask} />
  }
}

/** Where nothing of the milestone is in the curriculum. */
const NO_SETUP: StepOf<'setup'> = { kind: 'setup', resources: [], pitfalls: [] }

function Fine({ view: { roadmapId, milestone } }: { view: QuietTapView }) {
  return (
    <Sheet id="next" title="Noted">
      <p>Nothing more is asked, and nothing has changed.</p>
      {milestone && (
        <p className="mt3">
          <SignLink href={`/roadmap/${roadmapId}/milestones/${milestone.id}`} note={milestone.title}>
            Carry on
          </SignLink>
        </p>
      )}
    </Sheet>
  )
}

function Time({ view: { roadmapId }, step: { planned, kept, weeks, suggested } }: { view: QuietTapView; step: NoTime }) {
  return (
    <Sheet id="next" title="Plan with the time that there is">
      <p>
        {planned} h a week are planned.{' '}
        {kept === null
          ? 'There are no whole weeks with hours of yours to go by yet.'
          : `Your ${weeks === 1 ? 'week' : `${weeks} weeks`} had ${tenths(kept)} h on average, days of rest left out.`}{' '}
        The dates follow from what you plan, so fewer hours make them true again.
      </p>
      <p className="mt3">
        <SignLink
          href={`/roadmap/${roadmapId}/schedule${suggested === null ? '' : `?${offerOf(suggested, planned)}`}#settings`}
          note={suggested === null ? `${planned} h a week` : `${planned} h a week, ${suggested} instead`}
        >
          Change the hours
        </SignLink>
      </p>
      <ul className="bullets mt3 sm">
        <li>
          No time at all for a while: <a href={`/roadmap/${roadmapId}/pause`}>pause the roadmap</a>. Its dates wait until you go on.
        </li>
        <li>
          Only some days or weeks: <a href="/week#away">plan days away</a>. No work is planned for them.
        </li>
      </ul>
    </Sheet>
  )
}
