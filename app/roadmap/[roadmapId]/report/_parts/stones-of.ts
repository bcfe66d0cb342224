/** The milestones of a report as stones of a cairn. */
import type { MilestoneStatus } from '#lib/domain/roadmap/progress.ts'
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import type { Stone, StoneState } from '../../../../_charts/cairn-stones.ts'

/** What was known before or is left out is no stone. */
const STATES: Partial<Record<MilestoneStatus, StoneState>> = {
  approved: 'placed',
  finished: 'placed',
  'with-mentor': 'mentor',
  'changes-asked': 'mentor',
  'in-progress': 'under-way',
  ready: 'ahead',
  locked: 'ahead',
}

export const stonesOf = ({ stages }: Pick<ProgressReport, 'stages'>): Stone[] =>
  stages
    .flatMap((it) => it.milestones)
    .flatMap(({ id, title, hours, status }) => {
      const state = STATES[status]
      return state === undefined || hours === 0 ? [] : [{ id, title, hours, state }]
    })
