'use server'
import { seeAllNotifications } from '#lib/commands/see-all-notifications.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function seeAll(): Promise<FormState> {
  return execute(seeAllNotifications, {}, { message: () => 'All marked as seen.' })
}
