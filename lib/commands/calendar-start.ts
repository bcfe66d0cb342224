/** When blocks of study begin, as the form of the calendar sends it. */
import { z } from 'zod'
import { minuteOfDay } from '../domain/calendar/clock-time.ts'

const WORDS = 'Enter a time of the day, as 19:30.'

/** A minute of the day. */
export const StartsAt = z.string(WORDS).max(12, WORDS).transform(minuteOfDay).pipe(z.number(WORDS))
