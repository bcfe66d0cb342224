import { addPasskey } from '#lib/commands/add-passkey.ts'
import { respondToDevice } from '#lib/web/respond.ts'

export const POST = (request: Request): Promise<Response> => respondToDevice(addPasskey, request, async () => {})
