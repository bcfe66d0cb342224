'use client'
/** The part of a form that opens on request, and is open when the form comes back with something to fix. */
import { useContext, type ReactNode } from 'react'
import { FormContext } from './form-context.ts'

export function FormPanel({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { state } = useContext(FormContext)
  return (
    <details className="panel" open={state.status === 'failed' || undefined}>
      <summary>{summary}</summary>
      <div className="colstack pad">{children}</div>
    </details>
  )
}
