import { rememberSession } from '#lib/auth/session-cookie.ts'
import { provePasskey } from '#lib/commands/use-passkey.ts'
import { respondToDevice } from '#lib/web/respond.ts'

export const POST = (request: Request): Promise<Response> => respondToDevice(provePasskey, request, rememberSession)
