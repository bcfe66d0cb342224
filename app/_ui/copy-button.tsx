'use client'
/** Copies a text. Not there where it would do nothing: without JavaScript, and where the browser lends no clipboard. */
import { useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

/** @param what the label, as "Copy link" */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const canCopy = useSyncExternalStore(never, hasClipboard, () => false)
  const [copied, setCopied] = useState<string | null>(null)
  if (!canCopy) return null
  return (
    <Button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}>
      {copied === text ? 'Copied' : what}
    </Button>
  )
}

/** What a browser can do does not change. */
const never = () => () => {}
const hasClipboard = () => 'clipboard' in navigator
