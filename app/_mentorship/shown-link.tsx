'use client'
/** The link of an invitation in the one answer that has it. Loading the page again shows none. */
import { useContext } from 'react'
import { CopyButton } from '../_ui/copy-button.tsx'
import { FormContext } from '../_ui/form/form-context.ts'

export function ShownLink() {
  const { state } = useContext(FormContext)
  const link = state.shownOnce?.[0]
  if (link === undefined) return null
  return (
    <section className="shown-link" aria-labelledby="shown-link">
      <label id="shown-link" htmlFor="shown-link-field">
        Your private link
      </label>
      <div className="rowx">
        <input id="shown-link-field" className="input" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        <CopyButton text={link} what="Copy link" />
      </div>
      <p className="sm sub" role="status">
        It is shown this once. Hand it to one person: whoever opens it and signs in can accept, once, within 14 days.
      </p>
    </section>
  )
}
