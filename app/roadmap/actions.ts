'use server'
import { moveMilestone as moveMilestoneCommand } from '#lib/commands/move-milestone.ts'
import { setTick as setTickCommand } from '#lib/commands/set-tick.ts'
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
  'undo-start': 'Taken back: it is not started.',
  'undo-finish': 'Taken back: it is in progress again.',
}

export async function moveMilestone(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { move } = readForm(data)
  return execute(moveMilestoneCommand, { ...place, move }, { message: () => SAID[String(move)] ?? 'Saved.' })
}

/** The pressed button says what to tick and how: "yes criterion:c1". */
export async function setTick(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { tick } = readForm(data)
  const [on, subject] = String(tick).split(' ')
  return execute(setTickCommand, { ...place, on, subject })
}
