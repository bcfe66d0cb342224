'use server'
import { answerQuietTap } from '#lib/commands/answer-quiet-tap.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

/** The pressed button says what is in the way. */
export async function answerQuiet(tapId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(answerQuietTap, { tapId, answer: readForm(data)['answer'] }, { redirectTo: () => `/week/quiet/${tapId}` })
}
