import { rememberSession } from '#lib/auth/session-cookie.ts'
import { signInWithPasskey } from '#lib/commands/use-passkey.ts'
import { respondToDevice } from '#lib/web/respond.ts'

export const POST = (request: Request): Promise<Response> => respondToDevice(signInWithPasskey, request, rememberSession)
