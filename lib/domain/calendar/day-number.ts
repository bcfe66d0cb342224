/**
 * Days as numbers, to count with: 0 is 1970-01-01, and each day after it one more. Plans and forecasts add days by the thousand, and a
 * Date for each of them costs several times as much as the sum.
 *
 * The way back counts in years that begin in March, so that a leap day is the last one: Howard Hinnant, "chrono-Compatible Low-Level
 * Date Algorithms" (2013), `civil_from_days`.
 */

const MILLISECONDS = 86_400_000
/** Days of 400 years, after which the calendar repeats. */
const ERA = 146_097
/** From 0000-03-01 to 1970-01-01. */
const TO_EPOCH = 719_468

/** @param day YYYY-MM-DD, of the years 100 to 9999 */
export const numberOfDay = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MILLISECONDS

/** @param number a whole number of days, of the years 100 to 9999 */
export function dayOfNumber(number: number): string {
  const shifted = number + TO_EPOCH
  const era = Math.floor(shifted / ERA)
  const dayOfEra = shifted - era * ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + 400 * era + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}
