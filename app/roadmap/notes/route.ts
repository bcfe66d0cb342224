import { saveNote } from '#lib/commands/save-note.ts'
import { respond } from '#lib/web/respond.ts'

/** Saves a note or a draft while it is written, beside the form of the milestone's page. */
export const POST = (request: Request): Promise<Response> => respond(saveNote, request)
