'use server'
import { answerCurriculum as answerCurriculumCommand } from '#lib/commands/answer-curriculum.ts'
import { archiveRoadmap as archiveRoadmapCommand } from '#lib/commands/archive-roadmap.ts'
import { creditMilestone as creditMilestoneCommand } from '#lib/commands/credit-milestone.ts'
import { moveMilestone as moveMilestoneCommand } from '#lib/commands/move-milestone.ts'
import { pauseRoadmap as pauseRoadmapCommand } from '#lib/commands/pause-roadmap.ts'
import { reopenRoadmap as reopenRoadmapCommand } from '#lib/commands/reopen-roadmap.ts'
import { resumeRoadmap as resumeRoadmapCommand } from '#lib/commands/resume-roadmap.ts'
import { setTick as setTickCommand } from '#lib/commands/set-tick.ts'
import { skipMilestone as skipMilestoneCommand } from '#lib/commands/skip-milestone.ts'
import { switchRoadmap as switchRoadmapCommand } from '#lib/commands/switch-roadmap.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { moveWords } from './_parts/move-words.ts'

/** A milestone on a roadmap: where an action of its page belongs. */
export interface Place {
  roadmapId: string
  milestoneId: string
}

export async function moveMilestone(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { move } = readForm(data)
  return execute(moveMilestoneCommand, { ...place, move }, { message: ({ status }) => moveWords(String(move), status) })
}

export async function skipMilestone(place: Place, _: FormState, data: FormData): Promise<FormState> {
  return execute(skipMilestoneCommand, { ...place, ...readForm(data) }, { message: () => 'Left out. It counts as nothing done.' })
}

export async function creditMilestone(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const message = () => 'Noted as known already. Its skills count on every roadmap of yours.'
  return execute(creditMilestoneCommand, { ...place, ...readForm(data) }, { message })
}

/** The pressed button says what to tick and how: "yes criterion:c1". */
export async function setTick(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { tick } = readForm(data)
  const [on, subject] = String(tick).split(' ')
  return execute(setTickCommand, { ...place, on, subject })
}

export async function switchRoadmap(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  const options = { redirectTo: (it: { roadmapId: string }) => `/roadmap/${it.roadmapId}` }
  return execute(switchRoadmapCommand, { roadmapId, ...readForm(data) }, options)
}

export async function archiveRoadmap(roadmapId: string, _: FormState, __: FormData): Promise<FormState> {
  return execute(archiveRoadmapCommand, { roadmapId }, { redirectTo: () => `/roadmap/${roadmapId}` })
}

export async function reopenRoadmap(roadmapId: string, _: FormState, __: FormData): Promise<FormState> {
  return execute(reopenRoadmapCommand, { roadmapId }, { redirectTo: () => `/roadmap/${roadmapId}` })
}

export async function pauseRoadmap(roadmapId: string, _: FormState, __: FormData): Promise<FormState> {
  return execute(pauseRoadmapCommand, { roadmapId }, { redirectTo: () => `/roadmap/${roadmapId}` })
}

export async function resumeRoadmap(roadmapId: string, _: FormState, __: FormData): Promise<FormState> {
  return execute(resumeRoadmapCommand, { roadmapId }, { redirectTo: () => `/roadmap/${roadmapId}` })
}

/** The pressed button answers: accept or decline. */
export async function answerCurriculum(place: { roadmapId: string; hash: string }, _: FormState, data: FormData): Promise<FormState> {
  const options = { redirectTo: (it: { roadmapId: string }) => `/roadmap/${it.roadmapId}` }
  return execute(answerCurriculumCommand, { ...place, answer: readForm(data)['answer'] }, options)
}
