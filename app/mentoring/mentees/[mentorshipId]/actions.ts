'use server'
import { saveMentorNote } from '#lib/commands/save-mentor-note.ts'
import { readForm } from '#lib/web/form-input.ts'
import { idle, type FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { bothInTheField } from '../../../roadmap/_parts/both-in-the-field.ts'

/** The button of a form without JavaScript. After a conflict it says which of two versions is wanted. */
export async function saveNoteOnMentee(mentorshipId: string, _: FormState, data: FormData): Promise<FormState> {
  const { choice, theirs, body, revision } = readForm(data)
  if (choice === 'theirs') return idle
  if (choice === 'both') return bothInTheField({ ...(body === undefined ? {} : { body }), revision: revision ?? '' }, { body: theirs })
  return execute(saveMentorNote, { mentorshipId, body, revision }, { message: () => 'Saved.' })
}
