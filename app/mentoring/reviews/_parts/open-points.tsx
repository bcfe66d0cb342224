/** Open points, which a mentor settles or withdraws one by one. */
import type { MentorsReview } from '#lib/queries/review-for-mentor.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { Item } from '../../../reviews/_parts/item.tsx'
import { settlePoint } from '../../review-actions.ts'

interface Props {
  view: Pick<MentorsReview, 'reviewId' | 'thread' | 'language'>
  /** What is reviewed is called: "try" or "revision". */
  unit?: string
}

export function OpenPoints({ view: { reviewId, thread, language }, unit = 'try' }: Props) {
  if (thread.open.length === 0) return null
  return (
    <Sheet id="points" title="Open points" note={`${thread.open.length}`}>
      <ul className="items">
        {thread.open.map((it) => (
          <Item key={it.id} reviewId={reviewId} item={it} language={language} unit={unit}>
            <ActionForm action={settlePoint.bind(null, reviewId)} id={`point-${it.id}`} className="rowx mt2">
              <SubmitButton kind="plain" small name="move" value={`resolve ${it.id}`} busy="Saving…">
                Settled
              </SubmitButton>
              <SubmitButton kind="quiet" small name="move" value={`withdraw ${it.id}`} busy="Saving…">
                Withdraw it
              </SubmitButton>
            </ActionForm>
          </Item>
        ))}
      </ul>
    </Sheet>
  )
}
