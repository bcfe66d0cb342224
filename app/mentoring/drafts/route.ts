import { saveReviewDraft } from '#lib/commands/save-review-draft.ts'
import { respond } from '#lib/web/respond.ts'

/** Saves a review while it is written, beside the form of its page. */
export const POST = (request: Request): Promise<Response> => respond(saveReviewDraft, request)
