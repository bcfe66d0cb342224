/** Day and hour of the weekly plan, for the forms that ask for them. */
import { hourWords, WEEKDAYS, zoneWords } from '#lib/notifications/weekly-time-words.ts'
import { SelectField } from './form/select-field.tsx'

const DAYS = WEEKDAYS.map((name, index) => ({ value: String(index + 1), label: `${name}s` }))
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourWords(hour) }))

interface Props {
  /** Null: not wanted. */
  chosen: { day: number; hour: number } | null
  /** Whether not at all is among the days. */
  mayBeOff?: boolean
  timeZone: string
  hasTimeZone: boolean
}

export function WeeklyTimeFields({ chosen, mayBeOff = false, timeZone, hasTimeZone }: Props) {
  const off = mayBeOff ? [{ value: '', label: 'Not at all' }] : []
  return (
    <>
      <SelectField
        name="day"
        label="Mailed on"
        options={[...off, ...DAYS]}
        defaultValue={chosen ? String(chosen.day) : mayBeOff ? '' : '1'}
      />
      <SelectField
        name="hour"
        label="At"
        options={HOURS}
        defaultValue={String(chosen?.hour ?? 7)}
        hint={<ZoneHint timeZone={timeZone} hasTimeZone={hasTimeZone} />}
      />
    </>
  )
}

/** By whose clocks it comes. */
export function ZoneHint({ timeZone, hasTimeZone }: Pick<Props, 'timeZone' | 'hasTimeZone'>) {
  return (
    <>
      {hasTimeZone ? `By the clocks of ${zoneWords(timeZone)}.` : 'By UTC, since you have chosen no time zone.'}{' '}
      <a href="/account">Change the time zone</a>
    </>
  )
}
