/** Changes the name a person goes by, where and how their days are counted and written, and the theme of their pages. */
import { z } from 'zod'
import { PersonName } from '../auth/person-name.ts'
import { recordEvent } from '../db/events.ts'
import { saveProfile } from '../db/profile.ts'
import { dateLanguages } from '../domain/calendar/date-language.ts'
import { asTheme, themes } from '../domain/account/theme.ts'
import { timeZoneNamed } from '../domain/calendar/time-zone.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

const notChosen = z.literal('').transform(() => null)

/** Stored as the system spells it. */
const TimeZone = z
  .string()
  .max(80)
  .transform((raw, context) => {
    const zone = timeZoneNamed(raw)
    if (zone === null) context.addIssue({ code: 'custom', message: 'Choose a time zone from the list.' })
    return zone
  })

export const UpdateProfile = z.strictObject({
  name: PersonName,
  timeZone: z.union([notChosen, TimeZone]),
  dateLanguage: z.enum(dateLanguages.map((it) => it.tag)),
  theme: z.enum(themes.map((it) => it.value)),
})

export const updateProfile = command({
  name: 'update-profile',
  input: UpdateProfile,
  async run({ actor, db, now }, { name, timeZone, dateLanguage, theme }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = ownerOf(actor)
    authorise(actor, 'account:edit-profile', owner)
    const changed = await saveProfile(db, actor.userId, { name, timeZone, dateLanguage, theme: theme === 'system' ? null : theme })
    if (changed) {
      const detail = { timeZone, dateLanguage, theme }
      await recordEvent(db, { actor, owner, verb: 'account:profile-changed', subject: `account:${actor.userId}`, detail, at: now })
    }
    return { theme: asTheme(theme) }
  },
})
