import { env } from '../env.ts'

/** The address that a calendar is given. @param secret of the feed */
export const calendarLink = (secret: string): string => new URL(`/calendar/${secret}.ics`, env().origin).href
