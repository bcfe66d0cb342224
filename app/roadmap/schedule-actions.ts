'use server'
import { acceptCut } from '#lib/commands/accept-cut.ts'
import { changeSchedule as changeScheduleCommand } from '#lib/commands/change-schedule.ts'
import { pinMilestone as pinMilestoneCommand } from '#lib/commands/pin-milestone.ts'
import { undoEdit as undoEditCommand } from '#lib/commands/undo-edit.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { undoneWords } from './_parts/undone-words.ts'

const saved = ({ changed }: { changed: boolean }): string =>
  changed ? 'Saved. The dates on this page are the new ones.' : 'Nothing was different.'

export async function changeSchedule(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(changeScheduleCommand, { roadmapId, ...readForm(data) }, { message: saved })
}

/** The pressed button says which way out: "cut <target> <ids>", "target <day>", "hours <number>". */
export async function takeWayOut(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  const { way } = readForm(data)
  const [kind, first = '', ...rest] = String(way).split(' ')
  if (kind === 'cut')
    return execute(acceptCut, { roadmapId, target: first, cut: rest.join(' ') }, { message: () => 'Left out. You can undo it.' })
  return execute(changeScheduleCommand, { roadmapId, [kind === 'hours' ? 'hours' : 'target']: first }, { message: saved })
}

/** The button beside the day takes it back. */
export async function pinMilestone(place: { roadmapId: string; milestoneId: string }, _: FormState, data: FormData): Promise<FormState> {
  const { free, ...entered } = readForm(data)
  const day = free === undefined ? entered : { ...entered, day: '' }
  return execute(
    pinMilestoneCommand,
    { ...place, ...day },
    { message: () => (free === undefined ? 'It has this day now.' : 'It has no day of its own now.') },
  )
}

export async function undoEdit(roadmapId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(undoEditCommand, { roadmapId, ...readForm(data) }, { message: undoneWords })
}
