/** Where somebody wants to hear of what, and whether mails come each at once or once a day. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { saveChoices, saveDigestHour } from '../db/notification-choices.ts'
import { NOTIFICATION_KINDS } from '../domain/account/notification.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

const kind = z.enum(NOTIFICATION_KINDS)
/** A form sends nothing, one text or several. */
const kinds = z.union([z.array(kind).max(NOTIFICATION_KINDS.length), kind.transform((one) => [one])]).default([])

const HOUR = 'Choose an hour from the list.'

export const SaveNotifications = z.strictObject({
  /** Kinds that the form shows: what it does not show stays as it is. */
  kinds,
  shown: kinds,
  mailed: kinds,
  /** 0-23, or nothing for each at once. */
  digestHour: z.union([z.literal('').transform(() => null), z.coerce.number(HOUR).int(HOUR).min(0, HOUR).max(23, HOUR)]),
})

export const saveNotifications = command({
  name: 'save-notifications',
  input: SaveNotifications,
  async run({ actor, db, now }, { kinds, shown, mailed, digestHour }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = ownerOf(actor)
    authorise(actor, 'account:edit-profile', owner)
    const choices = [...new Set(kinds)].map((kind) => ({
      kind,
      shown: shown.includes(kind),
      mailed: mailed.includes(kind),
    }))
    await saveChoices(db, actor.userId, choices)
    await saveDigestHour(db, actor.userId, digestHour, now)
    const detail = { shown: choices.filter((it) => it.shown).length, mailed: choices.filter((it) => it.mailed).length, digestHour }
    await recordEvent(db, { actor, owner, verb: 'account:notifications-chosen', subject: `account:${actor.userId}`, detail, at: now })
  },
})
