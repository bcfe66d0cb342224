/** What either side of a mentorship can do about it: pause, take up again, end. And what it is by now, in words. */
import { dateStyleOf, type DateStyle } from '#lib/date-style.ts'
import { dayOf } from '#lib/domain/calendar/calendar.ts'
import type { Actor } from '#lib/policy.ts'
import type { Tie } from '#lib/queries/sharing.ts'
import { Day } from '../_ui/day.tsx'
import { ActionForm } from '../_ui/form/action-form.tsx'
import { Field } from '../_ui/form/field.tsx'
import { FormPanel } from '../_ui/form/form-panel.tsx'
import { SubmitButton } from '../_ui/form/submit-button.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { endTie, pauseTie, resumeTie } from './actions.ts'
import { TroubleForms } from './trouble-forms.tsx'

export const nameOf = ({ name }: Pick<Tie, 'name'>): string => name ?? 'Somebody who left'

export function TieForms({ tie }: { tie: Tie }) {
  const name = nameOf(tie)
  const asLearner = tie.other === 'mentor'
  return (
    <div className="stack">
      <Pause tie={tie} name={name} />
      <ActionForm action={endTie.bind(null, tie.id)} id={`end-${tie.id}`}>
        <FormPanel summary={`End mentoring with ${name}`}>
          <p className="sm sub">
            {asLearner
              ? `${name} reads nothing of yours from then on. What you wrote to each other stays with both of you. What waits for ${name} goes to your other mentors; without one it closes, and you can finish it without a review.`
              : `You read nothing of ${name} from then on. What you wrote to each other stays with both of you. What waits for you goes to their other mentors or closes, and ${name} is told.`}
          </p>
          <Field name="reason" label="A word to them" type="textarea" rows={2} optional hint={`${name} reads it.`} />
          <p>
            <SubmitButton kind="danger" small busy="Ending…">
              End mentoring
            </SubmitButton>
          </p>
        </FormPanel>
      </ActionForm>
      {tie.name !== null && <TroubleForms met={`mentorship:${tie.id}`} name={name} afterBlock="It ends the mentoring too, for good." />}
    </div>
  )
}

function Pause({ tie, name }: { tie: Tie; name: string }) {
  const own = tie.state === `paused-by-${tie.other === 'mentor' ? 'learner' : 'mentor'}`
  if (own)
    return (
      <ActionForm action={resumeTie.bind(null, tie.id)} id={`resume-${tie.id}`} className="rowx between">
        <span className="sub">You paused it. {tie.other === 'mentor' ? `${name} sees nothing.` : `You see nothing of ${name}.`}</span>
        <SubmitButton kind="plain" small>
          Take up again
        </SubmitButton>
      </ActionForm>
    )
  if (tie.state === 'paused-by-administrator') return <p className="sub">It rests while an account of the two of you is closed.</p>
  if (tie.state !== 'active') return <p className="sub">{name} paused it, and takes it up again. You can end it meanwhile.</p>
  return (
    <ActionForm action={pauseTie.bind(null, tie.id)} id={`pause-${tie.id}`} className="rowx between">
      <span className="sub">
        {tie.other === 'mentor'
          ? `Pause, and ${name} sees nothing until you take it up again.`
          : `Pause, for a holiday say. ${name} is told.`}
      </span>
      <SubmitButton kind="plain" small busy="Pausing…">
        Pause
      </SubmitButton>
    </ActionForm>
  )
}

/** Mentorships that are over: with whom, until when, who ended it and their word. */
export function PastTies({ ties, actor }: { ties: readonly Tie[]; actor: Actor }) {
  if (ties.length === 0) return null
  const style = dateStyleOf(actor)
  return (
    <Sheet id="past" title="Ended">
      <ul className="rows plain">
        {ties.map((it) => (
          <li key={it.id}>
            <div>
              <b className={it.other === 'mentor' ? 'mentor-name' : undefined}>{nameOf(it)}</b>
              <small>
                <Ended tie={it} style={style} />
              </small>
              {it.endReason !== null && <p className="quote sm mt1 prewrap">{it.endReason}</p>}
            </div>
            {it.name !== null && <TroubleForms met={`mentorship:${it.id}`} name={it.name} afterBlock="" />}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Ended({ tie, style: { timeZone, language } }: { tie: Tie; style: DateStyle }) {
  const day = (at: Date) => <Day day={dayOf(at, timeZone)} language={language} />
  return (
    <>
      {day(tie.beganAt)} to {tie.endedAt && day(tie.endedAt)}, {endedBy(tie)}
    </>
  )
}

function endedBy({ endedBy, other }: Tie): string {
  if (endedBy === 'administrator') return 'ended by an administrator'
  if (endedBy === 'account') return 'ended with their account'
  return endedBy === other ? 'ended by them' : 'ended by you'
}
