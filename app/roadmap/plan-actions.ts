'use server'
import { addMilestone as addMilestoneCommand } from '#lib/commands/add-milestone.ts'
import { addOwnMilestone as addOwnMilestoneCommand } from '#lib/commands/add-own-milestone.ts'
import { answerProposals as answerProposalsCommand } from '#lib/commands/answer-proposals.ts'
import { answerRoadmapProposal as answerRoadmapProposalCommand } from '#lib/commands/answer-roadmap-proposal.ts'
import { askRoadmapReview as askRoadmapReviewCommand } from '#lib/commands/ask-roadmap-review.ts'
import { moveMilestone } from '#lib/commands/move-milestone.ts'
import { reorderMilestone } from '#lib/commands/reorder-milestone.ts'
import { rescopeMilestone } from '#lib/commands/rescope-milestone.ts'
import { skipMilestone } from '#lib/commands/skip-milestone.ts'
import { withdrawRoadmapReview as withdrawRoadmapReviewCommand } from '#lib/commands/withdraw-roadmap-review.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { answeredWords, answersIn } from './_parts/proposal-fields.ts'

const movedWords = ({ title, before }: { title: string; before: string | null }) =>
  before === null ? `Moved “${title}” to the end.` : `Moved “${title}” before “${before}”.`

/** The pressed button says what to do with which milestone: "move <id> <before>", "rescope <id> <scope>", "restore <id>". */
export async function editMilestone(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  const { edit, reason = '' } = readForm(data)
  const [verb, milestoneId = '', to = ''] = String(edit).split(' ')
  const place = { roadmapId, milestoneId }
  if (verb === 'rescope') return execute(rescopeMilestone, { ...place, scope: to, reason }, { message: () => 'Asked for the other scope.' })
  if (verb === 'restore') return execute(moveMilestone, { ...place, move: 'undo-skip' }, { message: () => 'Back on the way.' })
  return execute(reorderMilestone, { ...place, before: to, reason }, { message: movedWords })
}

export async function addMilestone(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  const message = ({ added }: { added: string[] }) => (added.length === 0 ? 'It is there already.' : `Added: ${added.join(', ')}.`)
  return execute(addMilestoneCommand, { roadmapId, ...readForm(data) }, { message })
}

export async function addOwnMilestone(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(addOwnMilestoneCommand, { roadmapId, ...readForm(data) }, { message: () => 'Added to your roadmap.' })
}

export async function leaveOut(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(skipMilestone, { roadmapId, ...readForm(data) }, { message: () => 'Left out. It counts as nothing done.' })
}

export async function askRoadmapReview(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  const message = ({ number }: { number: number }) => `Asked for a review of revision ${number}. You can go on meanwhile.`
  return execute(askRoadmapReviewCommand, { roadmapId, ...readForm(data) }, { message })
}

export async function withdrawRoadmapReview(roadmapId: string, _: FormState, __: FormData): Promise<FormState> {
  return execute(withdrawRoadmapReviewCommand, { roadmapId }, { message: () => 'Taken back. Nobody is asked any more.' })
}

export async function answerProposals(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(answerProposalsCommand, { roadmapId, answers: answersIn(readForm(data)) }, { message: answeredWords })
}

/** The pressed button answers. Accepting leads to the choices, filled in. */
export async function answerRoadmapProposal(proposalId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(answerRoadmapProposalCommand, { proposalId, ...readForm(data) }, { redirectTo: ({ path }) => path })
}
