/** Under the head of a roadmap: its revision, what a mentor says of it, and the ways to change it. */
import type { RoadmapView } from '#lib/queries/roadmap.ts'
import { Notice } from '../../_ui/notice.tsx'
import { stateWords } from './plan-words.ts'

export function PlanState({ view: { id, plan, language, archivedOn } }: { view: RoadmapView }) {
  if (archivedOn) return null
  const asksForMore = plan.state === 'changes-asked' || plan.state === 'answered'
  return (
    <>
      {plan.proposals > 0 && (
        <Notice title={plan.proposals === 1 ? 'Your mentor proposes a change' : `${plan.proposals} changes are proposed to you`}>
          Nothing changes unless you accept it. <a href={`/roadmap/${id}/proposals`}>See what it would do</a>
        </Notice>
      )}
      <p className="sm sub plan-state">
        {plan.reviewId !== null ? `${stateWords({ ...plan, language })} ` : plan.revision !== null && `Revision ${plan.revision}. `}
        <a href={`/roadmap/${id}/plan`}>Change the plan</a>
        {asksForMore && <a href={`/reviews/${plan.reviewId}`}>Read what was said</a>}
        <a href={`/roadmap/${id}/review`}>{plan.asked ? 'Your request for a review' : 'Ask for a review'}</a>
      </p>
    </>
  )
}
