'use server'
import { askAnotherMentor } from '#lib/commands/ask-another-mentor.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function askAnother(reviewId: string, _: FormState, data: FormData): Promise<FormState> {
  const { mentor = '' } = readForm(data)
  return execute(askAnotherMentor, { reviewId, mentor }, { message: () => 'Asked. Your place in the queue stays.' })
}
