/** "30–40 percent less", labelled as what it is, beside this person's own figure. Computed, never tuned; negative is said plainly. */
import type { PathView } from '#lib/queries/path.ts'
import { Explain } from '../../_ui/explain.tsx'
import { percentOf, trackOf } from './headline.ts'

export function ClaimBeside({ view }: { view: PathView }) {
  const { effort } = view.verdict
  const ops = effort.operations.path
  const models = effort.models.path
  const names = { ops: trackOf(view, ops.track)?.shortName ?? '', models: trackOf(view, models.track)?.shortName ?? '' }
  const saved = effort.operationsSaving
  const figure = saved === 0 ? 'The same' : saved > 0 ? `${percentOf(saved)} less` : `${percentOf(saved)} more`
  return (
    <div className="claim-in mt6">
      {view.claim && (
        <div>
          <p className="sm muted">Claimed: {view.claim.status}</p>
          <p className="big">{view.claim.value.replace('-', '–')} less</p>
          <p className="sm sub">{view.claim.text}</p>
        </div>
      )}
      <div>
        <p className="sm muted">Counted from your answers</p>
        <p className="big">{figure}</p>
        <Explain
          figure={`${names.ops} asks ${ops.learning.likely} h of new learning, ${names.models} ${models.learning.likely} h`}
          about="how the difference is counted"
        >
          <p className="sm sub">
            1 − {ops.learning.likely} ÷ {models.learning.likely} = {(100 * saved).toFixed(0)} percent, both likely figures. With practice it
            is {ops.total.likely} against {models.total.likely} h.{' '}
            {saved < 0 && `For you the ${names.ops} path takes more new learning, whatever is commonly said.`}
          </p>
        </Explain>
      </div>
      <div>
        <p className="sm muted">The same on both sides</p>
        <p className="big">{effort.operations.sharedByAll.likely} h</p>
        <p className="sm sub">of new learning every path asks for. Begun there, nothing is lost by choosing later.</p>
      </div>
    </div>
  )
}
