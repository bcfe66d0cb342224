'use server'
import { stopMail } from '#lib/commands/stop-mail.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function stopMailByLink(_: FormState, form: FormData): Promise<FormState> {
  return execute(stopMail, form, { message: () => 'These mails have stopped.' })
}
