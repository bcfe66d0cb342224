'use server'
import { editPost } from '#lib/commands/edit-post.ts'
import { postInReview } from '#lib/commands/post-in-review.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function postWords(reviewId: string, _: FormState, data: FormData): Promise<FormState> {
  const message = ({ asked }: { asked: boolean }) => (asked ? 'Sent. It is your mentor’s turn now.' : 'Sent.')
  return execute(postInReview, { reviewId, ...readForm(data) }, { message })
}

export async function changeWords(place: { reviewId: string; postId: string }, _: FormState, data: FormData): Promise<FormState> {
  return execute(editPost, { ...place, ...readForm(data) }, { message: () => 'Changed. What it said before stays readable.' })
}
