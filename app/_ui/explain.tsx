/** A figure that opens to its explanation: how it was counted and from what. Not inside a paragraph. */
import type { ReactNode } from 'react'

interface Props {
  /** The figure itself, or a sentence that names it. */
  figure: ReactNode
  /** Ends the accessible name. */
  about?: string
  children: ReactNode
}

export function Explain({ figure, about = 'how this is counted', children }: Props) {
  return (
    <details className="explain">
      <summary>
        <span>{figure}</span>
        <span className="vh">, {about}</span>
      </summary>
      <div>{children}</div>
    </details>
  )
}

/** A closed table or list behind a chart. */
export function Behind({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="data">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
