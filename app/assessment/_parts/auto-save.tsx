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
    const waiting = new Map<string, string>()
    let busy = false
    function changed(event: Event) {
      const input = event.target
      const isAnswer = (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) && input.name.includes(':')
      if (!isAnswer) return
      waiting.set(input.name, input.value)
      void flush()
    }
    // One request at a time: two quick changes of one answer must arrive in order.
    async function flush() {
      if (busy) return
      busy = true
      while (waiting.size > 0) {
        setState('saving')
        setState(await send(waiting))
      }
      busy = false
    }
    // Whatever still waits when the page goes is sent with it.
    const leaving = () => void (waiting.size > 0 && send(waiting))
    form.addEventListener('change', changed)
    window.addEventListener('pagehide', leaving)
    return () => {
      form.removeEventListener('change', changed)
      window.removeEventListener('pagehide', leaving)
    }
  }, [])

  return (
    <p className="hint" role="status" ref={line}>
      {WORDS[state]}
    </p>
  )
}

/** Sends what waits, with a request that outlives the page. An entry that does not fit is named by the page's own form. */
async function send(waiting: Map<string, string>): Promise<State> {
  const body = JSON.stringify({ responses: Object.fromEntries(waiting) })
  waiting.clear()
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch('/assessment/responses', { method: 'POST', keepalive: true, headers, body }).catch(() => null)
  if (!answer?.ok) return 'failed'
  const { rejected = {} } = (await answer.json()) as { rejected?: object }
  return Object.keys(rejected).length === 0 ? 'saved' : 'failed'
}
