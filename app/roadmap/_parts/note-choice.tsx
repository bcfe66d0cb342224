'use client'
/** Two versions of the same words, and what to do about it. */
import { Icon } from '../../_ui/icon.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import type { Version } from './note-state.ts'

export function NoteChoice({ theirs }: { theirs: Version }) {
  return (
    <div className="note-bar warn" role="alert">
      <Icon name="alert" />
      <div className="stack">
        <div>
          <b>This was changed in another tab or on another device.</b>
          <p className="sm">Nothing is lost: yours is in the field, the saved one beside it. Nothing is saved until you choose.</p>
        </div>
        {/* For the page without JavaScript, which asks the server to put both together. */}
        <textarea name="theirs" defaultValue={theirs.body} key={`body ${theirs.revision}`} hidden readOnly aria-label="The saved version" />
        <textarea name="theirLinks" defaultValue={theirs.links} key={`links ${theirs.revision}`} hidden readOnly aria-label="Its links" />
        <div className="rowx">
          <SubmitButton kind="plain" small name="choice" value="mine">
            Keep mine
          </SubmitButton>
          <SubmitButton kind="plain" small name="choice" value="theirs">
            Take the saved one
          </SubmitButton>
          <SubmitButton kind="plain" small name="choice" value="both">
            Merge by hand
          </SubmitButton>
        </div>
      </div>
    </div>
  )
}
