/** The name under which a page shows a session to its owner. It tells nothing of the session's id. */
import { hashOf } from './token.ts'

export const deviceIdOf = (sessionIdHash: string): string => hashOf(`device:${sessionIdHash}`)
