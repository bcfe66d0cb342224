/** Both answers side by side, the way on, and the rule that compared them. */
import { FEWER_BY } from '#lib/domain/path/effort.ts'
import { CLEAR_LEAN } from '#lib/domain/path/interest.ts'
import type { PathView } from '#lib/queries/path.ts'
import { Blaze } from '../../_ui/blaze.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { leanWords, percentOf, trackOf } from './headline.ts'

export function VerdictBand({ view }: { view: PathView }) {
  const { effort } = view.verdict
  const { fewer, more } = effort
  const [less, greater] = [trackOf(view, fewer.path.track), trackOf(view, more.path.track)]
  if (!less || !greater) return null
  const { learning } = fewer.path
  return (
    <>
      <section className="verdict" aria-label="The verdict">
        <div>
          <p className="k">Effort</p>
          <p className="big">
            {effort.side === 'none' ? (
              'About the same hours'
            ) : (
              <>
                <Blaze shape={less.blaze} size={18} /> {percentOf(effort.saved)} less on {less.shortName}
              </>
            )}
          </p>
          <p className="sm sub">
            {learning.likely} h new on {less.shortName} ({learning.low}–{learning.high}) against {more.path.learning.likely} h on{' '}
            {greater.shortName} ({more.path.learning.low}–{more.path.learning.high}).
          </p>
          <a className="sm" href="#effort">
            See the hours
          </a>
        </div>
        <div>
          <p className="k">Interest</p>
          <p className="big">
            {(view.interest.side === 'models' || view.interest.side === 'operations') && (
              <Blaze shape={view.interest.side === 'models' ? 'triangle' : 'square'} size={18} />
            )}{' '}
            {leanWords(view)}
          </p>
          <p className="sm sub">{leanNote(view)}</p>
          <a className="sm" href="#interest">
            See the answers behind it
          </a>
        </div>
        <WayOn view={view} />
      </section>
      <Rule />
    </>
  )
}

function leanNote({ interest }: PathView): string {
  if (!interest.range)
    return `${interest.answered} of ${interest.total} statements answered; a lean needs three kinds of work on each side.`
  const { low, high } = interest.range
  return `From ${low.toFixed(1)} to ${high.toFixed(1)} in 80 of 100 cases if you answered again; from −4 (models) to 4 (operations). Under ${CLEAR_LEAN} is no clear lean.`
}

function WayOn({ view }: { view: PathView }) {
  const first = trackOf(view, view.verdict.recommended ?? view.verdict.offered[0] ?? null)
  const row = view.tracks.find((it) => it.track === first)
  if (!first || !row) return null
  const others = view.tracks.filter((it) => it.track !== first)
  const open = row.activeRoadmap
  return (
    <div className="go">
      {open ? (
        <SignLink href={`/roadmap/${open}`} block>
          Open my roadmap
        </SignLink>
      ) : (
        <SignLink href={startHref(view, first.id)} block>
          {view.verdict.recommended ? 'Build my roadmap' : view.reasons.start ? 'Start with what both need' : 'Choose a path'}
        </SignLink>
      )}
      <p className="sm sub">
        {row.effort.path.steps.length} milestones, about {row.weeks.likely} weeks ({row.weeks.low}–{row.weeks.high}) on {first.name} at{' '}
        {view.hoursPerWeek} h a week
        {view.paceIsAssumed && ', a pace we assumed'}.
      </p>
      <p className="sm">
        Choose{' '}
        {others.map((it, index) => (
          <span key={it.track.id}>
            {index > 0 && ' or '}
            <a href={startHref(view, it.track.id)}>{it.track.name}</a>
          </span>
        ))}{' '}
        instead
      </p>
    </div>
  )
}

export const startHref = (view: Pick<PathView, 'attemptId' | 'scope'>, track: string): string =>
  `/paths/${view.attemptId}/start?track=${track}&scope=${view.scope}`

function Rule() {
  return (
    <Behind summary="The rule, and the headlines it can give">
      <ol className="rule-l mt3">
        <li>
          <b>Effort</b> names a side when its likely new learning is at least {100 * FEWER_BY} percent lower than the other’s.
        </li>
        <li>
          <b>Interest</b> names a side when the lean is {CLEAR_LEAN} or more in size. The lean is the mean of the operations interests minus
          the mean of the model interests, each from −2 to 2.
        </li>
        <li>
          <b>Headline</b>: both name one side, they agree. They differ, both paths are offered with a trial of each. Only interest names a
          side, that path. Only effort does, the path with fewer hours, and the mix beside it. Neither does, nothing is recommended. The two
          are never added up.
        </li>
      </ol>
    </Behind>
  )
}
