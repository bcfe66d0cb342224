'use client'
/** Ties the saving of words to the form around it: keys, leaving a field, the button, the network, and the page when it goes. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { answerField, draftIn, draftText, readDraft } from '#lib/domain/review/hand-in-draft.ts'
import { postJson } from '../../_ui/form/background-save.ts'
import { noteSaving, type NoteSaving } from './note-saving.ts'
import { outcomeOf, type Choice, type NoteState, type Version, type Words } from './note-state.ts'

/** Where saves in the background go, with what names the words there. */
export interface SaveTarget {
  url: string
  address: object
}

/** @param inside any element inside the form */
export function useNoteSaving(target: SaveTarget, first: NoteState, present: Version, inside: RefObject<HTMLElement | null>): NoteState {
  const [state, setState] = useState(first)
  const saving = useRef<NoteSaving>(null)
  // What the page came with: later ones are adopted below.
  const begin = useRef({ target, first })

  const attach = useCallback(() => {
    const form = inside.current?.closest('form')
    if (!form) return
    const { target, first } = begin.current
    const post = async (version: Version) => outcomeOf(await postJson(target.url, { ...target.address, ...version }))
    const it = (saving.current = noteSaving(first, { ...fieldsOf(form), post, show: setState }))
    const stop = listen(form, it)
    // Typed before this script ran.
    it.typed()
    return () => {
      stop()
      it.stop()
    }
  }, [inside])
  useEffect(attach, [attach])

  const { body, links, rest, revision } = present
  useEffect(() => {
    saving.current?.adopt({ body, links, revision, ...(rest === undefined ? {} : { rest }) })
  }, [body, links, rest, revision])
  return state
}

function fieldsOf(form: HTMLFormElement): { read(): Words; write(words: Words): void } {
  const field = (name: string): { value: string } => (form.elements.namedItem(name) as HTMLTextAreaElement | null) ?? { value: '' }
  const words = () => ({ body: field('body').value, links: field('links').value })
  const isDraft = form.elements.namedItem('ask') !== null
  return {
    read: () => (isDraft ? { ...words(), rest: draftText(draftIn(new FormData(form))) } : words()),
    write({ body, links, rest = '' }) {
      field('body').value = body
      field('links').value = links
      if (isDraft) for (const [name, value] of fieldsIn(rest, form)) field(name).value = value
    },
  }
}

/** Every field of the rest of a draft, also those that are empty in it. */
function fieldsIn(rest: string, form: HTMLFormElement): [name: string, value: string][] {
  const { answers, ...others } = readDraft(rest)
  const criteria = [...new FormData(form).keys()].filter((it) => it.startsWith(answerField('')))
  return [...Object.entries(others), ...criteria.map((it): [string, string] => [it, answers[it.slice(answerField('').length)] ?? ''])]
}

/** @returns what ends it */
function listen(form: HTMLFormElement, it: NoteSaving): () => void {
  const ending = new AbortController()
  const { signal } = ending
  form.addEventListener('input', it.typed, { signal })
  form.addEventListener('focusout', it.save, { signal })
  form.addEventListener('submit', (event) => press(event, form, it), { signal })
  window.addEventListener('online', it.save, { signal })
  // A telephone may end a hidden page without another word.
  document.addEventListener('visibilitychange', () => document.hidden && it.save(), { signal })
  window.addEventListener('beforeunload', (event) => it.isUnsaved() && event.preventDefault(), { signal })
  return () => ending.abort()
}

/** The buttons of the form, which post it where this script does not run. */
function press(event: SubmitEvent, form: HTMLFormElement, it: NoteSaving): void {
  const button = event.submitter
  const handsIn = button instanceof HTMLButtonElement && button.name === 'go'
  if (handsIn && !it.isUnsaved()) return
  event.preventDefault()
  event.stopPropagation()
  // A save on its way would count the draft up behind the back of what is handed in: first the one, then the other.
  if (handsIn) return void it.saveAll().then((isSaved) => isSaved && form.requestSubmit(button))
  if (!(button instanceof HTMLButtonElement) || button.name !== 'choice') return it.save()
  it.choose(button.value as Choice)
  ;(form.elements.namedItem('body') as HTMLTextAreaElement).focus()
}
