/** What a calendar shows of one roadmap: blocks of study, the days of its milestones, and its target. */
import type { CalendarEntry } from '../calendar/write-calendar.ts'
import type { Roadmap } from '../db/roadmaps.ts'
import { addDays, formatDay } from '../domain/calendar/calendar.ts'
import type { DateTag } from '../domain/calendar/date-language.ts'
import type { Schedule } from '../domain/time/schedule.ts'
import { studyBlocks, type StudyBlock } from '../domain/time/study-blocks.ts'
import { timeWords } from '../domain/time/written-hours.ts'
import { instantAtMinute } from '../domain/calendar/zoned-time.ts'
import { scheduleOf, type RoadmapInTime } from './roadmap-in-time.ts'

/** Weeks ahead that have blocks. */
export const WEEKS_AHEAD = 8

export interface Shown {
  timeZone: string
  language: DateTag
  /** Minute of the day at which blocks begin. */
  startsAt: number
  /** Scheme and host of this Cairn. */
  origin: string
  trackName: string
  /** Minutes of each day that another roadmap has taken already: blocks of this one come after them. */
  taken: Map<string, number>
}

/** While it is paused nothing but the target: its dates wait, and nothing is asked of anybody. */
export function calendarEntries(roadmap: Roadmap, inTime: RoadmapInTime, shown: Shown): CalendarEntry[] {
  const target = targetEntry(roadmap, shown)
  if (roadmap.pausedFrom !== null || inTime.work.length === 0) return target
  const plan = scheduleOf(inTime)
  if (plan.refused || inTime.capacity.refused) return target
  const until = addDays(inTime.on, 7 * WEEKS_AHEAD - 1)
  const { capacity, begin } = inTime
  const blocks = studyBlocks({ weeks: plan.weeks, capacity, begin, namesDays: roadmap.weekdays !== null, until })
  const titles = new Map(roadmap.milestones.map((it) => [it.milestone, it.title]))
  const titleOf = (id: string) => titles.get(id) ?? id
  return [
    ...blocks.map((it) => blockEntry(roadmap.id, it, titleOf, shown)),
    ...plan.milestones.map((it) => milestoneEntry(roadmap.id, it, titleOf(it.milestone), shown)),
    ...target,
  ]
}

function blockEntry(
  roadmapId: string,
  { day, minutes, milestones }: StudyBlock,
  titleOf: (id: string) => string,
  shown: Shown,
): CalendarEntry {
  const { timeZone, startsAt, taken, trackName, origin } = shown
  const before = taken.get(day) ?? 0
  taken.set(day, before + minutes)
  const from = new Date(instantAtMinute(day, startsAt, timeZone).getTime() + before * MINUTE)
  const [first] = milestones
  const titles = milestones.map(titleOf)
  return {
    uid: uidOf(roadmapId, `study-${day}`),
    when: { from, to: new Date(from.getTime() + minutes * MINUTE) },
    title: titles.join(', then ') || trackName,
    words: `${timeWords(minutes)} of study, as planned. ${trackName}.`,
    url: new URL(first === undefined ? '/week' : `/roadmap/${roadmapId}/milestones/${first}`, origin).href,
  }
}

/** Milliseconds. */
const MINUTE = 60_000

function milestoneEntry(
  roadmapId: string,
  { milestone, to, isNear, range }: Schedule['milestones'][number],
  title: string,
  { language, origin, trackName }: Shown,
): CalendarEntry {
  const day = (it: string) => formatDay(it, { language })
  const words = isNear
    ? `As planned, done on ${day(to)}.`
    : `Likely around ${day(to)}, somewhere between ${day(range.low)} and ${day(range.high)}. Further out a day is not known.`
  return {
    uid: uidOf(roadmapId, `milestone-${milestone}`),
    when: { day: to },
    title: isNear ? `Done: ${title}` : `Likely done: ${title}`,
    words: `${words} ${trackName}.`,
    url: new URL(`/roadmap/${roadmapId}/milestones/${milestone}`, origin).href,
  }
}

function targetEntry({ id, targetOn }: Roadmap, { origin, trackName }: Shown): CalendarEntry[] {
  if (targetOn === null) return []
  const url = new URL(`/roadmap/${id}/schedule`, origin).href
  const words = `The day by which you want to be done with ${trackName}.`
  return [{ uid: uidOf(id, 'target'), when: { day: targetOn }, title: `Target: ${trackName}`, words, url }]
}

const uidOf = (roadmapId: string, what: string): string => `${what}.${roadmapId}@cairn`
