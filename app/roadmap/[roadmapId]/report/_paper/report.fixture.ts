/** Progress reports as pages and files show them, for tests: as long and as odd as is asked for. */
import { addDays } from '#lib/domain/calendar/calendar.ts'
import type { MilestoneStatus } from '#lib/domain/roadmap/progress.ts'
import { WHOLE_REPORT } from '#lib/domain/roadmap/report-choice.ts'
import type { ProgressReport, ReportedMilestone } from '#lib/queries/progress-report.ts'
import type { ShownEvidence } from '#lib/queries/reported-evidence.ts'
import type { ReportedHours } from '#lib/queries/reported-hours.ts'

const STATUSES: MilestoneStatus[] = ['approved', 'finished', 'changes-asked', 'with-mentor', 'in-progress', 'ready', 'locked', 'credited']

function milestone(index: number, title: string): ReportedMilestone {
  const status = STATUSES[Math.min(index, STATUSES.length - 1)] ?? 'locked'
  const checked = index === 0 ? { day: '2026-10-05', mentor: 'Grace Lund', changes: 0 } : null
  return { id: `m-${index}`, title, status, hours: 20 + index, learning: 12, checked }
}

const EVIDENCE: ShownEvidence = {
  milestoneId: 'm-0',
  title: '',
  links: ['https://git.example.org/ada/frames'],
  files: ['frames.ipynb'],
  writtenWords: 420,
  criteria: { met: 5, of: 5 },
  mentor: 'Grace Lund',
  day: '2026-10-05',
  words: 'Clear, and faster than the loop it replaced.',
}

const HOURS: ReportedHours = {
  logged: 5370,
  weeks: Array.from({ length: 12 }, (_, week) => ({
    from: addDays('2026-08-31', 7 * week),
    hours: week === 4 ? 0 : 6 + (week % 4),
    isAway: week === 4,
  })),
  soFar: 2.5,
  pausedIn: null,
  pace: { planned: 8, kept: 6.7, expected: 6.9, isKnown: true, weeks: 11 },
  pausedFrom: null,
  finish: { kind: 'forecast', low: '2027-06-24', likely: '2027-08-04', high: '2027-09-24' },
}

export function reportOf(titles: readonly string[], over: Partial<ProgressReport> = {}): ProgressReport {
  const milestones = titles.map((title, index) => milestone(index, title))
  const half = Math.ceil(titles.length / 2)
  const total = milestones.reduce((sum, it) => sum + it.hours, 0)
  return {
    roadmapId: 'r',
    name: 'Ada Brook',
    trackName: 'MLOps Engineer',
    blaze: 'square',
    scopeName: 'First role',
    startOn: '2026-08-24',
    today: '2026-11-25',
    language: 'en-GB',
    archivedOn: null,
    mentors: ['Grace Lund'],
    choice: WHOLE_REPORT,
    counts: { milestones: titles.length, approved: 1, finished: 2 },
    done: 41,
    total,
    hoursPerWeek: 8,
    stages: [
      { title: 'Foundations', milestones: milestones.slice(0, half) },
      { title: 'Delivery', milestones: milestones.slice(half) },
    ],
    steps: milestones.map((it, index) => ({ title: it.title, learning: it.learning, practice: it.hours - it.learning, done: index < 2 })),
    evidence: [{ ...EVIDENCE, title: titles[0] ?? '' }],
    hours: HOURS,
    ...over,
  }
}
