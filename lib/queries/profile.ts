/** The profile page: what a person has chosen, and what they can choose. */
import { dateStyleOf } from '../date-style.ts'
import { dayOf, formatDay, timeOf } from '../domain/calendar/calendar.ts'
import { dateLanguages, type DateTag } from '../domain/calendar/date-language.ts'
import { asTheme, type Theme } from '../domain/account/theme.ts'
import { zonesByRegion, type ZoneGroup } from '../domain/calendar/time-zone.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'

export interface ProfileView {
  name: string
  /** Null when none was chosen. */
  timeZone: string | null
  zones: readonly ZoneGroup[]
  /** Now, where the person is. */
  today: string
  clock: string
  dateLanguage: DateTag
  languages: readonly { tag: DateTag; name: string; example: string }[]
  theme: Theme
}

/** @throws SignInNeeded */
export const profileView: Query<null, ProfileView> = async ({ actor, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const style = dateStyleOf(actor)
  const today = dayOf(now, style.timeZone)
  return {
    name: actor.name,
    timeZone: actor.timeZone ?? null,
    zones: zonesByRegion(actor.timeZone ?? null),
    today: formatDay(today, style),
    clock: timeOf(now, style.timeZone),
    dateLanguage: style.language,
    languages: dateLanguages.map(({ tag, name }) => ({ tag, name, example: formatDay(today, { language: tag }) })),
    theme: asTheme(actor.theme),
  }
}
