/** Which work this person leans to, how clearly, and from which answers. Enjoyment only: no figure here touches hours. */
import { CLEAR_LEAN, LOW_ON_BOTH } from '#lib/domain/path/interest.ts'
import type { PathView } from '#lib/queries/path.ts'
import { ConstructDots } from '../../_charts/construct-dots.tsx'
import { LeanScale } from '../../_charts/lean-scale.tsx'
import { signed } from '../../_charts/signed.ts'
import { Behind } from '../../_ui/explain.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { Sheet } from '../../_ui/sheet.tsx'

export function InterestSheet({ view: { interest } }: { view: PathView }) {
  const side = (id: 'models' | 'operations' | 'both') =>
    interest.constructs.filter((it) => it.construct.side === id).map((it) => ({ name: it.construct.name, score: it.score }))
  return (
    <Sheet
      id="interest"
      title="Interest: which work you lean to"
      note={`${interest.answered} of ${interest.total} answered, about enjoyment only`}
    >
      {interest.lowOnBoth && (
        <Notice kind="warn" title="You said that you would enjoy neither side much">
          Both means are under {signed(LOW_ON_BOTH)}. Two weeks with one small milestone tell more than a long plan: try one before you
          commit.
        </Notice>
      )}
      {interest.lean === null ? (
        <p>Too few statements were answered to see a lean. Answer some in at least three kinds of work on each side.</p>
      ) : (
        <LeanScale
          lean={interest.lean}
          range={interest.range}
          clear={CLEAR_LEAN}
          finding={`Your lean is ${interest.lean.toFixed(1)} on a scale from −4, models, to 4, operations`}
        />
      )}
      <div className="cols even far mt4">
        <ConstructDots title="Models" blaze="triangle" mean={interest.models} items={side('models')} />
        <ConstructDots title="Operations" blaze="square" mean={interest.operations} items={side('operations')} />
      </div>
      {interest.lean !== null && (
        <p className="sm sub mt3">
          Lean = operations ({signed(interest.operations ?? 0)}) minus models ({signed(interest.models ?? 0)}) = {signed(interest.lean)}.{' '}
          {both(side('both'))} This says what you enjoy, not what you can do.
        </p>
      )}
      {interest.contributions.length > 0 && (
        <Behind summary="What each answer did to the lean">
          <Contributions contributions={interest.contributions} lean={interest.lean ?? 0} />
        </Behind>
      )}
    </Sheet>
  )
}

function both(items: { name: string; score: number | null }[]): string {
  return items
    .flatMap((it) => (it.score === null ? [] : [`${it.name} (${signed(it.score)}) is shown to you and decides nothing.`]))
    .join(' ')
}

function Contributions({ contributions, lean }: { contributions: PathView['interest']['contributions']; lean: number }) {
  const most = Math.max(0.01, ...contributions.map((it) => Math.abs(it.lean)))
  return (
    <div className="cwrap mt3">
      <div className="contrib lc">
        {contributions.map((it) => (
          <div className="cr" key={it.item.id}>
            <span>
              <b>{it.item.text}</b>
              <small>“{it.answer}”</small>
            </span>
            <span className="cbar" aria-hidden="true">
              <i className={it.lean >= 0 ? 'pos t-square' : 'neg t-triangle'} style={{ width: `${(50 * Math.abs(it.lean)) / most}%` }} />
            </span>
            <span className="num">
              <b>{it.lean > 0 ? 'ops' : it.lean < 0 ? 'models' : ''}</b> {signed(it.lean)}
            </span>
          </div>
        ))}
        <div className="cr tot">
          <span>Your lean</span>
          <span className="num">{signed(lean)}</span>
        </div>
      </div>
    </div>
  )
}
