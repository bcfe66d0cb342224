'use server'
/** What the two of a mentorship post: sharing, pausing, ending; and what somebody does about a person. */
import { blockPerson } from '#lib/commands/block-person.ts'
import { changeShares } from '#lib/commands/change-shares.ts'
import { endMentorship } from '#lib/commands/end-mentorship.ts'
import { pauseMentorship } from '#lib/commands/pause-mentorship.ts'
import { reportPerson } from '#lib/commands/report-person.ts'
import { resumeMentorship } from '#lib/commands/resume-mentorship.ts'
import { unblockPerson } from '#lib/commands/unblock-person.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function saveShares(mentorshipId: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(
    changeShares,
    { ...readForm(form), mentorshipId },
    { message: ({ mentorName }) => `Saved. It counts from ${mentorName ?? 'their'}’s next page on.` },
  )
}

export async function pauseTie(mentorshipId: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(pauseMentorship, { ...readForm(form), mentorshipId }, { message: () => 'Paused.' })
}

export async function resumeTie(mentorshipId: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(resumeMentorship, { ...readForm(form), mentorshipId }, { message: () => 'Taken up again.' })
}

export async function endTie(mentorshipId: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(endMentorship, { ...readForm(form), mentorshipId }, { message: () => 'Ended.' })
}

export async function blockSomebody(met: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(blockPerson, { ...readForm(form), met }, { redirectTo: () => '/account/sharing#blocked' })
}

export async function unblockSomebody(userId: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(unblockPerson, { ...readForm(form), userId }, { message: () => 'Unblocked.' })
}

export async function reportSomebody(met: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(reportPerson, { ...readForm(form), met }, { message: ({ name }) => `Sent. ${name} is not told that you wrote.` })
}
