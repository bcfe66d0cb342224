'use server'
import { addOwnResource as addOwnResourceCommand } from '#lib/commands/add-own-resource.ts'
import { removeOwnResource } from '#lib/commands/remove-own-resource.ts'
import { saveNote as saveNoteCommand } from '#lib/commands/save-note.ts'
import { setTick } from '#lib/commands/set-tick.ts'
import { readForm } from '#lib/web/form-input.ts'
import { idle, type FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import type { Place } from './actions.ts'
import { bothInTheField } from './_parts/both-in-the-field.ts'

export interface NotePlace extends Place {
  kind: 'note' | 'evidence'
}

/** The button of a form without JavaScript. After a conflict it says which of two versions is wanted. */
export async function saveNote(place: NotePlace, _: FormState, data: FormData): Promise<FormState> {
  const { choice, theirs, theirLinks, ...entries } = readForm(data)
  if (choice === 'theirs') return idle
  if (choice === 'both') return bothInTheField(entries, { body: theirs, links: theirLinks })
  let rejected: Record<string, string> = {}
  const state = await execute(
    saveNoteCommand,
    { ...place, ...entries },
    { message: () => 'Saved.', afterwards: (result) => void (rejected = result.rejected) },
  )
  if (Object.keys(rejected).length === 0) return state
  const { revision: _revision, ...values } = entries
  return { status: 'failed', errors: rejected, values }
}

export async function addOwnResource(place: Place, _: FormState, data: FormData): Promise<FormState> {
  return execute(addOwnResourceCommand, { ...place, ...readForm(data) }, { message: () => 'Added.' })
}

/** The pressed button says what to do: tick, remove, or put back what was just removed. */
export async function changeOwnResource(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { tick, remove, title, url, ticked } = readForm(data)
  if (remove !== undefined) return removeOne(place, String(remove))
  if (tick === undefined) return execute(addOwnResourceCommand, { ...place, title, url, ticked }, { message: () => 'Put back.' })
  const [on, subject] = String(tick).split(' ')
  return execute(setTick, { ...place, on, subject })
}

/** The state carries what was removed, for the button that puts it back. */
async function removeOne(place: Place, id: string): Promise<FormState> {
  let removed: { title: string; url: string; ticked: boolean } | null = null
  const state = await execute(removeOwnResource, { ...place, id }, { afterwards: (result) => void (removed = result.removed) })
  if (state.status !== 'done' || !removed) return state
  const { title, url, ticked } = removed as { title: string; url: string; ticked: boolean }
  return { ...state, message: `Removed: ${title}`, values: { title, url, ticked: ticked ? 'yes' : 'no' } }
}
