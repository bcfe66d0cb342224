/** Writers of dates by language, zone and form. Making one costs far more than using it, so each is made once and kept. */

const writers = new Map<string, Intl.DateTimeFormat>()

/** As many as there are zones and languages: the keys come from checked lists, so this never fills up. */
export function writerFor(language: string, timeZone: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(form)}`
  const known = writers.get(key)
  if (known) return known
  const writer = new Intl.DateTimeFormat(language, { ...form, timeZone })
  writers.set(key, writer)
  return writer
}
