import { beginPasskeySignIn } from '#lib/commands/begin-passkey.ts'
import { respondWithDevice } from '#lib/web/respond.ts'

export const POST = (request: Request): Promise<Response> => respondWithDevice(beginPasskeySignIn, request)
