'use server'
import { proposeChange as proposeChangeCommand } from '#lib/commands/propose-change.ts'
import { proposeRoadmap as proposeRoadmapCommand } from '#lib/commands/propose-roadmap.ts'
import { saveReviewDraft } from '#lib/commands/save-review-draft.ts'
import { sendRoadmapVerdict } from '#lib/commands/send-roadmap-verdict.ts'
import { withdrawProposal as withdrawProposalCommand } from '#lib/commands/withdraw-proposal.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { reviewWordsIn } from './_parts/review-fields.ts'

/** The pressed button says whether it is saved as a draft or sent. What was entered comes back with a refusal. */
export async function sendRoadmapReview(reviewId: string, _: FormState, data: FormData): Promise<FormState> {
  const values = readForm(data)
  const { number = '', revision = '0', go } = values
  const draft = reviewWordsIn(Object.entries(values))
  const state =
    go === 'save'
      ? await execute(saveReviewDraft, { reviewId, number, revision, draft }, { message: () => 'Saved as a draft.' })
      : await execute(sendRoadmapVerdict, { reviewId, number, draft }, { redirectTo: ({ decision }) => `/mentoring?sent=${decision}` })
  return state.status === 'failed' ? { ...state, values } : state
}

export async function proposeChange(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(
    proposeChangeCommand,
    { roadmapId, ...readForm(data) },
    { message: () => 'Proposed. Nothing changes unless it is accepted.' },
  )
}

/** The pressed button names the proposal. */
export async function withdrawProposal(_: FormState, data: FormData): Promise<FormState> {
  return execute(withdrawProposalCommand, { proposalId: readForm(data)['proposal'] }, { message: () => 'Taken back.' })
}

export async function draftRoadmap(mentorshipId: string, _: FormState, data: FormData): Promise<FormState> {
  const message = () => 'Proposed. Nothing starts by itself: your mentee sees it and decides.'
  return execute(proposeRoadmapCommand, { mentorshipId, ...readForm(data) }, { message })
}
