/** For what adds a way into an account: the session that asks must not have ended since the request began. */
import { holdSession } from '../db/sessions.ts'
import { SignInNeeded } from '../errors.ts'
import type { CommandContext } from '../operation.ts'

/**
 * Runs first in the command's transaction. A reset that ends the session either comes before and is seen here, or waits and then takes
 * along what was added: otherwise somebody who was just put out could leave a way back in.
 * @throws SignInNeeded when the session has ended
 */
export async function assertStillSignedIn({ actor, db, now }: Pick<CommandContext, 'actor' | 'db' | 'now'>): Promise<void> {
  if (actor.kind !== 'account' || !(await holdSession(db, actor.sessionIdHash, now))) throw new SignInNeeded()
}
