/** A roadmap before it is paused, and one that rests with its dates as they would be from today on. */
import { findRoadmap, type Roadmap } from '../db/roadmaps.ts'
import { findTimeRows, type TimeRows } from '../db/time-rows.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { addDays, daysBetween } from '../domain/calendar/calendar.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { firstWeekday, weekAt } from '../domain/time/week.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { forecastOf, roadmapInTime, scheduleOf, type RoadmapInTime } from './roadmap-in-time.ts'
import { trackName } from './track-name.ts'

export interface RoadmapDates {
  /** The last day of work at the planned hours; null when nothing is left. */
  finish: string | null
  /** Between which 80 of 100 futures end; null while there are too few weeks to go by. A day more than ten years ahead is null. */
  range: { low: string | null; likely: string | null; high: string | null } | null
  /** Null without a target. */
  target: { day: string; fits: boolean } | null
  /** Milestones whose pinned day cannot be kept. */
  late: readonly { milestone: string; title: string; pinnedOn: string; possibleOn: string }[]
}

/** Its dates, or why it has none. */
export type DatesOrWords = { dates: RoadmapDates; words: null } | { dates: null; words: string }

export interface RoadmapPauseView {
  roadmapId: string
  trackName: string
  language: DateStyle['language']
  today: string
  isArchived: boolean
  /** As the pages say them now: from today or, while it rests, from the first day of the pause. */
  present: DatesOrWords
  /** Null while it does not rest. */
  pause: {
    from: string
    /** Whole days so far, before today. */
    days: number
    /** As they would be with the pause over and work from today on. */
    resumed: DatesOrWords
  } | null
}

export const roadmapPause: Query<{ roadmapId: string }, RoadmapPauseView> = async ({ actor, db, content, now }, { roadmapId }) => {
  const style = dateStyleOf(actor)
  const week = weekAt(now, style)
  if (week.refused) throw new NotFound()
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, roadmapId, known))
  authorise(actor, 'roadmap:view', roadmap)
  const rows = await findTimeRows(db, roadmap.learnerId, week.from)
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const at = { today: week.today, firstWeekday: firstWeekday(style.language) }
  const datesFor = (it: Roadmap, rows: TimeRows) => datesOf(it, roadmapInTime({ roadmap: it, all, curriculum }, rows, at))
  const { pausedFrom: from } = roadmap
  return {
    roadmapId,
    trackName: trackName(content, roadmap.trackId),
    language: style.language,
    today: week.today,
    isArchived: roadmap.archivedAt !== null,
    present: datesFor(roadmap, rows),
    pause:
      from === null ? null : { from, days: Math.max(0, daysBetween(from, week.today)), resumed: datesFor(...resumed(roadmap, rows, week)) },
  }
}

/** What `resume-roadmap` would leave. */
function resumed(roadmap: Roadmap, rows: TimeRows, { today }: { today: string }): [Roadmap, TimeRows] {
  const yesterday = addDays(today, -1)
  const pauses = rows.pauses.map((it) => (it.roadmapId === roadmap.id && it.to === null ? { ...it, to: yesterday } : it))
  return [
    { ...roadmap, pausedFrom: null },
    { ...rows, pauses },
  ]
}

function datesOf({ milestones, targetOn }: Roadmap, inTime: RoadmapInTime): DatesOrWords {
  if (inTime.work.length === 0) return { dates: { finish: null, range: null, target: null, late: [] }, words: null }
  const plan = scheduleOf(inTime)
  if (plan.refused) return { dates: null, words: plan.refused.words }
  const found = forecastOf(inTime)
  const titles = new Map(milestones.map((it) => [it.milestone, it.title]))
  const dates = {
    finish: plan.finish,
    range: found.refused || found.kind === 'plan' ? null : { low: found.low, likely: found.likely, high: found.high },
    target: targetOn === null ? null : { day: targetOn, fits: plan.finish <= targetOn },
    late: plan.latePins.map((it) => ({ ...it, title: titles.get(it.milestone) ?? it.milestone })),
  }
  return { dates, words: null }
}
