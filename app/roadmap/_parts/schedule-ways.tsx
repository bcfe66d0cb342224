/** What would make a wanted day fit, each with its button: leave something out, move the date, plan more hours. */
import { addDays, daysBetween } from '#lib/domain/calendar/calendar.ts'
import { LIMITS } from '#lib/domain/time/plan-refusal.ts'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { ShownCut, Verdict } from '#lib/queries/schedule-verdict.ts'
import type { ScheduleView } from '#lib/queries/schedule.ts'
import { Day } from '../../_ui/day.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'

export function WaysOut({ view }: { view: ScheduleView }) {
  const { verdict, archived } = view
  if (archived || (verdict.kind !== 'late' && verdict.kind !== 'over')) return null
  return (
    <>
      <h3 className="mt4">{verdict.kind === 'over' ? 'What you can do' : 'Any one of these makes it fit'}</h3>
      <ul className="fits mt2">
        {verdict.kind === 'late' && <LeaveOut cut={verdict.cut} target={verdict.target} />}
        <MoveDate view={view} target={verdict.target} finish={verdict.finish} />
        {verdict.kind === 'late' && <MoreHours verdict={verdict} onWeekdays={view.facts.weekdays !== null} />}
      </ul>
    </>
  )
}

function LeaveOut({ cut, target }: { cut: ShownCut | null; target: string }) {
  if (!cut)
    return (
      <li>
        <p className="big">Leaving out is not enough</p>
        <p className="sm sub">
          What is under way, has a day of its own or is needed by something that stays is not left out, and the rest saves too little.
        </p>
      </li>
    )
  const count = cut.milestones.length
  return (
    <li>
      <p className="big">{count === 1 ? 'Leave out one' : `Leave out ${count}`}</p>
      <p className="sm sub">
        {cut.milestones.map((it, index) => (
          <span key={it.id}>
            {index > 0 && '; '}
            <b>{it.title}</b>
            {it.elective && ', elective'}, {tenths(it.hours)} h
          </span>
        ))}
        . {cutWords(cut)}
      </p>
      <p className="mt3">
        <SubmitButton kind="plain" small busy="Saving…" name="way" value={`cut ${target} ${cut.milestones.map((it) => it.id).join(' ')}`}>
          {count === 1 ? 'Leave it out' : 'Leave them out'}
        </SubmitButton>
      </p>
    </li>
  )
}

function cutWords({ isSmallest, milestones }: ShownCut): string {
  const size = isSmallest
    ? 'The smallest cut that is enough, and nothing later needs it.'
    : 'Enough, and nothing later needs it. There may be a smaller cut: not every way could be looked through.'
  return milestones.every((it) => it.elective) ? size : `${size} Electives alone would not be enough.`
}

function MoveDate({ view: { today, language }, target, finish }: { view: ScheduleView; target: string; finish: string }) {
  const later = daysBetween(target, finish)
  const day = <Day day={finish} language={language} thisYear={today.slice(0, 4)} />
  if (finish > addDays(today, 365 * LIMITS.yearsAhead))
    return (
      <li>
        <p className="big">Move the date</p>
        <p className="sm sub">At these hours it ends more than {LIMITS.yearsAhead} years ahead, which is further than a date can be.</p>
      </li>
    )
  return (
    <li>
      <p className="big">Move the date</p>
      <p className="sm sub">
        To <b>{day}</b>, {later} {later === 1 ? 'day' : 'days'} later. Nothing else changes.
      </p>
      <p className="mt3">
        <SubmitButton kind="plain" small busy="Saving…" name="way" value={`target ${finish}`}>
          Use {day}
        </SubmitButton>
      </p>
    </li>
  )
}

interface More {
  verdict: Extract<Verdict, { kind: 'late' }>
  /** The hours of a week are on weekdays that are named. */
  onWeekdays: boolean
}

function MoreHours({ verdict: { need, have, reached }, onWeekdays }: More) {
  if (need === null)
    return (
      <li>
        <p className="big">More hours are not enough</p>
        <p className="sm sub">
          {onWeekdays
            ? `Even the most that can be planned on your weekdays, ${LIMITS.hoursOfDay} h a day and ${LIMITS.hoursPerWeek.most} h a week, would not make it.`
            : `Even ${LIMITS.hoursPerWeek.most} h a week, the most that can be planned, would not make it.`}
        </p>
      </li>
    )
  return (
    <li>
      <p className="big">{need} h a week</p>
      <p className="sm sub">
        Instead of {tenths(have)}. {reached && `You reached that in ${reached.weeks} of the last ${reached.of} weeks, weeks away left out.`}
      </p>
      <p className="mt3">
        <SubmitButton kind="plain" small busy="Saving…" name="way" value={`hours ${need}`}>
          Plan {need} h
        </SubmitButton>
      </p>
    </li>
  )
}
