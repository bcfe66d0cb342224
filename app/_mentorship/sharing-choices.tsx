'use client'
/** Boxes of what a mentor may see, as a field of a form: kept after a failed post. */
import { useContext } from 'react'
import { SHARES, type Share } from '#lib/domain/mentorship/mentorship.ts'
import { FormContext, useField } from '../_ui/form/form-context.ts'
import { FIRST_SHARES, isNeeded, SHARE_WORDS } from './share-words.ts'

interface Props {
  legend: string
  shares?: readonly Share[]
}

export function SharingChoices({ legend, shares = FIRST_SHARES }: Props) {
  const { state } = useContext(FormContext)
  const { id, sent = [] } = useField('shares', false)
  // Boxes that are all empty are sent as nothing at all.
  const chosen: readonly string[] = state.status === 'failed' ? [sent].flat() : shares
  return (
    <fieldset>
      <legend className="w-full">
        <h2 className="h2l">{legend}</h2>
      </legend>
      <p className="sm sub mt2">You can change this any day. It takes effect at once.</p>
      <ul className="sharel mt3">
        {SHARES.map((share) => (
          <li key={share}>
            <label htmlFor={`${id}-${share}`}>
              <input
                id={`${id}-${share}`}
                type="checkbox"
                name="shares"
                value={share}
                defaultChecked={chosen.includes(share)}
                aria-describedby={isNeeded(share) ? `${id}-${share}-needed` : undefined}
              />
              <span>
                {SHARE_WORDS[share].label}
                <small>{SHARE_WORDS[share].means}</small>
              </span>
            </label>
            {isNeeded(share) && (
              <small id={`${id}-${share}-needed`} className="muted">
                needed to review
              </small>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
