'use server'
/** What administrators do about a report. Each needs a recent sign-in. */
import { asAdministrator } from '#lib/auth/administration.ts'
import { closeReport } from '#lib/commands/close-report.ts'
import { endMentorshipOfOthers } from '#lib/commands/end-mentorship-of-others.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function closeAReport(reportId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(asAdministrator(closeReport), { ...readForm(data), reportId }, { message: () => 'Closed.' })
}

export async function endForSafety(mentorshipId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(
    asAdministrator(endMentorshipOfOthers),
    { ...readForm(data), mentorshipId },
    { message: () => 'Ended. Both are told, with your reason.' },
  )
}
