'use server'
import { claimReview } from '#lib/commands/claim-review.ts'
import { moveItem } from '#lib/commands/move-item.ts'
import { releaseReview } from '#lib/commands/release-review.ts'
import { revokeApproval } from '#lib/commands/revoke-approval.ts'
import { saveReviewDraft } from '#lib/commands/save-review-draft.ts'
import { sendVerdict } from '#lib/commands/send-verdict.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { reviewWordsIn } from './_parts/review-fields.ts'

/** The pressed button says whether it is saved as a draft or sent. What was entered comes back with a refusal. */
export async function sendReview(reviewId: string, _: FormState, data: FormData): Promise<FormState> {
  const values = readForm(data)
  const { number = '', revision = '0', go } = values
  const draft = reviewWordsIn(Object.entries(values))
  const state =
    go === 'save'
      ? await execute(saveReviewDraft, { reviewId, number, revision, draft }, { message: () => 'Saved as a draft.' })
      : await execute(sendVerdict, { reviewId, number, draft }, { redirectTo: ({ decision }) => `/mentoring?sent=${decision}` })
  return state.status === 'failed' ? { ...state, values } : state
}

/** The pressed button says which: take it, take it for longer, or give it back. */
export async function takeReview(reviewId: string, _: FormState, data: FormData): Promise<FormState> {
  if (readForm(data)['go'] === 'release') return execute(releaseReview, { reviewId }, { redirectTo: () => '/mentoring' })
  return execute(claimReview, { reviewId }, { message: () => 'It is yours for half an hour. Others see that you are reading it.' })
}

/** The pressed button says what happens to which point: "resolve <id>". */
export async function settlePoint(reviewId: string, _: FormState, data: FormData): Promise<FormState> {
  const [move, itemId] = String(readForm(data)['move']).split(' ')
  const done = { resolve: 'Settled.', withdraw: 'Withdrawn.', reopen: 'Open again.' } as const
  return execute(moveItem, { reviewId, itemId, move }, { message: () => done[move as keyof typeof done] })
}

export async function takeApprovalBack(reviewId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(revokeApproval, { reviewId, ...readForm(data) }, { message: () => 'Taken back. Your mentee was told why.' })
}
