import { ensureGuest } from '#lib/auth/current-actor.ts'
import { saveResponses } from '#lib/commands/save-responses.ts'
import { respond } from '#lib/web/respond.ts'

/** Saves single answers as they are given, beside the page's own form. */
export async function POST(request: Request): Promise<Response> {
  await ensureGuest()
  return respond(saveResponses, request)
}
