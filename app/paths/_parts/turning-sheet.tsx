/** What would change the verdict: the smallest sets of answers that do, and the one question whose answer would help most next. */
import { DRAWS } from '#lib/domain/path/verdict-certainty.ts'
import { weeksFor } from '#lib/domain/path/effort.ts'
import type { HelpfulInWords, Turning } from '#lib/queries/path-reasons.ts'
import type { PathView } from '#lib/queries/path.ts'
import { Mark, type RunMark } from '../../_charts/verdict-runs.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { changeAnswers } from '../../assessment/actions.ts'
import { Sheet } from '../../_ui/sheet.tsx'
import { trackOf } from './headline.ts'

export function TurningSheet({ view }: { view: PathView }) {
  const { turning, helpful } = view.reasons
  return (
    <Sheet id="change-it" title="What would change this">
      <ol className="chg">
        {turning.map((it) => (
          <li key={it.changed.map((answer) => answer.question).join(' ')}>
            <span>
              <Mark mark={markOf(it)} />
            </span>
            <div>
              {it.changed.map((answer) => (
                <p key={answer.question}>
                  <b>{answer.question}</b>
                </p>
              ))}
              <p className="sm sub">
                {it.changed.map((answer) => `“${answer.to}” instead of “${answer.from}”`).join(' and ')}: {outcomeWords(view, it)}
              </p>
            </div>
          </li>
        ))}
        {turning.length === 0 && (
          <li>
            <span />
            <p>No one or two answers would: it takes more than that.</p>
          </li>
        )}
        <OtherPace view={view} />
      </ol>
      {helpful && (
        <ActionForm action={changeAnswers} className="stack mt4">
          <input type="hidden" name="attemptId" value={view.attemptId} />
          <p className="sm">
            <b>What would help most next:</b> {helpfulWords(helpful)} {benefitWords(view, helpful)}
          </p>
          <p>
            <SubmitButton kind="plain" name="page" value={helpful.page} busy="Opening…">
              {helpful.kind === 'probe' ? 'Answer a check' : 'Answer it'}
            </SubmitButton>
          </p>
        </ActionForm>
      )}
    </Sheet>
  )
}

/** Time changes dates, never the verdict; people ask, so it is said. */
function OtherPace({ view }: { view: PathView }) {
  const { path } = view.verdict.effort.fewer
  const pace = otherPace(view.hoursPerWeek)
  const weeks = weeksFor(path.total.likely, pace)
  const name = trackOf(view, path.track)?.shortName ?? ''
  return (
    <li>
      <span />
      <div>
        <p>
          <b>{pace} hours a week</b>
        </p>
        <p className="sm sub">
          The same verdict. {name} takes {weeks === 1 ? '1 week' : `${weeks} weeks`} instead of{' '}
          {weeksFor(path.total.likely, view.hoursPerWeek)}.
        </p>
      </div>
    </li>
  )
}

/** Half as much again, or half of what is a working week already. */
const otherPace = (hoursPerWeek: number): number => Math.max(1, Math.round(hoursPerWeek > 25 ? hoursPerWeek / 2 : 1.5 * hoursPerWeek))

function markOf({ kind, effort }: Turning): RunMark {
  if (kind !== 'agree') return kind
  return effort === 'models' ? 'models' : 'operations'
}

function outcomeWords(view: PathView, it: Turning): string {
  const { moves, lean, hours } = it
  const [models, operations] = [view.verdict.effort.models, view.verdict.effort.operations].map(
    (it) => trackOf(view, it.path.track)?.shortName ?? '',
  )
  const figures =
    moves === 'lean'
      ? `a lean of ${lean === null ? 'nothing known' : Math.abs(lean).toFixed(1)}${lean === null || lean === 0 ? '' : lean > 0 ? ' towards operations' : ' towards models'}, hours unchanged.`
      : `${hours.models} h new on ${models} and ${hours.operations} h on ${operations}, the lean unchanged.`
  return `${figures} ${verdictWords(view, it)}`
}

/** Where the two answers compare as they do now, what turns is the path that is named. */
function verdictWords(view: PathView, { kind, recommended }: Turning): string {
  const name = trackOf(view, recommended)?.shortName
  return kind === view.verdict.kind && name ? `The path would be ${name} instead.` : VERDICTS[kind]
}

const VERDICTS: Record<Turning['kind'], string> = {
  agree: 'Effort and interest would agree.',
  disagree: 'Effort and interest would disagree.',
  'interest-only': 'Only interest would name a side: the hours would be close.',
  'effort-only': 'Only the hours would name a side.',
  neither: 'Neither would name a side.',
}

/** The words of a check are kept for the page that asks it. */
const helpfulWords = ({ kind, question }: HelpfulInWords): string =>
  kind === 'probe' ? 'one more knowledge check.' : kind === 'area' ? `a rating of ${question}.` : `“${question}”`

function benefitWords(view: PathView, { brings }: HelpfulInWords): string {
  switch (brings.what) {
    case 'cases': {
      const other = Math.max(1, Math.round((100 * (DRAWS - view.reasons.certainty.same)) / DRAWS))
      const settled = Math.max(1, Math.round(brings.part * other))
      return `It could settle about ${settled} of the ${other} ${other === 1 ? 'run' : 'runs'} in 100 that come out otherwise.`
    }
    case 'hours': {
      const names = brings.tracks.map((it) => trackOf(view, it)?.shortName ?? it).join(' against ')
      return `It would make the hours of ${names} about ${Math.max(1, Math.round(brings.hours))} h surer.`
    }
    case 'lean':
      return `A lean needs answers in ${brings.missing === 1 ? '1 more kind' : `${brings.missing} more kinds`} of work.`
  }
}
