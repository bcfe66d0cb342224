import { beginAddPasskey } from '#lib/commands/begin-passkey.ts'
import { respond } from '#lib/web/respond.ts'

export const POST = (request: Request): Promise<Response> => respond(beginAddPasskey, request)
