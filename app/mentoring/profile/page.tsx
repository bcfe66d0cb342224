import type { Metadata } from 'next'
import { currentActor } from '#lib/auth/current-actor.ts'
import { mentorProfile, type MentorProfileView } from '#lib/queries/mentor-profile.ts'
import { load } from '#lib/web/run.ts'
import { sharesInWords } from '../../_mentorship/share-words.ts'
import { nameOf, PastTies, TieForms } from '../../_mentorship/tie-forms.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Checkbox } from '../../_ui/form/checkbox.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { MentoringFrame } from '../_parts/mentoring-frame.tsx'
import { saveMentoring } from './actions.ts'

export const metadata: Metadata = { title: 'Your mentoring' }

export default async function MentorProfile() {
  const view = await load(mentorProfile, null)
  const facts = [
    { label: 'Mentees', value: `${view.mentees.length} of ${view.mostMentees}` },
    { label: 'Waiting', value: `${view.waiting} of ${view.mostWaiting}` },
  ]
  return (
    <MentoringFrame current="mentees">
      <PageHead
        title="Your mentoring"
        lead="Full means full: when you have as many mentees or as many reviews waiting as you say here, nobody can ask, and they see so before they write."
        {...(view.mentors && { facts })}
      />
      <div className="cols">
        <div className="colstack">
          <Sheet id="how" title="How you mentor">
            <ProfileForm view={view} />
          </Sheet>
          {view.mentees.length > 0 && (
            <Sheet id="mentees" title="Your mentees" note="Pause, end, block or report">
              {view.mentees.map((it) => (
                <FormPanel key={it.id} summary={nameOf(it)}>
                  <p className="sm sub">Shares {sharesInWords(it.shares).toLowerCase()}.</p>
                  <TieForms tie={it} />
                </FormPanel>
              ))}
            </Sheet>
          )}
          <PastTies ties={view.past} actor={await currentActor()} />
        </div>
        {view.mentors && (
          <aside className="colstack">
            <section className="sheet pad stack">
              <h2 className="h2s">{view.room === 0 ? 'You have no room' : `Room for ${view.room} more`}</h2>
              <p className="sm sub">Somebody you know can come by an invitation.</p>
              <p>
                <ButtonLink href="/mentoring/invite">Invite a mentee</ButtonLink>
              </p>
            </section>
          </aside>
        )}
      </div>
    </MentoringFrame>
  )
}

function ProfileForm({ view }: { view: MentorProfileView }) {
  return (
    <ActionForm action={saveMentoring} id="mentoring" className="stack">
      <Field
        name="about"
        label="In your own words"
        type="textarea"
        rows={4}
        optional
        defaultValue={view.about}
        hint="What you do, when you read, how strict you are. Shown with your invitations and on the list. At most 600 characters."
      />
      <div className="cols even">
        <Field
          name="mostMentees"
          label="Mentees at most"
          inputMode="numeric"
          width="short"
          defaultValue={view.mostMentees}
          hint="0: nobody new."
        />
        <Field name="mostWaiting" label="Reviews waiting at most" inputMode="numeric" width="short" defaultValue={view.mostWaiting} />
        <Field
          name="promiseDays"
          label="You mean to answer within"
          inputMode="numeric"
          width="short"
          suffix="days"
          defaultValue={view.promiseDays}
        />
      </div>
      <Checkbox
        name="listed"
        label="Let learners here find you"
        hint="Everybody with an account sees your name, your words and whether you have room. Never your address."
        defaultChecked={view.listed}
      />
      <p className="mt2">
        <SubmitButton busy="Saving…">{view.mentors ? 'Save' : 'Become a mentor'}</SubmitButton>
      </p>
    </ActionForm>
  )
}
