/** What to do where a milestone is too hard, dull, hard to set up or unclear. */
import type { QuietTapView } from '#lib/queries/quiet-tap.ts'
import type { QuietStep, ResourceLine, WeakBecause } from '#lib/queries/quiet-step.ts'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SignLink } from '../../../_ui/signpost.tsx'
import { StatusMark } from '../../../_ui/status.tsx'
import { Ask } from './ask.tsx'

export type StepOf<Kind extends QuietStep['kind']> = Extract<QuietStep, { kind: Kind }>

interface Props<Kind extends QuietStep['kind']> {
  view: QuietTapView
  step: StepOf<Kind>
}

const hrefOf = ({ roadmapId }: QuietTapView, milestone: string): string => `/roadmap/${roadmapId}/milestones/${milestone}`

const WHY: Record<WeakBecause, string> = {
  open: 'It comes before this one and is still to be done.',
  skipped: 'It comes before this one and was left out.',
  'changes-asked': 'It comes before this one, and your mentor asked for changes in it.',
  credited: 'It comes before this one and counts as known by your own word. A look at its criteria shows what is missing.',
  yours:
    'It comes before this one and asks for no hours, as your assessment says that you hold it. A look at its criteria shows whether that is so.',
  finished: 'It comes before this one, and nobody else has looked at it yet. What is shaky there makes this one hard.',
}

export function TooHard({ view, step: { before, easier } }: Props<'too-hard'>) {
  return (
    <>
      {before && (
        <Sheet id="next" title="One step back">
          <p>{WHY[before.why]}</p>
          <p className="mt3">
            <SignLink href={hrefOf(view, before.id)} note={before.title}>
              Go to what comes before
            </SignLink>
          </p>
        </Sheet>
      )}
      {easier && (
        <Sheet id="easier" title="An easier way in">
          <p>Of the resources of this milestone, this one asks for the least beforehand.</p>
          <Resources resources={[easier]} />
        </Sheet>
      )}
      <Ask ask={view.ask} />
    </>
  )
}

export function Dull({ view, step: { others, handIn } }: Props<'dull'>) {
  return (
    <>
      <Sheet id="next" title="Something else that is ready">
        {others.length === 0 ? (
          <p>Nothing else is ready beside it. What opens others is on the roadmap: an elective can be added there.</p>
        ) : (
          <ul className="lines">
            {others.map((it) => (
              <li key={it.id}>
                <StatusMark status={it.status} size={18} />
                <span>
                  <a href={hrefOf(view, it.id)}>{it.title}</a>
                  {it.elective && <small className="muted"> elective</small>}
                </span>
                <span className="num muted">{it.hours} h</span>
              </li>
            ))}
          </ul>
        )}
        <p className="sm mt3">
          <a href={`/roadmap/${view.roadmapId}/plan`}>Change what is on the roadmap</a>: put another one first, add an elective, or leave
          this one out.
        </p>
      </Sheet>
      {handIn && view.milestone && (
        <Sheet id="project" title="The same with a project of yours">
          <p>What is handed in is: {handIn}</p>
          <p className="mt2">It may be about anything that you care for, as long as it shows the same.</p>
          <p className="sm mt2">
            <a href={hrefOf(view, view.milestone.id)}>Open {view.milestone.title}</a>
          </p>
        </Sheet>
      )}
    </>
  )
}

export function Setup({ view, step: { resources, pitfalls } }: Props<'setup'>) {
  return (
    <>
      <Sheet id="next" title="A list to go through">
        <ol className="bullets">
          <li>Read the first error, not the last one: what follows it is often only its echo.</li>
          <li>Run the tool’s own smallest example in an empty folder. If that fails too, it is the installation and not your project.</li>
          <li>Note the versions of the tool, the language and the system, and compare them with those that the guide was written for.</li>
          <li>Make a new environment or container rather than mending the old one.</li>
          <li>After an hour, write down what you did, what you expected and what you saw. That is a question that somebody can answer.</li>
        </ol>
      </Sheet>
      {resources.length > 0 && (
        <Sheet id="guides" title="Guides of this milestone">
          <Resources resources={resources} />
        </Sheet>
      )}
      {pitfalls.length > 0 && (
        <Sheet id="pitfalls" title="Where others got stuck in it">
          <ul className="bullets">
            {pitfalls.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </Sheet>
      )}
      <Ask ask={view.ask} />
    </>
  )
}

export function Unclear({ view, step: { criteria, handIn } }: Props<'unclear'>) {
  return (
    <>
      <Ask ask={view.ask} />
      {(criteria.length > 0 || handIn) && view.milestone && (
        <Sheet id="next" title="What it comes down to">
          {handIn && <p>What is handed in: {handIn}</p>}
          {criteria.length > 0 && (
            <>
              <p className="mt2">It is done when each of these holds. The first that you can picture is where to begin.</p>
              <ul className="bullets mt2">
                {criteria.map((it) => (
                  <li key={it}>{it}</li>
                ))}
              </ul>
            </>
          )}
          <p className="sm mt3">
            <a href={hrefOf(view, view.milestone.id)}>Open {view.milestone.title}</a>
          </p>
        </Sheet>
      )}
    </>
  )
}

function Resources({ resources }: { resources: readonly ResourceLine[] }) {
  return (
    <ul className="lines mt2">
      {resources.map((it) => (
        <li key={it.id}>
          <span>
            <a href={it.url} rel="noreferrer">
              {it.title}
            </a>
            <small className="muted">
              {' '}
              {it.author}, {it.level}
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}
