/** A day that a plan or a forecast comes to; none that is more than ten years ahead. */
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import { Day } from './day.tsx'

export function FarDay({ day, language }: { day: string | null; language: DateTag }) {
  return day === null ? <>in more than ten years</> : <Day day={day} language={language} />
}
