/** What both kinds of invitation ask for: whom, by mail or by a link, and the note that is read first. */
import { MOST_INVITATION_WORDS } from '#lib/commands/invitation-input.ts'
import { Field } from '../_ui/form/field.tsx'
import { SubmitButton } from '../_ui/form/submit-button.tsx'

export function Whom() {
  return (
    <div className="cols even">
      <Field name="email" label="Their email" type="email" autoComplete="off" hint="For a private link, leave it empty." optional />
      <Field name="name" label="Their name" autoComplete="off" hint="Only you see it, in the list below." optional />
    </div>
  )
}

export function Note({ label, example }: { label: string; example: string }) {
  return (
    <Field
      name="words"
      label={label}
      type="textarea"
      rows={4}
      hint={`${example} They read this first. At most ${MOST_INVITATION_WORDS} characters.`}
    />
  )
}

/** By mail where mail is sent, and always by a link that is handed over. */
export function Ways({ sendsMail, send }: { sendsMail: boolean; send: string }) {
  return (
    <div className="stack mt4">
      {sendsMail && (
        <div className="rowx between">
          <span className="sm muted">The link works once, for 14 days. Until they accept, they see only this note.</span>
          <SubmitButton name="by" value="mail">
            {send}
          </SubmitButton>
        </div>
      )}
      <div className="rowx between">
        <span className="sm muted">
          {sendsMail
            ? 'Or hand a link over yourself, in a chat or a letter.'
            : 'This server sends no mail: hand the link over yourself. It works once, for 14 days.'}
        </span>
        <SubmitButton kind={sendsMail ? 'plain' : 'sign'} name="by" value="link" busy="Making…">
          Make a private link
        </SubmitButton>
      </div>
    </div>
  )
}
