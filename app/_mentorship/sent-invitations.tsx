/** Open invitations: whom they are for, until when, and sending them again or taking them back. */
import type { DateStyle } from '#lib/date-style.ts'
import { dayOf } from '#lib/domain/calendar/calendar.ts'
import type { InviteMentorView } from '#lib/queries/invite-mentor.ts'
import { Day } from '../_ui/day.tsx'
import { ActionForm } from '../_ui/form/action-form.tsx'
import { SubmitButton } from '../_ui/form/submit-button.tsx'
import { Icon } from '../_ui/icon.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { resendInvitation, withdrawOwnInvitation } from '../invitations/actions.ts'
import { ShownLink } from './shown-link.tsx'

type SentRow = InviteMentorView['sent'][number]

interface Props {
  sent: readonly SentRow[]
  mostOpen: number
  style: DateStyle
  now: Date
}

export function SentInvitations({ sent, mostOpen, style, now }: Props) {
  if (sent.length === 0) return null
  return (
    <Sheet id="sent" title="Sent" note={`${sent.length} of at most ${mostOpen} open`}>
      <ul className="rows">
        {sent.map((it) => (
          <li key={it.id}>
            <Icon name={it.email === null && it.name === null ? 'key' : 'mail'} size={20} />
            <div className="break">
              <b>{it.name ?? it.email ?? 'A private link'}</b>
              <small>
                <Dates row={it} style={style} now={now} />
              </small>
            </div>
            <Acts row={it} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Dates({ row, style: { timeZone, language }, now }: { row: SentRow; style: DateStyle; now: Date }) {
  const words = (at: Date) => <Day day={dayOf(at, timeZone)} language={language} thisYear={dayOf(now, timeZone).slice(0, 4)} />
  return (
    <>
      {row.openedAt === null ? <>Sent {words(row.createdAt)}, not opened yet.</> : <>Opened {words(row.openedAt)}, no answer yet.</>} Ends{' '}
      {words(row.expiresAt)}
    </>
  )
}

function Acts({ row: { id, name, email } }: { row: SentRow }) {
  const whom = name ?? email ?? 'the private link'
  const isLink = name === null && email === null
  return (
    <div className="stack">
      <div className="rowx">
        <ActionForm action={resendInvitation.bind(null, id)} id={`again-${id}`}>
          <ShownLink />
          <SubmitButton kind="plain" small>
            {isLink ? 'Make a new link' : 'Send again'}
            <span className="vh">: {whom}</span>
          </SubmitButton>
        </ActionForm>
        <ActionForm action={withdrawOwnInvitation.bind(null, id)} id={`withdraw-${id}`}>
          <SubmitButton kind="plain" small busy="Withdrawing…">
            Withdraw<span className="vh">: {whom}</span>
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
