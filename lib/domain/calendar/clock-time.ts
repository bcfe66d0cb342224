/** Clock times as people choose them: a minute of the day, 0-1439, and `19:30`. */

/** Null for what is no time. */
export function minuteOfDay(text: string): number | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text.trim()) ?? []
  return hour === '' ? null : 60 * Number(hour) + Number(minute)
}

export const clockWords = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
