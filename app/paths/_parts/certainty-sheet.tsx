/** How sure the verdict is: a thousand re-draws, shown as a hundred marks, and what is least sure of it. */
import { apportion } from '#lib/domain/numbers/apportion.ts'
import { FEWER_BY } from '#lib/domain/path/effort.ts'
import { kindOf } from '#lib/domain/path/verdict.ts'
import { DRAWS, type VerdictShare } from '#lib/domain/path/verdict-certainty.ts'
import type { PathView } from '#lib/queries/path.ts'
import { Mark, VerdictRuns, type RunMark } from '../../_charts/verdict-runs.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { trackOf } from './headline.ts'

export function CertaintySheet({ view }: { view: PathView }) {
  const { certainty } = view.reasons
  const { shares, same } = certainty
  const counts = apportion(
    100,
    shares.map((it) => it.draws),
  )
  const runs = shares.map((share, index) => ({ share, mark: markOf(share), count: counts[index] ?? 0, words: wordsOf(view, share) }))
  const shown = runs.filter((it) => it.count > 0)
  const inHundred = runs[0] && same > 0 ? runs[0].count : 0
  return (
    <Sheet id="certainty" title="How sure: 100 re-runs of the verdict" note={`Same verdict in ${inHundred} of 100`}>
      <div className="sure">
        <VerdictRuns runs={shown} finding={`Of 100 re-runs: ${shown.map((it) => `${it.count} ${it.words}`).join('; ')}`} />
        <ul className="rkey sm">
          {shown.map((it) => (
            <li key={it.words}>
              <Mark mark={it.mark} />
              <b className="num">{it.count}</b>
              <span>{it.words}</span>
            </li>
          ))}
        </ul>
        <div>
          <p className="big">{sureWords(same / DRAWS)}</p>
          <p className="sm sub mt2">
            {halves(view)} Each run takes your skills anew from what is believed of them, and your statements as you might answer them on
            another day.
          </p>
        </div>
      </div>
      <Behind summary="How this is counted">
        <p className="sm sub mt2">
          {DRAWS} draws, the same ones every time. Hours of both sides are drawn together from what is known of your levels; what is not
          known of a shared skill moves both. The lean is drawn within the noise that is published for such statements. Each draw goes
          through the same rule as your result: {100 * FEWER_BY} percent fewer hours name a side.
        </p>
      </Behind>
    </Sheet>
  )
}

/** In words for a share, 0–1, of the same verdict. */
function sureWords(share: number): string {
  if (share >= 0.9) return 'Very sure'
  if (share >= 0.7) return 'Fairly sure'
  return share >= 0.5 ? 'More likely than not' : 'Open'
}

function halves({ reasons: { certainty }, verdict, interest }: PathView): string {
  const percent = (draws: number) => Math.round((100 * draws) / DRAWS)
  const effort =
    verdict.effort.side === 'none'
      ? `In ${percent(certainty.sameEffort)} of 100 runs the hours are too close to name a side.`
      : `In ${percent(certainty.sameEffort)} of 100 runs the same side asks clearly less.`
  if (interest.lean === null) return `${effort} Your interest is not known yet, so it says nothing.`
  return `${effort} In ${percent(certainty.sameLean)} the statements say the same of your lean.`
}

function markOf({ effort, lean }: VerdictShare): RunMark {
  const kind = kindOf(effort, lean)
  return kind === 'agree' ? (effort === 'models' ? 'models' : 'operations') : kind
}

function wordsOf(view: PathView, { effort, lean }: VerdictShare): string {
  const { models, operations } = view.verdict.effort
  const name = (side: 'models' | 'operations') => trackOf(view, { models, operations }[side].path.track)?.shortName ?? side
  const noLean = view.interest.lean === null ? 'interest not known' : 'no clear lean'
  const leaning = lean === 'none' ? noLean : `the lean is to ${lean}`
  if (effort === 'none') return `hours close, ${leaning}`
  if (effort === lean) return `they agree: ${name(effort)}`
  return lean === 'none' ? `fewer hours on ${name(effort)}, ${leaning}` : `they disagree: fewer hours on ${name(effort)}, ${leaning}`
}
