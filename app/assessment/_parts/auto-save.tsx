'use client'
/** Saves each answer as it is given, so that closing the tab loses nothing. Without JavaScript the page's button saves. */
import { useEffect, useRef, useState } from 'react'
import { backgroundSave, postJson } from '../../_ui/form/background-save.ts'

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
    async function send(): Promise<boolean> {
      setState('saving')
      setState(await sent(waiting, form?.querySelector<HTMLInputElement>('input[name=attemptId]')?.value))
      return true
    }
    const saving = backgroundSave({ waits: () => waiting.size > 0, send })
    function changed(event: Event) {
      const input = event.target
      const isAnswer = (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) && input.name.includes(':')
      if (!isAnswer) return
      waiting.set(input.name, input.value)
      void saving.flush()
    }
    form.addEventListener('change', changed)
    return () => {
      form.removeEventListener('change', changed)
      saving.stop()
    }
  }, [])

  return (
    <p className="hint" role="status" ref={line}>
      {WORDS[state]}
    </p>
  )
}

/** Sends what waits. An entry that does not fit is named by the page's own form. */
async function sent(waiting: Map<string, string>, attemptId: string | undefined): Promise<State> {
  const responses = Object.fromEntries(waiting)
  waiting.clear()
  const answer = await postJson('/assessment/responses', { responses, ...(attemptId ? { attemptId } : {}) })
  if (!answer?.ok) return 'failed'
  const { rejected = {} } = (await answer.json()) as { rejected?: object }
  return Object.keys(rejected).length === 0 ? 'saved' : 'failed'
}
