'use client'
/** Saves each answer as it is given, so that closing the tab loses nothing. Without JavaScript the page's button saves. */
import { useEffect, useRef, useState } from 'react'

type State = 'idle' | 'saving' | 'saved' | 'failed'

const WORDS: Record<State, string> = {
  idle: '',
  saving: 'Saving…',
  saved: 'Saved.',
  failed: 'Not saved yet. It will be sent again with the button.',
}

export function AutoSave() {
  const [state, setState] = useState<State>('idle')
  const line = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form) return
    let queue = Promise.resolve()
    async function save(name: string, value: string) {
      setState('saving')
      const body = JSON.stringify({ responses: { [name]: value } })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/assessment/responses', { method: 'POST', keepalive: true, headers, body }).catch(() => null)
      setState(answer?.ok ? 'saved' : 'failed')
    }
    function changed(event: Event) {
      const input = event.target
      const isAnswer = (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) && input.name.includes(':')
      // One after the other: two quick changes of one answer must arrive in order.
      if (isAnswer) queue = queue.then(() => save(input.name, input.value))
    }
    form.addEventListener('change', changed)
    return () => form.removeEventListener('change', changed)
  }, [])

  return (
    <p className="hint" role="status" ref={line}>
      {WORDS[state]}
    </p>
  )
}
