'use client'
/** The fields of a learner's words: saved while they write, with a choice when another tab was first. Without JavaScript, a form. */
import { useRouter } from 'next/navigation'
import { useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { readDraft } from '#lib/domain/review/hand-in-draft.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { Field } from '../../_ui/form/field.tsx'
import { FormContext } from '../../_ui/form/form-context.ts'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { NoteChoice } from './note-choice.tsx'
import type { Line, NoteState, Version } from './note-state.ts'
import { useNoteSaving, type SaveTarget } from './use-note-saving.ts'

interface Props {
  target: SaveTarget
  /** Whether addresses of the work belong to it. */
  withLinks?: boolean
  present: Version
  /** When it was last saved, in words; null when it never was. */
  savedAt: string | null
  label: string
  hint: string
  /** "Saved", "Saved as a draft". */
  saved: string
  button: string
  /** The saved words as they read. */
  preview: ReactNode
  /** What a draft has beside text and links, and the button that hands it in. */
  more?: ReactNode
  handIn?: ReactNode
}

export function NoteEditor({ target, withLinks = false, present, savedAt, label, hint, saved, button, preview, more, handIn }: Props) {
  const facts = useContext(FormContext)
  const inside = useRef<HTMLDivElement>(null)
  const state = useNoteSaving(target, stateOf(present, facts.state), present, inside)
  const { line, theirs, rejected } = state
  const posted = Object.keys(rejected).length > 0 ? { ...facts.state, errors: rejected } : facts.state
  return (
    <FormContext value={{ ...facts, state: posted }}>
      <div className="stack" ref={inside}>
        {theirs && <NoteChoice theirs={theirs} />}
        <div className={theirs ? 'cols even versions' : 'versions'}>
          <div className="stack">
            {theirs && <h3>Here, not saved</h3>}
            {withLinks && (
              <Field
                name="links"
                type="textarea"
                label="Links to your work"
                hint="Repository, pull request, notebook or demo. One address a line."
                rows={2}
                optional
                autoComplete="off"
                defaultValue={present.links}
              />
            )}
            <Field name="body" type="textarea" label={label} hint={hint} rows={6} optional autoComplete="off" defaultValue={present.body} />
            {more}
          </div>
          {theirs && <Theirs version={theirs} />}
        </div>
        <input type="hidden" name="revision" value={(theirs ?? present).revision} />
        <div className="rowx between">
          <SavedLine line={line} saved={saved} before={savedAt} />
          {!theirs && (
            <span className="rowx">
              <SubmitButton kind="plain">{button}</SubmitButton>
              {handIn}
            </span>
          )}
        </div>
        <Preview preview={preview} version={state.saved.revision} />
      </div>
    </FormContext>
  )
}

/** Without JavaScript a refused post comes back with what was typed, and the page with what is saved. */
function stateOf(present: Version, { status, values }: FormState): NoteState {
  const based = Number(values['revision'])
  const overtaken = status === 'failed' && 'revision' in values && based !== present.revision
  return { saved: present, refused: null, theirs: overtaken ? present : null, line: { kind: 'untouched' }, rejected: {} }
}

function Theirs({ version: { body, links, rest = '' } }: { version: Version }) {
  const { answers, hours, ask } = readDraft(rest)
  const others = [...Object.values(answers), ask, hours === '' ? '' : `${hours} h`].filter((it) => it !== '')
  return (
    <section className="stack" aria-label="The saved version">
      <h3>Saved meanwhile</h3>
      {links !== '' && <pre>{links}</pre>}
      <pre>{body === '' ? '(empty)' : body}</pre>
      {others.length > 0 && <pre>{others.join('\n\n')}</pre>}
    </section>
  )
}

const TRYING = {
  offline: 'Not saved yet: no connection, will try again.',
  busy: 'Not saved yet: Cairn is busy, will try again.',
} as const

function SavedLine({ line, saved, before }: { line: Line; saved: string; before: string | null }) {
  return (
    <p className={['trying', 'refused', 'partly'].includes(line.kind) ? 'hint bad' : 'hint'} role="status">
      {wordsFor(line, saved, before)}
    </p>
  )
}

function wordsFor(line: Line, saved: string, before: string | null): string {
  switch (line.kind) {
    case 'untouched':
      return before === null ? '' : `${saved} ${before}`
    case 'quiet':
      return ''
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `${saved} ${new Date(line.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
    case 'trying':
      return TRYING[line.why]
    case 'partly':
      return `The text is saved, the links are not: ${line.why}`
    case 'refused':
      return `Not saved: ${line.why}`
  }
}

/** Rendered by the server: it is asked again after a save, when somebody looks. */
function Preview({ preview, version }: { preview: ReactNode; version: number }) {
  const { refresh } = useRouter()
  const [open, setOpen] = useState(false)
  const shown = useRef(version)
  useEffect(() => {
    if (!open || shown.current === version) return
    shown.current = version
    refresh()
  }, [open, version, refresh])
  return (
    <details className="data" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How it reads</summary>
      <div className="mt2">{preview}</div>
    </details>
  )
}
