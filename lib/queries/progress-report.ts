/** The progress report of one roadmap, for whoever its learner hands it to: what was approved, what was logged, and what is ahead. */
import { findReportRows, type ReportRows } from '../db/report-rows.ts'
import { findRoadmap, type MilestoneRow, type Roadmap } from '../db/roadmaps.ts'
import { findTimeRows, type TimeRows } from '../db/time-rows.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import { hoursOf, progressOf, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import type { ReportChoice } from '../domain/roadmap/report-choice.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { firstWeekday, weekAt, type PersonalWeek } from '../domain/time/week.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, type Actor } from '../policy.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { evidenceIn, lastCheck, type Checked, type ShownEvidence } from './reported-evidence.ts'
import { reportedHours, type ReportedHours } from './reported-hours.ts'
import { scopeName, stepOf } from './roadmap.ts'
import { trackName } from './track-name.ts'

export interface ReportedMilestone {
  id: string
  title: string
  status: MilestoneStatus
  /** Likely hours of all of it, and those of new learning in them. */
  hours: number
  learning: number
  /** What a mentor decided last; null where none did. */
  checked: Checked | null
}

export interface ProgressReport {
  roadmapId: string
  name: string
  trackName: string
  blaze: Blaze
  scopeName: string
  startOn: string
  today: string
  language: DateStyle['language']
  archivedOn: string | null
  mentors: readonly string[]
  choice: ReportChoice
  /** Milestones that ask for hours. */
  counts: { milestones: number; approved: number; finished: number }
  /** Likely hours: in what is finished, and in all of it. */
  done: number
  total: number
  hoursPerWeek: number
  stages: readonly { title: string; milestones: readonly ReportedMilestone[] }[]
  /** For the profile; what was left out is not on the way. */
  steps: readonly { title: string; learning: number; practice: number; done: boolean }[]
  /** Null where the learner left it out. */
  evidence: readonly ShownEvidence[] | null
  hours: ReportedHours | null
}

type Asked = { roadmapId: string; choice: ReportChoice }

/** Five statements with the session's: one more than a page has, since it shows all of a roadmap at once. */
export const progressReport: Query<Asked, ProgressReport> = async ({ actor, db, content, now }, { roadmapId, choice }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const style = dateStyleOf(actor)
  const week = weekAt(now, style)
  if (week.refused) throw new NotFound()
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, roadmapId, known))
  authorise(actor, 'roadmap:view', roadmap)
  const time = await findTimeRows(db, roadmap.learnerId, week.from)
  const rows = await findReportRows(db, roadmap.learnerId)
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const progress = progressOf(all)
  const archivedOn = roadmap.archivedAt && dayFor(actor, roadmap.archivedAt)
  const steps = all.filter((it) => !it.skippedAt || it.finishedAt || it.creditedAt).map(stepOf)
  return {
    roadmapId,
    name: actor.name,
    trackName: trackName(content, roadmap.trackId),
    blaze: content.tracks.get(roadmap.trackId)?.blaze ?? 'diamond',
    scopeName: scopeName(content, roadmap.scope),
    startOn: roadmap.startOn,
    today: week.today,
    language: style.language,
    archivedOn,
    mentors: rows.mentors,
    choice,
    counts: {
      milestones: progress.milestones,
      approved: all.filter((it) => statusOf(all, it) === 'approved' && hoursOf(it) > 0).length,
      finished: progress.counts.finished,
    },
    done: progress.done,
    total: progress.whole,
    hoursPerWeek: roadmap.hoursPerWeek,
    stages: stagesOf(actor, all, rows),
    // What is done comes first in the drawing, so that the place on it is true in whatever order it was done.
    steps: [...steps.filter((it) => it.done), ...steps.filter((it) => !it.done)],
    evidence: choice.evidence ? evidenceIn(actor, { all, rows, curriculum, withWords: choice.words }) : null,
    hours: choice.hours ? hoursIn({ roadmap, all, curriculum }, time, { week, archivedOn, style }) : null,
  }
}

function stagesOf(actor: Actor, all: readonly Standing<MilestoneRow>[], rows: ReportRows): ProgressReport['stages'] {
  const titles = [...new Set(all.map((it) => it.stage))]
  return titles.map((title) => ({
    title,
    milestones: all
      .filter((it) => it.stage === title)
      .map((it) => ({
        id: it.milestone,
        title: it.title,
        status: statusOf(all, it),
        hours: hoursOf(it),
        learning: it.learning.likely,
        checked: lastCheck(actor, it, rows),
      })),
  }))
}

interface When {
  week: PersonalWeek
  archivedOn: string | null
  style: DateStyle
}

/** Of a roadmap that was put away only what was logged for its milestones until then. */
function hoursIn(
  of: { roadmap: Roadmap; all: readonly Standing<MilestoneRow>[]; curriculum: Curriculum },
  rows: TimeRows,
  { week, archivedOn, style }: When,
): ReportedHours {
  const now = { today: archivedOn ?? week.today, firstWeekday: firstWeekday(style.language) }
  if (archivedOn === null) return reportedHours(of, rows, now)
  const time = rows.time.filter((it) => it.day <= archivedOn && it.milestoneId !== null)
  return { ...reportedHours(of, { ...rows, time }, now), finish: null }
}
