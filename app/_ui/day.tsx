/** A day as the person writes days, and as machines do. In another language than the page's, it says in which. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { defaultDateLanguage, type DateTag } from '#lib/domain/calendar/date-language.ts'

interface Props {
  /** YYYY-MM-DD. */
  day: string
  language: DateTag
  /** Left out of days in this year. */
  thisYear?: string | undefined
}

export function Day({ day, language, thisYear }: Props) {
  return (
    <time dateTime={day} lang={language === defaultDateLanguage ? undefined : language}>
      {formatDay(day, { language, thisYear })}
    </time>
  )
}
