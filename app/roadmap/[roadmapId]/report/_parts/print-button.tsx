'use client'
/** Opens the browser's own print dialog; where there is no JavaScript a sentence says how. */
import { useSyncExternalStore } from 'react'
import { Button } from '../../../../_ui/button.tsx'

export function PrintButton() {
  const canPrint = useSyncExternalStore(never, yes, no)
  if (!canPrint) return <span className="sm muted">To print it, use the print command of your browser.</span>
  return (
    <Button type="button" onClick={() => window.print()}>
      Print
    </Button>
  )
}

/** What a browser can do does not change. */
const never = () => () => {}
const yes = () => true
const no = () => false
