/** IANA time zones, as the system knows them. */

export const defaultTimeZone = 'UTC'

/** Names that this system has confirmed. */
const confirmed = new Set<string>([defaultTimeZone])

/**
 * The zone that the text names by region and place, as Europe/Lisbon, or UTC; spelt as the system spells it. Null for any other text:
 * an offset is no zone, it knows nothing of summer time.
 */
export function timeZoneNamed(text: string): string | null {
  if (confirmed.has(text)) return text
  if (!/^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2})$/.test(text)) return null
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions()
    confirmed.add(timeZone)
    return timeZone
  } catch {
    return null
  }
}

export interface ZoneGroup {
  region: string
  zones: readonly string[]
}

/** Every zone by region, and `also` among them when the list of this system knows it by another name. */
export function zonesByRegion(also: string | null): ZoneGroup[] {
  const known = new Set(Intl.supportedValuesOf('timeZone'))
  if (also !== null && also !== defaultTimeZone) known.add(also)
  const groups = new Map<string, string[]>()
  for (const zone of [...known].filter((it) => it.includes('/')).toSorted()) {
    const region = zone.slice(0, zone.indexOf('/'))
    groups.set(region, [...(groups.get(region) ?? []), zone])
  }
  return [...groups].map(([region, zones]) => ({ region, zones }))
}
