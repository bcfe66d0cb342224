'use server'
/** How somebody mentors. */
import { setMentoring } from '#lib/commands/set-mentoring.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function saveMentoring(_: FormState, form: FormData): Promise<FormState> {
  return execute(setMentoring, form, { message: () => 'Saved.' })
}
