/** Hands a person everything that is kept about them, and notes that it was done. */
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { ownKeysOf } from '../auth/own-keys.ts'
import { procedure } from '../auth/procedure.ts'
import { assertRecent } from '../auth/recent.ts'
import { dayFor } from '../date-style.ts'
import { everythingAbout } from '../db/account-data/read.ts'
import { recordAudit } from '../db/audit.ts'
import { recordEvent } from '../db/events.ts'
import { accountFile } from '../domain/account/account-file.ts'
import { env } from '../env.ts'
import { SignInNeeded } from '../errors.ts'
import { command, perform } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export interface AccountExport {
  fileName: string
  json: string
}

const noteExport = command({
  name: 'export-account',
  input: z.strictObject({}),
  async run({ actor, db, now }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const what = { actor, verb: 'account:exported', subject: `account:${actor.userId}`, at: now } as const
    await recordEvent(db, { ...what, owner: ownerOf(actor) })
    await recordAudit(db, what)
  },
})

export const exportAccount = procedure({
  name: 'export-account',
  input: z.strictObject({}),
  /** @throws RecentSignInNeeded: the file holds more than any page shows. */
  async start(base): Promise<AccountExport> {
    const { actor, db, now } = base
    assertRecent(actor, now)
    authorise(actor, 'account:export', ownerOf(actor))
    await perform(noteExport, {}, base)
    // Not in a transaction: it would keep every writer waiting while all tables are read.
    const tables = await everythingAbout(db, await ownKeysOf(db, actor))
    return { fileName: `cairn-${dayFor(actor, now)}.json`, json: await inTurns(accountFile(tables, { now, origin: env().origin })) }
  },
})

/** Others are served between the parts. */
async function inTurns(parts: Iterable<string>): Promise<string> {
  let text = ''
  for (const part of parts) {
    text += part
    await setImmediate()
  }
  return text
}
