'use server'
import { answerCurriculum as answerCurriculumCommand } from '#lib/commands/answer-curriculum.ts'
import { archiveRoadmap as archiveRoadmapCommand } from '#lib/commands/archive-roadmap.ts'
import { creditMilestone as creditMilestoneCommand } from '#lib/commands/credit-milestone.ts'
import { moveMilestone as moveMilestoneCommand } from '#lib/commands/move-milestone.ts'
import { reopenRoadmap as reopenRoadmapCommand } from '#lib/commands/reopen-roadmap.ts'
import { setTick as setTickCommand } from '#lib/commands/set-tick.ts'
import { skipMilestone as skipMilestoneCommand } from '#lib/commands/skip-milestone.ts'
import { switchRoadmap as switchRoadmapCommand } from '#lib/commands/switch-roadmap.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

/** A milestone on a roadmap: where an action of its page belongs. */
export interface Place {
  roadmapId: string
  milestoneId: string
}

const SAID: Record<string, string> = {
  start: 'Started. Good luck.',
  finish: 'Finished, by your own word.',
  open: 'Opened early. What stands before it stays open too.',
  'undo-start': 'Taken back: it is not started.',
  'undo-finish': 'Taken back: it is in progress again.',
  'undo-open': 'Taken back: it waits for what stands before it.',
  'undo-skip': 'Taken back: it is on your roadmap again.',
  'undo-credit': 'Taken back: it is to be done again. What you wrote stays in your evidence, marked as taken back.',
}

export async function moveMilestone(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { move } = readForm(data)
  return execute(moveMilestoneCommand, { ...place, move }, { message: () => SAID[String(move)] ?? 'Saved.' })
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

/** The pressed button answers: accept or decline. */
export async function answerCurriculum(place: { roadmapId: string; hash: string }, _: FormState, data: FormData): Promise<FormState> {
  const options = { redirectTo: (it: { roadmapId: string }) => `/roadmap/${it.roadmapId}` }
  return execute(answerCurriculumCommand, { ...place, answer: readForm(data)['answer'] }, options)
}
