'use client'
/** The address of the calendar in the one answer that has it. Loading the page again shows none. */
import { useContext } from 'react'
import { CopyButton } from '../../../_ui/copy-button.tsx'
import { FormContext } from '../../../_ui/form/form-context.ts'

export function ShownAddress() {
  const { state } = useContext(FormContext)
  const link = state.shownOnce?.[0]
  if (link === undefined) return null
  return (
    <section className="shown-link mt3" aria-labelledby="shown-address">
      <label id="shown-address" htmlFor="shown-address-field">
        Your private address
      </label>
      <div className="rowx">
        <input id="shown-address-field" className="input" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        <CopyButton text={link} what="Copy address" />
      </div>
      <p className="sm sub" role="status">
        It is shown this once. Whoever has it can read your plan, so give it to your calendar and to nobody else.
      </p>
    </section>
  )
}
