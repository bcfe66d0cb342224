/** What a roadmap plans for the present week, with what is done of it. */
import type { OrRefused } from '../domain/time/plan-refusal.ts'
import { isSettled, statusOf, type MilestoneFacts, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import type { Schedule } from '../domain/time/schedule.ts'
import type { RoadmapInTime } from './roadmap-in-time.ts'

export interface WeekPlan {
  /** Hours of this week: what was worked on the roadmap, and what is planned for the days that are left. */
  hours: number
  /** Worked on this week first, then in the order in which the work comes. */
  lines: readonly PlannedLine[]
  /** The day on which the plan begins, where that is not this week yet. */
  beginsOn: string | null
}

export interface PlannedLine {
  id: string
  title: string
  status: MilestoneStatus
  isDone: boolean
  /** Hours logged for it this week, and hours that are still planned. */
  logged: number
  planned: number
}

type Milestone = MilestoneFacts & { title: string }

/** Null while the roadmap rests, where nothing can be planned and where nothing is left to plan. @param from first day of the present week */
export function weekPlan(inTime: RoadmapInTime, all: readonly Milestone[], found: OrRefused<Schedule>, from: string): WeekPlan | null {
  if (found.refused || inTime.pausedFrom !== null) return null
  const week = found.weeks.find((it) => it.from === from)
  const logged = new Map<string, number>()
  for (const it of inTime.logs) if (it.day >= from) logged.set(it.milestone, (logged.get(it.milestone) ?? 0) + it.hours)
  const planned = new Map(week?.parts.map((it) => [it.milestone, it.hours]))
  const ids = [...new Set([...logged.keys(), ...planned.keys()])]
  const lines = ids.flatMap((id) => {
    const it = all.find((other) => other.milestone === id)
    if (!it) return []
    const status = statusOf(all, it)
    const isDone = isSettled(it) || it.handedIn?.review === 'with-mentor'
    return [{ id, title: it.title, status, isDone, logged: logged.get(id) ?? 0, planned: planned.get(id) ?? 0 }]
  })
  if (lines.length === 0 && inTime.work.length === 0) return null
  return {
    hours: sumOf(planned) + sumOf(logged),
    lines: lines.toSorted((a, b) => Number(b.isDone) - Number(a.isDone)),
    beginsOn: !week && found.weeks[0] && found.weeks[0].from > from ? inTime.begin.from : null,
  }
}

const sumOf = (hours: ReadonlyMap<string, number>): number => [...hours.values()].reduce((sum, it) => sum + it, 0)
