import type { Metadata } from 'next'
import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { inviteMentorView, type InviteMentorView, type ListedMentor } from '#lib/queries/invite-mentor.ts'
import { load } from '#lib/web/run.ts'
import { Note, Ways, Whom } from '../../_mentorship/invitation-fields.tsx'
import { SentInvitations } from '../../_mentorship/sent-invitations.tsx'
import { SharingChoices } from '../../_mentorship/sharing-choices.tsx'
import { ShownLink } from '../../_mentorship/shown-link.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { WaitRange } from '../../_ui/wait-range.tsx'
import { Frame } from '../../frame.tsx'
import { inviteAMentor } from '../../invitations/actions.ts'

export const metadata: Metadata = { title: 'Invite a mentor' }

interface Props {
  searchParams: Promise<{ mentor?: string | string[] }>
}

export default async function InviteMentor({ searchParams }: Props) {
  const { mentor } = await searchParams
  const view = await load(inviteMentorView, { mentorId: typeof mentor === 'string' ? mentor : undefined })
  return (
    <Frame current="reviews">
      <div className="wrap">
        <PageHead
          title="Invite a mentor"
          crumb={{ href: '/reviews', label: 'Reviews', here: 'Invite' }}
          lead="Someone who has done this work, and can give about 30 minutes for each milestone you send."
        />
        <div className="cols">
          <div className="colstack">
            <Form view={view} />
            <SentInvitations sent={view.sent} mostOpen={view.mostOpen} style={dateStyleOf(await currentActor())} now={new Date()} />
          </div>
          <aside className="colstack">
            <Listed listed={view.listed} chosen={view.chosen} />
            <section className="stack sm sub pad">
              <h2 className="h2s">Without a mentor</h2>
              <p>Everything works. Milestones count as done and “not reviewed”, and you can ask for a review later.</p>
            </section>
          </aside>
        </div>
      </div>
    </Frame>
  )
}

function Form({ view: { chosen, sendsMail } }: { view: InviteMentorView }) {
  return (
    <section className="sheet" aria-label={chosen ? `Ask ${chosen.name}` : 'Invitation'}>
      <ActionForm action={inviteAMentor} id="invite" className="pad stack">
        <ShownLink />
        {chosen ? (
          <p>
            To <b>{chosen.name}</b>, who answers within {days(chosen.promiseDays)}. <a href="/reviews/invite">Somebody else</a>
            <input type="hidden" name="mentorId" value={chosen.userId} />
          </p>
        ) : (
          <Whom />
        )}
        <Note label="What you would like from them" example="What you work towards, and how strict they may be." />
        <SharingChoices legend="What they may see" />
        {chosen ? (
          <div className="rowx between mt4">
            <span className="sm muted">They are told in Cairn. Until they accept, they see only this note.</span>
            <SubmitButton name="by" value="list">
              Send invitation
            </SubmitButton>
          </div>
        ) : (
          <Ways sendsMail={sendsMail} send="Send invitation" />
        )}
      </ActionForm>
    </section>
  )
}

function Listed({ listed, chosen }: { listed: readonly ListedMentor[]; chosen: ListedMentor | null }) {
  return (
    <section className="sheet pad stack" aria-labelledby="listed">
      <h2 id="listed" className="h2s">
        Nobody in mind?
      </h2>
      {listed.length === 0 ? (
        <p className="sm sub">No mentor on this Cairn has room now and lets themselves be found. Whoever you know can come by a link.</p>
      ) : (
        <>
          <p className="sm sub">
            {listed.length === 1 ? 'One mentor has' : `${listed.length} mentors have`} room now and {listed.length === 1 ? 'lets' : 'let'}{' '}
            you ask.
          </p>
          <ul className="stack">
            {listed.map((it) => (
              <li key={it.userId}>
                <b className="mentor-name">{it.name}</b> <span className="sm muted">mentor</span>
                {it.about !== '' && <p className="sm quote mt1">{it.about}</p>}
                <p className="sm sub mt1">
                  Answers within {days(it.promiseDays)}, room for {it.room}.{' '}
                  {it.userId === chosen?.userId ? <b>Chosen</b> : <a href={`/reviews/invite?mentor=${it.userId}`}>Ask {it.name}</a>}
                </p>
                <WaitRange wait={it.wait} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`)
