'use server'
/** Writing, sending again, taking back and answering invitations. */
import { headers } from 'next/headers'
import { deviceOf } from '#lib/auth/device.ts'
import { answerInvitation } from '#lib/commands/answer-invitation.ts'
import { inviteMentee } from '#lib/commands/invite-mentee.ts'
import { inviteMentor } from '#lib/commands/invite-mentor.ts'
import { sendInvitationAgain } from '#lib/commands/send-invitation-again.ts'
import { withdrawInvitation } from '#lib/commands/withdraw-invitation.ts'
import type { WrittenInvitation } from '#lib/commands/write-invitation.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function inviteAMentor(_: FormState, form: FormData): Promise<FormState> {
  return execute(inviteMentor, await withDevice(form), written)
}

export async function inviteAMentee(_: FormState, form: FormData): Promise<FormState> {
  return execute(inviteMentee, await withDevice(form), written)
}

export async function resendInvitation(invitationId: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(sendInvitationAgain, { ...(await withDevice(form)), invitationId }, written)
}

export async function withdrawOwnInvitation(invitationId: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(withdrawInvitation, { ...readForm(form), invitationId }, { message: () => 'Withdrawn. Its link is dead.' })
}

export async function answerTheInvitation(key: string, _: FormState, form: FormData): Promise<FormState> {
  return execute(
    answerInvitation,
    { ...readForm(form), key },
    {
      redirectTo: ({ asksFor, mentorshipId }) =>
        mentorshipId === null ? '/account/sharing' : asksFor === 'mentor' ? `/mentoring/mentees/${mentorshipId}` : '/reviews',
    },
  )
}

const withDevice = async (form: FormData) => ({ ...readForm(form), device: deviceOf(await headers()) })

const written = {
  message: ({ link }: WrittenInvitation) => (link === null ? 'Invitation sent.' : 'The link is made. Copy it now: it is shown this once.'),
  shownOnce: ({ link }: WrittenInvitation) => (link === null ? [] : [link]),
}
