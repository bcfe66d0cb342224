/** What a mentor needs to know before they read: whose turn, what is asked, who has it, and what can be done when nothing waits. */
import type { Standing } from '#lib/queries/review-for-mentor.ts'
import type { ReactNode } from 'react'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { FormPanel } from '../../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Moment } from '../../../reviews/_parts/moment.tsx'
import { takeApprovalBack, takeReview } from '../../review-actions.ts'

/** What is said of the turn, of a submission and of a roadmap alike. */
type Turning = Standing & { shown: { number: number }; newest: number }

/** @param unit what is reviewed is called: "try" or "revision" */
export function Turn({ view, unit = 'try' }: { view: Turning; unit?: Unit }) {
  const { waits, claim, shown, newest, reviewId, draft } = view
  return (
    <>
      {shown.number !== newest && (
        <Notice kind="warn" title={`This is ${unit} ${shown.number}, as it was`}>
          {UNITS[unit]} {newest} is the newest. <a href={`/mentoring/reviews/${reviewId}`}>Review that one</a>
        </Notice>
      )}
      {waits && waits.ask !== '' && (
        <div className="asked-for">
          <p className="sm muted">{view.learner} wants from this review</p>
          <p className="quote own">{waits.ask}</p>
        </div>
      )}
      {claim && <ClaimLine view={view} />}
      {view.askedOther && (
        <Notice title={`${view.askedOther} was asked for this one`}>You can read it and write a note. The decision is theirs.</Notice>
      )}
      {!waits && !view.approved && <Nothing view={view} />}
      {view.approved && <Approved view={view} unit={unit} />}
      {draft && draft.number < newest && view.decisions.length > 0 && (
        <Notice title={`You began this review on ${unit} ${draft.number}`}>
          Your marks and words are still here. What changed since is marked.
        </Notice>
      )}
    </>
  )
}

type Unit = keyof typeof UNITS
const UNITS = { try: 'Try', revision: 'Revision' } as const

function ClaimLine({ view: { claim, reviewId, language } }: { view: Turning }) {
  if (!claim || (!claim.needed && claim.holder === null)) return null
  const until = claim.until && <Moment when={claim.until} language={language} />
  if (claim.holder !== null && claim.holder !== 'you') {
    return (
      <Notice kind="warn" title={`${claim.holder.name} is reading this one`}>
        Until {until} at most. What you send meanwhile is refused, so that nobody gets two reviews.
      </Notice>
    )
  }
  return (
    <ActionForm action={takeReview.bind(null, reviewId)} id="take" className="take">
      {claim.holder === 'you' ? (
        <>
          <p className="sm">You have it until {until}.</p>
          <SubmitButton kind="plain" small name="go" value="extend">
            Half an hour more
          </SubmitButton>
          <SubmitButton kind="quiet" small name="go" value="release">
            Give it back
          </SubmitButton>
        </>
      ) : (
        <>
          <p className="sm">Another mentor might read this too.</p>
          <SubmitButton kind="plain" small name="go" value="take">
            Take it for half an hour
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

/** Nobody waits: sent back, answered, taken back. What was written for it is offered again. */
function Nothing({ view: { state, learner, draft } }: { view: Turning }) {
  const words: Partial<Record<Standing['state'], [ReactNode, ReactNode]>> = {
    'changes-asked': [`It is ${learner}’s turn`, 'Changes were asked for. You can still approve, when a word settled it.'],
    answered: [`It is ${learner}’s turn`, 'They have your answer. You can still decide.'],
    open: [`${learner} took this back, or closed it`, 'Nothing waits for you here.'],
  }
  const [title, rest] = words[state] ?? ['Nothing waits here', '']
  return (
    <>
      <Notice title={title}>{rest}</Notice>
      {state === 'open' && draft && <Unsent words={unsentText(draft.words)} />}
    </>
  )
}

function unsentText({ checks, points, words }: NonNullable<Standing['draft']>['words']): string {
  const comments = [...Object.values(checks).map((it) => it.words), ...points.map((it) => it.words)].filter((it) => it !== '')
  return [words, ...comments.map((it) => `- ${it}`)].filter((it) => it !== '').join('\n')
}

export function Unsent({ words }: { words: string }) {
  if (words === '') return null
  return (
    <details className="data" open>
      <summary>What you had written</summary>
      <p className="hint mt2">It was not sent. Copy what you need, or send it as a note below.</p>
      <textarea className="input mt2" readOnly rows={6} defaultValue={words} aria-label="What you had written" />
    </details>
  )
}

function Approved({ view: { approved, reviewId, language, learner }, unit }: { view: Turning; unit: Unit }) {
  if (!approved) return null
  return (
    <>
      <Notice kind="good" title={`Approved by ${approved.by}`}>
        {UNITS[unit]} {approved.number}, on <Moment when={approved.when} language={language} dayOnly />.
      </Notice>
      {approved.mayRevoke && (
        <ActionForm action={takeApprovalBack.bind(null, reviewId)} id="revoke">
          <FormPanel summary="Take the approval back">
            <p className="sm sub">
              {unit === 'try'
                ? `Possible for 30 days. The stone goes, what it added to ${learner}’s skills no longer counts, and they read your reason.`
                : `Possible for 30 days. ${learner}’s roadmap stays as it is, without your approval, and they read your reason.`}
            </p>
            <Field name="reason" type="textarea" label="Why" rows={2} autoComplete="off" />
            <p>
              <SubmitButton kind="danger" busy="Taking back…">
                Take approval back
              </SubmitButton>
            </p>
          </FormPanel>
        </ActionForm>
      )}
    </>
  )
}
