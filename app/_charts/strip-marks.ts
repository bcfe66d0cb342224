/** Where the months and the milestones of a strip of weeks stand, and which of them have room for words. */
import { addDays, daysBetween } from '#lib/domain/calendar/calendar.ts'
import type { WeekStrip } from '#lib/domain/time/week-strip.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** As many months as have room on a wide and on a narrow page. */
const WIDE = 16
const NARROW = 5

export interface MonthMark {
  day: string
  /** The month, or the year where it begins. */
  label: string
  /** Shown on a narrow page too. */
  isMain: boolean
}

/** First days of months within the days from the first on, as many of them as have room. */
export function monthsOf(first: string, days: number): MonthMark[] {
  const last = addDays(first, days)
  const all: string[] = []
  for (let day = firstOfNext(first); day < last; day = firstOfNext(day)) all.push(day)
  const [wide, narrow] = [stepFor(all.length, WIDE), stepFor(all.length, NARROW)]
  const monthIn = (day: string) => Number(day.slice(5, 7)) - 1
  return all.flatMap((day): MonthMark[] => {
    const month = 12 * Number(day.slice(0, 4)) + monthIn(day)
    if (month % wide !== 0) return []
    return [{ day, label: monthIn(day) === 0 ? day.slice(0, 4) : (MONTHS[monthIn(day)] ?? ''), isMain: month % narrow === 0 }]
  })
}

/** Months from one mark to the next: those of a narrow page are some of those of a wide one. */
const STEPS = [1, 2, 4, 12, 24, 48, 120]
const stepFor = (months: number, room: number): number => STEPS.find((it) => months / it <= room) ?? 120

function firstOfNext(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

export interface Band {
  milestone: string
  /** First day, and how many days after the first of the strip it is. */
  from: string
  start: number
  days: number
  /** As much of the title as has room. */
  label: string | null
}

/** Letters that say something. */
const LEAST = 5
/** Pixels of a letter, and of a wide page. */
const LETTER = 6.6
const WIDTH = 1_050

/** Each from where the one before it ends; those that end on the same day as it have no band. @param strip with the titles of its milestones */
export function bandsOf({ bars, bands, days, titles }: WeekStrip & { titles: Readonly<Record<string, string>> }): Band[] {
  const first = bars[0]?.from ?? ''
  let start = 0
  return bands.flatMap(({ milestone, to }): Band[] => {
    const end = daysBetween(first, to) + 1
    if (end <= start) return []
    const band = {
      milestone,
      from: addDays(first, start),
      start,
      days: end - start,
      label: labelFor(titles[milestone] ?? '', ((end - start) / days) * WIDTH),
    }
    start = end
    return [band]
  })
}

/** The whole title, or as many of its words as have room; nothing where that says nothing. */
export function labelFor(title: string, pixels: number): string | null {
  const room = Math.floor((pixels - 8) / LETTER)
  if (title.length <= room) return title
  const words = title.split(' ')
  const kept = words.findLastIndex((_, index) => words.slice(0, index + 1).join(' ').length < room)
  const label = words
    .slice(0, kept + 1)
    .join(' ')
    .replace(/[:,]$/, '')
  return label.length < LEAST ? null : `${label}…`
}
