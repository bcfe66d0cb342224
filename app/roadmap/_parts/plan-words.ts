/** Where the review of a roadmap stands, in one sentence. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { PlanState } from '#lib/queries/roadmap-review.ts'

export function stateWords(plan: PlanState & { language: DateTag }): string {
  const { state, approved, asked, language } = plan
  const since = approved && `Revision ${approved.number} was approved by ${approved.by} on ${formatDay(approved.on, { language })}`
  const rest = since ? `${since}${changedWords(plan)}.` : ''
  if (state === 'with-mentor' && asked)
    return [`Revision ${asked.number} is with ${asked.of ?? 'your mentors'} since ${formatDay(asked.on, { language })}.`, rest]
      .filter((it) => it !== '')
      .join(' ')
  if (state === 'changes-asked') return `Your mentor asks for changes. ${rest}`.trim()
  if (state === 'answered') return `Your mentor has answered. ${rest}`.trim()
  return rest === '' ? 'No mentor has reviewed it yet.' : rest
}

function changedWords({ changed, approved, revision }: PlanState): string {
  if (changed.length > 0) return `; ${changed.length === 1 ? 'one milestone has' : `${changed.length} milestones have`} changed since`
  return approved?.number === revision ? '' : '; no milestone has changed since'
}
