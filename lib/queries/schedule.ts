/** A roadmap in time: what is left, whether it fits the wanted day, its weeks and milestones with their days, and what is planned of time. */
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import type { TimeRows } from '../db/time-rows.ts'
import { offeredHours, type OfferedHours } from '../domain/time/offered-hours.ts'
import type { Schedule } from '../domain/time/schedule.ts'
import type { ScheduleFacts } from '../domain/time/schedule-facts.ts'
import { weekStrip, type WeekStrip } from '../domain/time/week-strip.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { lastEdit, type LastEdit } from './last-edit.ts'
import { ownTime } from './own-time.ts'
import { withCurriculum } from './pinned-curriculum.ts'
import { forecastOf, scheduleOf, type RoadmapInTime } from './roadmap-in-time.ts'
import { scheduleFactsOf } from './schedule-facts-of.ts'
import { scheduleLines, type ScheduleLine } from './schedule-lines.ts'
import { verdictOf, type Verdict } from './schedule-verdict.ts'
import { trackName } from './track-name.ts'

export interface ScheduleView {
  roadmapId: string
  trackName: string
  archived: boolean
  /** The day from which its dates count; null while it is followed. */
  pausedFrom: string | null
  today: string
  language: DateStyle['language']
  facts: ScheduleFacts
  /** Hours that the link offered which led here; null without any. */
  offered: OfferedHours | null
  /** Likely hours left. */
  left: number
  verdict: Verdict
  /** Of the learner's own weeks; null while there are too few. Days more than ten years ahead are null. */
  pace: { kept: number; low: string | null; likely: string | null; high: string | null; hits: number | null; weeks: number } | null
  /** Null where there is no plan, or nothing to do. */
  strip: (WeekStrip & { finish: string; titles: Readonly<Record<string, string>> }) | null
  lines: readonly ScheduleLine[]
  /** What stands behind the last line on the whole roadmap: '' for the end. */
  end: string
  away: readonly { id: string; from: string; to: string }[]
  /** The newest edit, which can be undone; null while there is none. */
  lastEdit: LastEdit | null
}

interface Asked {
  roadmapId: string
  /** As the address has them: hours a week to offer, and the ones that were planned then. */
  hours?: string | undefined
  instead?: string | undefined
}

export const scheduleView: Query<Asked, ScheduleView> = async (context, { roadmapId, hours, instead }) => {
  const { actor, db, content } = context
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, roadmapId, known))
  authorise(actor, 'roadmap:change', roadmap)
  if (!roadmap) throw new NotFound()
  const { today, rows, all, inTime } = await ownTime(context, roadmap, { revisionsOf: roadmapId })
  const titles = new Map(all.map((it) => [it.milestone, it.title]))
  const found = scheduleOf(inTime)
  const plan = found.refused ? null : found
  const facts = scheduleFactsOf(roadmap)
  return {
    roadmapId,
    trackName: trackName(content, roadmap.trackId),
    archived: roadmap.archivedAt !== null,
    pausedFrom: inTime.pausedFrom,
    today,
    language: dateStyleOf(actor).language,
    facts,
    offered: offeredHours(facts, { hours, instead }, today),
    left: inTime.work.reduce((sum, it) => sum + it.left.likely, 0),
    verdict: verdictOf(inTime, roadmap.targetOn, (id) => titles.get(id) ?? id, found),
    pace: paceIn(inTime, roadmap.targetOn),
    strip: stripOf(inTime, plan, { target: roadmap.targetOn, today, titles }),
    ...scheduleLines(roadmap, all, { work: inTime.work, plan }),
    away: awayFrom(rows, today),
    lastEdit: lastEdit(rows.revisions),
  }
}

function paceIn(inTime: RoadmapInTime, target: string | null): ScheduleView['pace'] {
  if (inTime.work.length === 0 || !inTime.pace.isKnown) return null
  const found = forecastOf(inTime, target)
  if (found.refused || found.kind === 'plan') return null
  const { low, likely, high, hits } = found
  return { kept: inTime.pace.kept ?? 0, low, likely, high, hits, weeks: inTime.pace.weeks.length }
}

function stripOf(
  { work, capacity, begin }: RoadmapInTime,
  plan: Schedule | null,
  { target, today, titles }: { target: string | null; today: string; titles: ReadonlyMap<string, string> },
): ScheduleView['strip'] {
  if (!plan || capacity.refused || work.length === 0) return null
  const strip = weekStrip(plan, capacity, begin, { target, today })
  return { ...strip, finish: plan.finish, titles: Object.fromEntries(strip.bands.map(({ milestone: id }) => [id, titles.get(id) ?? id])) }
}

/** Not over yet, the soonest first. */
const awayFrom = ({ away }: TimeRows, today: string): ScheduleView['away'] =>
  away.filter((it) => it.to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1))
