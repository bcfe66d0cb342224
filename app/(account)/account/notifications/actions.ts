'use server'
/** What the settings of notifications post. */
import { pauseMail } from '#lib/commands/pause-mail.ts'
import { planWeeklyMail } from '#lib/commands/plan-weekly-mail.ts'
import { saveNotifications } from '#lib/commands/save-notifications.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function chooseNotifications(_: FormState, form: FormData): Promise<FormState> {
  return execute(saveNotifications, form, { message: () => 'Notifications saved.' })
}

export async function pauseOwnMail(_: FormState, form: FormData): Promise<FormState> {
  return execute(pauseMail, form, { message: ({ until }) => (until === null ? 'Mail comes again.' : 'Mail is paused.') })
}

export async function chooseWeeklyMail(_: FormState, form: FormData): Promise<FormState> {
  return execute(planWeeklyMail, form, { message: ({ words }) => words })
}
