/** The days that pages offer to log time for. */
import { addDays } from '../domain/calendar/calendar.ts'

const DAYS = 14

/** Today first. */
export const daysBack = (today: string): string[] => Array.from({ length: DAYS }, (_, index) => addDays(today, -index))
