/** How long something has waited, in words. Whole hours within a day, whole days after it; rounded down, so that no day is promised twice. */
const HOUR = 3_600_000

/** Whole days. */
export const daysWaited = (since: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - since.getTime()) / (24 * HOUR)))

export function waitedWords(since: Date, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / HOUR))
  if (hours === 0) return 'under an hour'
  return hours < 24 ? count(hours, 'hour') : count(daysWaited(since, now), 'day')
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
