/** Deletes an account and everything that names its owner, at once and for good. */
import { z } from 'zod'
import { assertNotOnly } from '../auth/administration.ts'
import { ownKeysOf } from '../auth/own-keys.ts'
import { assertRecent } from '../auth/recent.ts'
import { removeEverythingAbout } from '../db/account-data/remove.ts'
import { recordAudit } from '../db/audit.ts'
import { removeOrphans } from '../db/leave.ts'
import { removeFilesOf } from '../files/remove.ts'
import { command } from '../operation.ts'
import { writeMail } from '../mail/outbox.ts'
import { accountDeleted } from '../mail/farewell.ts'
import { authorise, ownerOf } from '../policy.ts'
import { leaveMentoring } from './leave-mentoring.ts'

export const DeleteAccount = z.strictObject({
  sure: z.literal('on', { error: 'Tick this to say that you are sure.' }),
})

export const deleteAccount = command({
  name: 'delete-account',
  input: DeleteAccount,
  /** @throws RecentSignInNeeded: a device that was left open is not enough; Refused for the only administrator. */
  async run(context) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:delete', ownerOf(actor))
    await assertNotOnly(db, actor.userId)
    await leaveMentoring(context, actor)
    if (!(await removeEverythingAbout(db, await ownKeysOf(db, actor)))) return
    await removeOrphans(db)
    await recordAudit(db, { actor, verb: 'account:deleted', subject: `account:${actor.userId}`, at: now })
    // The last trace: the row with the address is forgotten a day after the mail went out.
    await writeMail(context, actor.email, accountDeleted(now))
    // Only once the rows are gone for good. What stays lying after a failure is swept up later.
    context.after(() => removeFilesOf(actor.userId).catch((error: unknown) => console.error('[files] not removed:', error)))
  },
})
