'use client'
/** Recovery codes in the one answer that has them. Loading the page again shows none. */
import { useContext } from 'react'
import { FormContext } from '../../../../_ui/form/form-context.ts'

export function ShownCodes({ email, today }: { email: string; today: string }) {
  const { state } = useContext(FormContext)
  const codes = state.shownOnce
  if (!codes) return null
  const file = `Cairn recovery codes of ${email}, made ${today}.\nEach works once, in place of a code from your app.\n\n${codes.join('\n')}\n`
  return (
    <section className="codes" aria-labelledby="codes">
      <h3 id="codes">Your recovery codes</h3>
      <p className="sm sub">
        Each opens your account once when your phone is not at hand. They are shown now and never again: print this page, save the file, or
        write them down, and keep them apart from your phone.
      </p>
      <ol>
        {codes.map((it) => (
          <li key={it}>
            <code>{it}</code>
          </li>
        ))}
      </ol>
      <a className="btn" href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`} download="cairn-recovery-codes.txt">
        Download as a file
      </a>
    </section>
  )
}
