'use server'
import { planWeeklyMail } from '#lib/commands/plan-weekly-mail.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

/** The pressed button says which; one that says nothing is for the day and hour that were chosen. */
export async function answerWeeklyMail(_: FormState, data: FormData): Promise<FormState> {
  const { answer, ...chosen } = readForm(data)
  const time = answer === 'mondays' ? { day: '1', hour: '7' } : answer === 'no' ? { day: '' } : chosen
  return execute(planWeeklyMail, time, { message: ({ words }) => words })
}
