/** Hours as people write them: 1.5, 1,5, 1:30, 90m, 1h 30. */

const DECIMAL = /^(\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,2})(?:h|hours?)?$/
const CLOCK = /^(\d{1,3}):([0-5]\d)(?:h|hours?)?$/
const MINUTES = /^(\d{1,5})(?:m|min|minutes?)$/
const BOTH = /^(\d{1,3})(?:h|hours?)(\d{1,2})(?:m|min|minutes?)?$/

/** Whole minutes, 0 among them; null for what is no time. A number alone is hours, and a comma may stand for the point. */
export function minutesIn(text: string): number | null {
  const plain = text.replaceAll(/\s+/g, '').toLowerCase()
  const [, hours] = DECIMAL.exec(plain) ?? []
  if (hours !== undefined) return Math.round(60 * Number(hours.replace(',', '.')))
  const [, whole, rest] = CLOCK.exec(plain) ?? BOTH.exec(plain) ?? []
  if (whole !== undefined && rest !== undefined) return Number(rest) < 60 ? 60 * Number(whole) + Number(rest) : null
  const [, minutes] = MINUTES.exec(plain) ?? []
  return minutes === undefined ? null : Number(minutes)
}

/** "1.5 h", "0.25 h", "20 min" where hundredths of an hour would not say it exactly. */
export function timeWords(minutes: number): string {
  if (minutes % 3 === 0) return `${hundredths(minutes)} h`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${rest} min` : `${hours} h ${rest} min`
}

const hundredths = (minutes: number): number => Math.round((100 * minutes) / 60) / 100

/** "6.7": hours that are a sum or an average, without their unit. */
export const tenths = (hours: number): string => String(Math.round(10 * hours) / 10)
