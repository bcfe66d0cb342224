/** The words of a progress report, the same on the page and in the file. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { tenths, timeWords } from '#lib/domain/time/written-hours.ts'
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import type { Checked, ShownEvidence } from '#lib/queries/reported-evidence.ts'
import type { ReportedHours } from '#lib/queries/reported-hours.ts'

type Finish = NonNullable<ReportedHours['finish']>
type Days = Pick<ProgressReport, 'language' | 'today'>

export interface Fact {
  label: string
  value: string
}

export const dayWords = (day: string, { language }: Pick<Days, 'language'>): string => formatDay(day, { language })
export const shortDay = (day: string, { language, today }: Days): string => formatDay(day, { language, thisYear: today.slice(0, 4) })

export const titleWords = (view: Days): string => `Progress report, ${dayWords(view.today, view)}`

/** "first role, started 24 Aug 2026. Mentor: Ines Okafor". */
export function underName(view: ProgressReport): string {
  const { mentors, archivedOn } = view
  const began = `${view.startOn > view.today ? 'starts' : 'started'} ${dayWords(view.startOn, view)}`
  const away = archivedOn === null ? '' : `, put away ${dayWords(archivedOn, view)}`
  const named = mentors.length === 0 ? '' : ` ${mentors.length === 1 ? 'Mentor' : 'Mentors'}: ${mentors.join(', ')}`
  return `${view.scopeName}, ${began}${away}.${named}`
}

export function factsOf(view: ProgressReport): Fact[] {
  const { counts, hours } = view
  const finish = hours?.finish ? finishWords(hours.finish, view) : null
  return [
    { label: 'Approved', value: `${counts.approved} of ${counts.milestones} milestones` },
    { label: 'Finished', value: `${counts.finished}, ${view.done} of ${view.total} h` },
    ...(hours ? [{ label: 'Hours logged', value: timeWords(hours.logged) }] : []),
    ...(hours?.pace.isKnown && hours.pace.kept !== null ? [{ label: 'Pace', value: `${tenths(hours.pace.kept)} h a week` }] : []),
    ...(finish === null ? [] : [{ label: hours?.finish?.kind === 'plan' ? 'Finish, as planned' : 'Finish', value: finish }]),
  ]
}

/** Null where no day can be said. */
function finishWords(finish: Finish, view: Days): string | null {
  if (finish.kind === 'refused') return null
  if (finish.kind === 'done') return 'All done'
  if (finish.kind === 'plan') return dayWords(finish.day, view)
  const { low, high } = finish
  if (low === null) return FAR
  const sameYear = low.slice(0, 4) === high?.slice(0, 4)
  const from = formatDay(low, { language: view.language, thisYear: sameYear ? low.slice(0, 4) : undefined })
  return `${from} – ${high === null ? FAR.toLowerCase() : dayWords(high, view)}`
}

const FAR = 'In more than ten years'

export const checkedWords = (checked: Checked | null, view: Days): string =>
  checked === null ? '' : `${shortDay(checked.day, view)}, ${checked.mentor}${checked.changes > 0 ? `, ${things(checked.changes)}` : ''}`

const things = (count: number): string => (count === 1 ? '1 thing to change' : `${count} things to change`)

/** What was handed in beside links: "write-up of 420 words, frames.ipynb". */
export function besideLinks({ writtenWords, files }: ShownEvidence): string {
  const writeUp = writtenWords === 0 ? [] : [writtenWords === 1 ? 'write-up of 1 word' : `write-up of ${writtenWords} words`]
  return [...writeUp, ...files].join(', ')
}

export const criteriaWords = ({ criteria }: ShownEvidence): string => (criteria.of === 0 ? '' : `${criteria.met} of ${criteria.of}`)

/** Under the bars of the weeks. */
export function weeksWords({ weeks, pace }: ReportedHours): string {
  if (weeks.length === 0) return `No whole week is over yet. Plan: ${tenths(pace.planned)} hours a week.`
  const away = weeks.filter((it) => it.isAway).length
  const average = pace.kept === null ? '' : `Average ${tenths(pace.kept)} hours over ${weekCount(pace.weeks)}. `
  const left = away === 0 ? '' : `${away === 1 ? '1 week' : `${away} weeks`} away ${away === 1 ? 'is' : 'are'} left out of it. `
  return `${average}${left}Plan: ${tenths(pace.planned)} hours.`
}

const weekCount = (weeks: number): string => (weeks === 1 ? '1 week' : `${weeks} weeks`)

export interface ForecastRow {
  pace: string
  means: string
  finish: string
}

/** Three days out of the forecast; none where there is none. */
export function forecastRows({ finish }: ReportedHours, view: Days): ForecastRow[] {
  if (finish?.kind !== 'forecast') return []
  const day = (it: string | null) => (it === null ? FAR : dayWords(it, view))
  return [
    { pace: 'Slower than usual', means: '90 of 100 possible futures end by this day', finish: day(finish.high) },
    { pace: 'As usual', means: 'half of them end by this day', finish: day(finish.likely) },
    { pace: 'Faster than usual', means: '10 of 100 end by this day', finish: day(finish.low) },
  ]
}

/** What is said of the end in a sentence, with a forecast or without. */
export function finishSentence({ finish, pace, pausedFrom }: ReportedHours, view: Days): string {
  const paused =
    pausedFrom === null
      ? ''
      : `The roadmap rests since ${dayWords(pausedFrom, view)}; its dates are those of that day, less what was done since. `
  if (finish === null) return 'The roadmap was put away, so nothing is said of when it will be done.'
  if (finish.kind === 'done') return 'Nothing is left to do.'
  if (finish.kind === 'refused') return `${paused}No day can be said: ${finish.words}`
  if (finish.kind === 'plan')
    return `${paused}By the plan of ${tenths(pace.planned)} hours a week it is done on ${dayWords(finish.day, view)}. There is no range yet: that takes two weeks with logged hours.`
  return `${paused}Counted on with ${tenths(pace.expected)} hours a week on average, and with as much doubt about each milestone as its estimate has.`
}

/** At the foot: what in the report rests on whose word. */
export function groundsWords({ hours, evidence }: ProgressReport): string {
  return [
    hours ? 'Hours are logged by the learner.' : 'Hours beside milestones are estimates.',
    'A milestone is finished by the learner’s word; an approval is given by a mentor against written criteria.',
    ...(hours?.finish?.kind === 'forecast'
      ? [`The finish range repeats the last ${weekCount(hours.pace.weeks)}, later ones more often, with the plan counted as two more.`]
      : []),
    ...(hours ? [] : ['The learner left logged hours out.']),
    ...(evidence ? [] : ['The learner left the evidence out.']),
  ].join(' ')
}
