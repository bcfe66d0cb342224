/** A moment of a thread: the day, and the time where it matters. */
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { When } from '#lib/queries/thread-view.ts'
import { Day } from '../../_ui/day.tsx'

export function Moment({ when, language, dayOnly = false }: { when: When; language: DateTag; dayOnly?: boolean }) {
  return (
    <>
      <Day day={when.day} language={language} />
      {!dayOnly && `, ${when.time}`}
    </>
  )
}
