/** The link of an invitation leads here, and for the account that it was written to its id does. Opening it answers nothing: a button does. */
import type { Metadata } from 'next'
import { currentActor } from '#lib/auth/current-actor.ts'
import { openInvitation } from '#lib/commands/open-invitation.ts'
import { dateStyleOf, type DateStyle } from '#lib/date-style.ts'
import { dayOf } from '#lib/domain/calendar/calendar.ts'
import { invitationView, type InvitationView } from '#lib/queries/invitation.ts'
import { afterPage, load } from '#lib/web/run.ts'
import { FIRST_SHARES, sharesInWords } from '../../_mentorship/share-words.ts'
import { SharingChoices } from '../../_mentorship/sharing-choices.tsx'
import { TroubleForms } from '../../_mentorship/trouble-forms.tsx'
import { Avatar } from '../../_ui/avatar.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { Frame, initialsOf } from '../../frame.tsx'
import { answerTheInvitation } from '../actions.ts'

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

export default async function Invitation({ params }: { params: Promise<{ token: string }> }) {
  const { token: key } = await params
  const view = await load(invitationView, { key })
  const actor = await currentActor()
  if (view && actor.kind === 'account') await afterPage(openInvitation, { key })
  return (
    <Frame>
      <div className="wrap">
        <div className="narrowpage stack mt8">{view ? <Open view={view} keyOf={key} style={dateStyleOf(actor)} /> : <Dead />}</div>
      </div>
    </Frame>
  )
}

function Dead() {
  return (
    <>
      <h1>This invitation does not work any more</h1>
      <p className="sub">
        It was answered or withdrawn, a newer link was sent, its 14 days are over, or it was written to another account. Nothing was
        changed.
      </p>
      <p>If you are still in touch, ask for a new one.</p>
    </>
  )
}

function Open({ view, keyOf, style }: { view: InvitationView; keyOf: string; style: DateStyle }) {
  return (
    <>
      <Words view={view} style={style} />
      {view.can === 'own' && <Notice title="You wrote this invitation">Nobody mentors themselves. Hand the link to whom it is for.</Notice>}
      {view.can === 'sign-in' && <SignInFirst view={view} keyOf={keyOf} />}
      {view.why !== null && <Notice kind="warn" title={view.why} />}
      {(view.can === 'open' || view.can === 'full') && <Answer view={view} keyOf={keyOf} />}
      {view.can !== 'own' && view.can !== 'sign-in' && (
        <TroubleForms
          met={`invitation:${keyOf}`}
          name={view.fromName}
          afterBlock="They cannot invite you again, and this invitation is gone."
        />
      )}
    </>
  )
}

function Words({ view, style: { timeZone, language } }: { view: InvitationView; style: DateStyle }) {
  const { asksFor, fromName, words, sentTo, sentAt, expiresAt, mentor } = view
  const offers = asksFor === 'mentee'
  const day = (at: Date) => <Day day={dayOf(at, timeZone)} language={language} />
  return (
    <section className={offers ? 'hand' : 'sheet'} aria-label="The invitation">
      <div className="pad stack">
        <div className="rowx">
          <Avatar initials={initialsOf(fromName)} size={44} mentor={offers} />
          <div>
            <h1>{offers ? `${fromName} would like to mentor you` : `${fromName} would like you as a mentor`}</h1>
            <p className="sm muted">
              Sent {day(sentAt)}
              {sentTo !== null && <> to {sentTo}</>}. Ends {day(expiresAt)}.
            </p>
          </div>
        </div>
        <p className={`${offers ? 'quote' : 'quote ink'} prewrap`}>{words}</p>
        {mentor && <MentorFacts mentor={mentor} />}
        {!offers && (
          <dl className="kv">
            <dt>You would see</dt>
            <dd>{sharesInWords(view.shares)}</dd>
            <dt>You would do</dt>
            <dd>Read what they send, about 30 minutes each, and say what is good and what is missing.</dd>
          </dl>
        )}
      </div>
    </section>
  )
}

function MentorFacts({ mentor: { about, promiseDays, mentees, room } }: { mentor: NonNullable<InvitationView['mentor']> }) {
  return (
    <dl className="kv">
      {about !== '' && (
        <>
          <dt>Works like this</dt>
          <dd className="prewrap">{about}</dd>
        </>
      )}
      <dt>Promises</dt>
      <dd>an answer within {promiseDays === 1 ? 'a day' : `${promiseDays} days`}</dd>
      <dt>Mentors now</dt>
      <dd>
        {mentees === 1 ? 'one person' : `${mentees} people`}, {room === 0 ? 'no room' : `room for ${room}`}
      </dd>
    </dl>
  )
}

function Answer({ view: { asksFor, fromName, can }, keyOf }: { view: InvitationView; keyOf: string }) {
  const offers = asksFor === 'mentee'
  return (
    <section className="sheet" aria-label="Your answer">
      <ActionForm action={answerTheInvitation.bind(null, keyOf)} id="answer" className="pad stack">
        {offers ? (
          <>
            <SharingChoices legend={`What ${fromName} may see`} shares={FIRST_SHARES} />
            <p className="sm sub">
              A mentor never sees your notes, or work that you have not sent. Where several mentor you, each reads in your reviews what the
              others wrote, under their names. They may keep private notes. You can end it any day, and their access ends with it.
            </p>
          </>
        ) : (
          <p className="sm sub">
            You can pause or end it any day. You say for how many you have room under “Your mentoring”; at first it is five people.
          </p>
        )}
        <div className="actions mt4">
          <SubmitButton kind="plain" name="answer" value="decline" busy="Declining…">
            Decline
          </SubmitButton>
          {can === 'open' && (
            <SubmitButton name="answer" value="accept" busy="Accepting…">
              {offers ? 'Accept and share these' : `Mentor ${fromName}`}
            </SubmitButton>
          )}
        </div>
      </ActionForm>
    </section>
  )
}

function SignInFirst({ view: { asksFor, fromName }, keyOf }: { view: InvitationView; keyOf: string }) {
  const next = encodeURIComponent(`/invitations/${keyOf}`)
  return (
    <section className="sheet" aria-labelledby="first">
      <div className="pad stack">
        <h2 id="first">To answer, sign in</h2>
        <p className="sub">
          {asksFor === 'mentor'
            ? `Cairn is where ${fromName} keeps the roadmap and hands in the work. An account is free of charge and needs an address, nothing else.`
            : `Cairn helps you choose a path into machine learning and follow it. An account needs an address, nothing else; you choose what ${fromName} sees.`}{' '}
          You come back here afterwards.
        </p>
        <div className="actions mt2">
          <ButtonLink href={`/sign-in?next=${next}`}>Sign in</ButtonLink>
          <SignLink href={`/sign-up?next=${next}`}>Create an account</SignLink>
        </div>
        <p className="sm muted">To decline, do nothing: it ends by itself, and nobody is told.</p>
      </div>
    </section>
  )
}
