/** What a brief says of a roadmap: what was begun, finished and left out, what is in the way, what slipped. */
import type { BriefRows } from '../db/mentee-brief.ts'
import type { MilestoneRow, Roadmap } from '../db/roadmaps.ts'
import { addDays, daysBetween, formatDay } from '../domain/calendar/calendar.ts'
import type { DateTag } from '../domain/calendar/date-language.ts'
import { gentler, type PlanFacts } from '../domain/mentorship/need-a-word.ts'
import { hoursOf, isSettled, leftOf, nextMilestone, openPrerequisites, progressOf } from '../domain/roadmap/progress.ts'
import { lingersFrom } from '../domain/mentorship/question-worth-asking.ts'
import { finishOf, type FirstPlan } from '../domain/roadmap/first-plan.ts'
import type { Standing } from '../domain/roadmap/standing.ts'
import { line, quoteOf, type BriefLine } from './brief-line.ts'
import { daysSince, type BriefDays } from './brief-of-reviews.ts'

export type Milestone = Standing<MilestoneRow>

/** The roadmap of a mentee as it stands, and where its milestones are shown. */
export interface SharedRoadmap {
  roadmap: Roadmap
  first: FirstPlan
  all: readonly Milestone[]
  hrefOf(milestone?: string): string
}

export function changedLines({ all, hrefOf }: SharedRoadmap, { since, revisions, answered }: BriefRows): BriefLine[] {
  const isNew = (at: Date | null) => at !== null && at >= since
  return [
    ...all.flatMap((it): BriefLine[] => {
      const href = hrefOf(it.milestone)
      if (isNew(it.finishedAt))
        return [
          line(it.handedIn?.review === 'approved' ? 'approved' : 'finished', it.title, {
            text: 'finished',
            href,
            figure: `${hoursOf(it)} h`,
          }),
        ]
      if (isNew(it.creditedAt))
        return [line('credited', it.title, { text: 'known already, by their own word', href, figure: `${hoursOf(it)} h` })]
      if (isNew(it.skippedAt)) return [line('skipped', it.title, { text: 'left out', quote: quoteOf(it.skipReason ?? ''), href })]
      if (isNew(it.startedAt)) return [line('in-progress', it.title, { text: 'begun', href })]
      return []
    }),
    ...revisionLine(revisions, hrefOf()),
    ...answered.map((it) => line('list', 'Your proposal', { text: it.answer, quote: quoteOf(it.words), href: hrefOf() })),
  ]
}

function revisionLine(revisions: BriefRows['revisions'], href: string): BriefLine[] {
  // The first is the roadmap as it began, not an edit.
  const edits = revisions.filter((it) => it.number > 1)
  const [newest, oldest] = [edits[0], edits.at(-1)]
  if (!newest || !oldest) return []
  const text = `from revision ${oldest.number - 1} to ${newest.number}`
  const figure = edits.length === 1 ? '1 edit' : `${edits.length} edits`
  return [line('list', 'Roadmap', { text, quote: quoteOf(newest.reason), figure, href })]
}

/** What was opened before what comes first, and when nothing can be gone on with. */
export function inTheWayLines({ all, hrefOf }: SharedRoadmap): BriefLine[] {
  const early = openedEarly(all).map(({ row, before }) =>
    line('locked', row.title, { text: `opened before ${before.map((it) => it.title).join(' and ')}`, href: hrefOf(row.milestone) }),
  )
  const left = progressOf(all).left
  const stuck = left > 0 && nextMilestone(all) === null
  return [
    ...early,
    ...(stuck ? [line('locked', 'Nothing to go on with', { text: 'all that is left waits for a review', href: hrefOf() })] : []),
  ]
}

export function openedEarly(all: readonly Milestone[]): { row: Milestone; before: Milestone[] }[] {
  return all
    .filter((it) => it.openedAt !== null && !isSettled(it))
    .map((row) => ({ row, before: openPrerequisites(all, row) }))
    .filter((it) => it.before.length > 0)
}

/** Milestones in progress for longer than twice what their hours take at the chosen pace, the longest first. */
export function lingering({ roadmap, all }: SharedRoadmap, days: BriefDays): { row: Milestone; weeks: number; planned: number }[] {
  return all
    .filter((it) => it.startedAt !== null && !isSettled(it) && it.handedIn === null)
    .map((row) => ({
      row,
      weeks: Math.floor(daysSince(days, row.startedAt ?? new Date(0)) / 7),
      planned: Math.max(1, Math.ceil(leftOf(row).likely / roadmap.hoursPerWeek)),
    }))
    .filter((it) => it.weeks >= lingersFrom(it.planned))
    .toSorted((a, b) => b.weeks - a.weeks)
}

/** Days later than the first plan from which it is said. */
const WORTH_SAYING = 7

export function slippedLines(shared: SharedRoadmap, days: BriefDays, language: DateTag): BriefLine[] {
  const { roadmap, first, all, hrefOf } = shared
  const planned = finishOf(first).likely
  const now = finishFromToday(shared, days.today)
  const later = daysBetween(planned, now)
  const words = (day: string) => formatDay(day, { language })
  const text = `${words(planned)} by the first plan, ${words(now)} from today at ${roadmap.hoursPerWeek} h a week`
  return [
    ...(later >= WORTH_SAYING && progressOf(all).left > 0
      ? [line('clock', 'Finish', { text, figure: `+${later} days`, href: hrefOf() })]
      : []),
    ...lingering(shared, days).map(({ row, weeks, planned }) =>
      line('clock', row.title, {
        text: `in progress for ${weeks} weeks; its hours take ${planned} at the chosen pace`,
        href: hrefOf(row.milestone),
      }),
    ),
  ]
}

/** Calendar day on which the likely hours that are left end, at the chosen pace. */
export const finishFromToday = ({ roadmap, all }: Pick<SharedRoadmap, 'roadmap' | 'all'>, today: string): string =>
  addDays(today, Math.ceil((7 * progressOf(all).left) / roadmap.hoursPerWeek))

/** For the rules: as the list of mentees counts it. */
export function planOf({ roadmap, first, all }: SharedRoadmap, { rests }: Pick<BriefRows, 'rests'>): PlanFacts {
  const sum = (list: readonly Milestone[]) => list.reduce((hours, it) => hours + hoursOf(it), 0)
  const open = all.filter((it) => !isSettled(it))
  return {
    ...gentler(first, roadmap),
    total: sum(all),
    settled: sum(all.filter(isSettled)),
    underWay: sum(open.filter((it) => it.startedAt !== null || it.handedIn !== null)),
    rests,
  }
}
