import type { ProgressReport } from '#lib/queries/progress-report.ts'

/** Hours of the path behind the place that is reached: what is done stands first. */
export const hereOf = ({ steps }: Pick<ProgressReport, 'steps'>): number =>
  steps.filter((it) => it.done).reduce((hours, it) => hours + it.learning + it.practice, 0)
