import { saveMentorNote } from '#lib/commands/save-mentor-note.ts'
import { respond } from '#lib/web/respond.ts'

/** Saves a mentor's private note while it is written, beside the form of the brief. */
export const POST = (request: Request): Promise<Response> => respond(saveMentorNote, request)
