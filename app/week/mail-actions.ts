'use server'
import { planWeeklyMail } from '#lib/commands/plan-weekly-mail.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function answerWeeklyMail(_: FormState, form: FormData): Promise<FormState> {
  return execute(planWeeklyMail, form)
}
