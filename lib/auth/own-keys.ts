/** Everything by which rows of one person can be found, from their session. */
import type { Person } from '../db/account-data/answer.ts'
import { changesAskedFor, sessionsOf } from '../db/account-data/person.ts'
import type { Db, Tx } from '../db/client.ts'
import { ownerKey, type Actor } from '../policy.ts'
import { mailKey } from './asked-mail.ts'
import { limitOf } from './throttle.ts'

export async function ownKeysOf(db: Db | Tx, actor: Extract<Actor, { kind: 'account' }>): Promise<Person> {
  const { userId, email, guestHash } = actor
  const sessions = await sessionsOf(db, userId)
  return {
    userId,
    email,
    asked: await changesAskedFor(db, userId),
    owners: [ownerKey({ learnerId: userId }), ...(guestHash === null ? [] : [ownerKey({ learnerId: null, guestHash })])],
    guestHash,
    failureKeys: [
      ...[{ account: email }, { code: userId }, ...sessions.map((session) => ({ session }))].map((it) => limitOf(it).key),
      mailKey(email),
    ],
  }
}
