/** One more passkey for the account: from now on it signs in alone, since the device makes sure who holds it. */
import { z } from 'zod'
import { checkMade, challengeOf, MadePasskey } from '../auth/passkey-answer.ts'
import { Device } from '../auth/device.ts'
import { procedure } from '../auth/procedure.ts'
import { assertRecent } from '../auth/recent.ts'
import { spendChallenge } from '../auth/spend-challenge.ts'
import { assertStillSignedIn } from '../auth/still-signed-in.ts'
import { addPasskey as store } from '../db/passkeys.ts'
import { browserName } from '../domain/account/browser-name.ts'
import { Refused } from '../errors.ts'
import { passkeyAdded } from '../mail/security-letters.ts'
import { command, perform } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { recordGuardChange } from './record-guard-change.ts'

const Key = z.strictObject({
  credentialId: z.string(),
  publicKey: z.string(),
  counter: z.number(),
  transports: z.array(z.string()),
  name: z.string(),
})

const keep = command({
  name: 'add-passkey',
  input: Key,
  async run(context, key) {
    const { actor, db, now } = context
    assertRecent(actor, now)
    authorise(actor, 'account:secure', ownerOf(actor))
    await assertStillSignedIn(context)
    if (!(await store(db, { ...key, userId: actor.userId, now }))) throw new Refused('This passkey is in use already.')
    await recordGuardChange(context, actor, {
      event: 'account:passkey-added',
      audit: 'passkey:added',
      letter: passkeyAdded(now, key.name),
    })
    return { name: key.name }
  },
})

export const addPasskey = procedure({
  name: 'add-passkey',
  input: z.strictObject({ answer: MadePasskey, device: Device }),
  async start(base, { answer, device }) {
    const { actor, now } = base
    assertRecent(actor, now)
    const challenge = await spendChallenge(base, { challenge: challengeOf(answer), is: 'add', userId: actor.userId })
    const key = await checkMade(answer, challenge)
    const name = browserName(device.userAgent).words
    return perform(keep, { ...key, transports: answer.response.transports ?? [], name }, base)
  },
})
