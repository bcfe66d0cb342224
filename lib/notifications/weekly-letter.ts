/** The plan of a week as a letter. */
import { formatDay } from '../domain/calendar/calendar.ts'
import type { DateTag } from '../domain/calendar/date-language.ts'
import { numberWord } from '../domain/text/number-word.ts'
import { timeWords } from '../domain/time/written-hours.ts'
import type { WeeklyTime } from '../domain/time/weekly-mail-time.ts'
import { env } from '../env.ts'
import type { LetterPart } from '../mail/letter-parts.ts'
import type { Letter } from '../mail/letter.ts'
import type { PlannedMilestone, WeeklyPlan } from '../queries/weekly-plan.ts'
import { oneClickPath } from './one-click-path.ts'
import { stopAddress, stopToken, unsubscribePath } from './unsubscribe.ts'
import { weeklyTimeWords } from './weekly-time-words.ts'

interface Sent {
  userId: string
  language: DateTag
  time: WeeklyTime
  goodUntil: Date
}

export function weeklyLetter(plan: WeeklyPlan, { userId, language, time, goodUntil }: Sent): Letter {
  const { from, to, hours, asked, milestones, next } = plan
  const day = (it: string) => formatDay(it, { language, thisYear: to.slice(0, 4) })
  const things = asked.length + milestones.length
  const title = `Your week: ${hoursWords(hours)}, ${things === 1 ? 'one thing' : `${numberWord(things)} things`}`
  const token = stopToken({ userId, group: 'weekly-plan' })
  return {
    kind: 'weekly-plan',
    subject: title,
    above: `${day(from)} to ${formatDay(to, { language })}`,
    title,
    paragraphs: [],
    parts: [{ kind: 'lines', lines: [...asked.map(askedLine), ...milestones.map(milestoneLine)] }],
    action: next ? { label: `Carry on with ${next.title}`, href: at(next.path) } : { label: 'Open your week', href: at('/week') },
    notes: [],
    after: [whereTheyAre(plan, day), ...lastWeeks(plan, day)],
    footer: [
      `Sent on ${weeklyTimeWords(time)}, not in weeks you are away and not while your roadmap is paused.`,
      { label: 'Change day or time', href: at('/account/notifications#weekly') },
      { label: 'Stop the weekly plan', href: stopAddress(unsubscribePath, token) },
    ],
    goodUntil: goodUntil.toISOString(),
    unsubscribe: stopAddress(oneClickPath, token),
  }
}

const askedLine = ({ title, path }: WeeklyPlan['asked'][number]) => ({
  title: `Answer what your mentor asks for: ${title}`,
  detail: null,
  value: null,
  href: at(path),
})

const DOES = { finish: 'Finish', start: 'Start', 'go on with': 'Go on with' } as const

const milestoneLine = ({ title, does, hours, after }: PlannedMilestone) => ({
  title: `${DOES[does]} ${title}`,
  detail: after === 0 ? 'Planned to be done this week' : `${timeWords(60 * after)} of it left after this week`,
  value: hours === 0 ? 'under 0.5 h' : timeWords(60 * hours),
})

function whereTheyAre({ done, whole, finish }: WeeklyPlan, day: (it: string) => string): LetterPart {
  const hours = `${done} of ${whole} hours done.`
  return {
    kind: 'progress',
    heading: 'Where you are',
    share: whole === 0 ? 0 : done / whole,
    words: `${hours} ${finishWords(finish, day)}`.trim(),
  }
}

function finishWords(finish: WeeklyPlan['finish'], day: (it: string) => string): string {
  if (finish === null) return ''
  if (finish.kind === 'plan') return `By the plan you finish on ${day(finish.day)}.`
  const { low, high } = finish
  if (low === null) return 'At this pace it takes more than ten years.'
  return high === null ? `Likely finish ${day(low)} at the earliest.` : `Likely finish ${day(low)} to ${day(high)}.`
}

function lastWeeks({ weeks }: WeeklyPlan, day: (it: string) => string): LetterPart[] {
  if (weeks.length === 0) return []
  const most = Math.max(...weeks.map((it) => it.hours), 1)
  const bars = weeks.map(({ from, hours, isAway }) => ({
    label: day(from),
    share: hours / most,
    value: isAway && hours === 0 ? 'away' : timeWords(Math.round(60 * hours)),
  }))
  return [{ kind: 'bars', heading: weeks.length === 1 ? 'Your last week' : `Your last ${numberWord(weeks.length)} weeks`, bars }]
}

const hoursWords = (hours: number): string => (hours === 1 ? '1 hour' : hours === 0 ? 'under half an hour' : `${hours} hours`)

const at = (path: string): string => new URL(path, env().origin).href
