import type { Metadata } from 'next'
import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { dayOf } from '#lib/domain/calendar/calendar.ts'
import { SHARES } from '#lib/domain/mentorship/mentorship.ts'
import { sharingView, type SharingView, type Tie } from '#lib/queries/sharing.ts'
import { load } from '#lib/web/run.ts'
import { saveShares, unblockSomebody } from '../../../_mentorship/actions.ts'
import { isNeeded, SHARE_WORDS } from '../../../_mentorship/share-words.ts'
import { nameOf, PastTies, TieForms } from '../../../_mentorship/tie-forms.tsx'
import { ButtonLink } from '../../../_ui/button.tsx'
import { Day } from '../../../_ui/day.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Icon } from '../../../_ui/icon.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SettingsFrame } from '../settings-frame.tsx'

export const metadata: Metadata = { title: 'Sharing and privacy' }

export default async function Sharing() {
  const view = await load(sharingView, null)
  const actor = await currentActor()
  return (
    <SettingsFrame
      current="sharing"
      title="Sharing and privacy"
      lead="You see everything. A mentor sees what you tick, from their next page on. Nobody else sees anything."
    >
      <Received received={view.received} style={dateStyleOf(actor)} />
      {view.mentors.length === 0 && <Nobody />}
      {view.mentors.map((it, index) => (
        <Mentor key={it.id} tie={it} isFirst={index === 0} />
      ))}
      <PastTies ties={view.past} actor={actor} />
      <Blocked blocks={view.blocks} />
      <MentorOthers />
    </SettingsFrame>
  )
}

function Received({
  received,
  style: { timeZone, language },
}: {
  received: SharingView['received']
  style: ReturnType<typeof dateStyleOf>
}) {
  if (received.length === 0) return null
  return (
    <Sheet id="received" title="Invitations to you">
      <ul className="rows">
        {received.map((it) => (
          <li key={it.id}>
            <Icon name="mail" size={20} />
            <div>
              <b>{it.asksFor === 'mentee' ? `${it.fromName} would like to mentor you` : `${it.fromName} would like you as a mentor`}</b>
              <small>
                Ends <Day day={dayOf(it.expiresAt, timeZone)} language={language} />
              </small>
            </div>
            <ButtonLink small href={`/invitations/${it.id}`}>
              Read<span className="vh"> what {it.fromName} wrote</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Nobody() {
  return (
    <Sheet id="nobody" title="Who sees what">
      <div className="stack">
        <p className="sub">You alone. A mentor sees what you choose, once you invited them or accepted their invitation.</p>
        <p>
          <ButtonLink href="/reviews/invite">Invite a mentor</ButtonLink>
        </p>
      </div>
    </Sheet>
  )
}

function Mentor({ tie, isFirst }: { tie: Tie; isFirst: boolean }) {
  const name = nameOf(tie)
  return (
    <Sheet id={`mentor-${tie.id}`} title={`What ${name} sees`} note={tie.state === 'active' ? 'Now' : 'Paused: nothing'}>
      <div className="stack">
        <ActionForm action={saveShares.bind(null, tie.id)} id={`shares-${tie.id}`}>
          <WhoSeesWhat tie={tie} name={name} />
          <div className="rowx between mt4">
            <span className="sm muted">Changes apply when you save. {name} gets no message about them.</span>
            <SubmitButton kind={isFirst ? 'sign' : 'plain'} busy="Saving…">
              Save sharing
            </SubmitButton>
          </div>
        </ActionForm>
        <TieForms tie={tie} />
      </div>
    </Sheet>
  )
}

function WhoSeesWhat({ tie, name }: { tie: Tie; name: string }) {
  return (
    <table className="tbl who">
      <thead>
        <tr>
          <th scope="col">Part of your plan</th>
          <th scope="col" className="cc">
            You
          </th>
          <th scope="col" className="cc">
            {name}, mentor
          </th>
        </tr>
      </thead>
      <tbody>
        {SHARES.map((share) => (
          <tr key={share}>
            <th scope="row">
              {SHARE_WORDS[share].label}
              <small className="muted">
                {SHARE_WORDS[share].means}
                {isNeeded(share) && '. Needed to review'}
              </small>
            </th>
            <td className="cc muted">
              <Icon name="check" />
              <span className="vh">Always</span>
            </td>
            <td className="cc">
              <input
                type="checkbox"
                name="shares"
                value={share}
                defaultChecked={tie.shares.includes(share)}
                aria-label={`${SHARE_WORDS[share].label}: ${name}`}
              />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            Notes, drafts and your other mentors
            <small className="muted">And work that you have not sent</small>
          </th>
          <td className="cc muted">
            <Icon name="check" />
            <span className="vh">Always</span>
          </td>
          <td className="cc muted sm">Never</td>
        </tr>
      </tbody>
    </table>
  )
}

function Blocked({ blocks }: { blocks: SharingView['blocks'] }) {
  if (blocks.length === 0) return null
  return (
    <Sheet id="blocked" title="Blocked" note="Neither of you sees the other">
      <ul className="rows plain">
        {blocks.map((it) => (
          <li key={it.userId}>
            <b>{it.name}</b>
            <ActionForm action={unblockSomebody.bind(null, it.userId)} id={`unblock-${it.userId}`}>
              <SubmitButton kind="plain" small>
                Unblock<span className="vh"> {it.name}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function MentorOthers() {
  return (
    <Sheet id="mentoring" title="Mentor others">
      <div className="rowx between">
        <p className="sub">Look at somebody’s roadmap and work. You say for how many you have room.</p>
        <ButtonLink href="/mentoring/profile">Your mentoring</ButtonLink>
      </div>
    </Sheet>
  )
}
