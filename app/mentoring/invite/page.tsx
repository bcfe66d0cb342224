import type { Metadata } from 'next'
import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { inviteMenteeView, type InviteMenteeView } from '#lib/queries/invite-mentee.ts'
import { load } from '#lib/web/run.ts'
import { Note, Ways, Whom } from '../../_mentorship/invitation-fields.tsx'
import { SentInvitations } from '../../_mentorship/sent-invitations.tsx'
import { ShownLink } from '../../_mentorship/shown-link.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { inviteAMentee } from '../../invitations/actions.ts'
import { MentoringFrame } from '../_parts/mentoring-frame.tsx'

export const metadata: Metadata = { title: 'Invite a mentee' }

export default async function InviteMentee() {
  const view = await load(inviteMenteeView, null)
  return (
    <MentoringFrame current="mentees">
      <PageHead
        title="Invite a mentee"
        crumb={{ href: '/mentoring/mentees', label: 'Mentees', here: 'Invite' }}
        lead="Offer to look at somebody’s work. They choose what you see, and can end it any day; so can you."
        {...(view.mentor && { facts: [{ label: 'Mentees', value: `${view.mentor.mentees} of ${view.mentor.mostMentees}` }] })}
      />
      {view.mentor === null ? (
        <EmptyState title="First say how you mentor" action={<ButtonLink href="/mentoring/profile">Your mentoring</ButtonLink>}>
          For how many you have room, and within how many days you mean to answer. Whoever you invite reads it.
        </EmptyState>
      ) : (
        <div className="colstack">
          {view.obstacle === null ? <Form view={view} /> : <Full obstacle={view.obstacle} />}
          <SentInvitations sent={view.sent} mostOpen={view.mostOpen} style={dateStyleOf(await currentActor())} now={new Date()} />
        </div>
      )}
    </MentoringFrame>
  )
}

function Form({ view: { sendsMail } }: { view: InviteMenteeView }) {
  return (
    <section className="sheet" aria-label="Invitation">
      <ActionForm action={inviteAMentee} id="invite" className="pad stack">
        <ShownLink />
        <Whom />
        <Note label="What you write to them" example="Why you, and when you read." />
        <Ways sendsMail={sendsMail} send="Send invitation" />
      </ActionForm>
    </section>
  )
}

function Full({ obstacle }: { obstacle: string }) {
  return (
    <div className="stack">
      <Notice kind="warn" title="You have no room">
        {obstacle}
      </Notice>
      <p>
        <ButtonLink href="/mentoring/profile">Your mentoring</ButtonLink>
      </p>
    </div>
  )
}
