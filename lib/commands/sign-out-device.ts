/** Ends one other session of the account, or all others. What has ended already is as it should be. */
import { z } from 'zod'
import { deviceIdOf } from '../auth/device-id.ts'
import { recordAudit } from '../db/audit.ts'
import { endOtherSessions, listDevices } from '../db/devices.ts'
import { recordEvent } from '../db/events.ts'
import { revokeSession } from '../db/sessions.ts'
import { browserName } from '../domain/account/browser-name.ts'
import { SignInNeeded } from '../errors.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const SignOutDevice = z.strictObject({
  /** As the page names it, or "others". */
  device: z.string().max(100),
})

export const signOutDevice = command({
  name: 'sign-out-device',
  input: SignOutDevice,
  async run(context, { device }) {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    authorise(actor, 'account:secure', ownerOf(actor))
    const ended = device === 'others' ? await endOthers(context, actor) : await endOne(context, actor, device)
    if (ended.count > 0) {
      const verb = device === 'others' ? 'sign-out:everywhere' : 'session:revoked'
      const subject = `account:${actor.userId}`
      await recordAudit(db, { actor, verb, subject, detail: { sessions: ended.count }, at: now })
      await recordEvent(db, {
        actor,
        owner: ownerOf(actor),
        verb: 'account:device-signed-out',
        subject,
        detail: { sessions: ended.count },
        at: now,
      })
    }
    return ended
  },
})

type Account = Extract<CommandContext['actor'], { kind: 'account' }>

async function endOthers({ db }: CommandContext, actor: Account) {
  return { count: await endOtherSessions(db, { userId: actor.userId, except: actor.sessionIdHash }), words: null }
}

/** Looked for among the actor's own: the id of another's device is as unknown as one that nobody has. */
async function endOne({ db, now }: CommandContext, actor: Account, device: string) {
  const found = (await listDevices(db, actor.userId, now)).find((it) => deviceIdOf(it.idHash) === device)
  if (!found || found.idHash === actor.sessionIdHash) return { count: 0, words: null }
  const ended = await revokeSession(db, found.idHash)
  return { count: ended ? 1 : 0, words: browserName(found.userAgent).words }
}
