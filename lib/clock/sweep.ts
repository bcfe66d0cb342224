/**
 * What time brings about in reviews and invitations. Everything follows from dates that are kept: it may run late, twice or in several
 * processes at once, and leaves the same.
 */
import type { Db } from '../db/client.ts'
import { sweepInvitations } from './sweep-invitations.ts'
import { sweepRequests } from './sweep-requests.ts'
import { sweepSilence } from './sweep-silence.ts'

export async function sweep({ db, now }: { db: Db; now: Date }): Promise<void> {
  // What was handed on to others may have run out there too, when nobody looked for long.
  while ((await sweepRequests(db, now)) > 0);
  await sweepSilence(db, now)
  await sweepInvitations(db, now)
}
