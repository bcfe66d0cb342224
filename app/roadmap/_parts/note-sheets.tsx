/** A learner's own words on a milestone: notes for nobody else, and the draft of what will be handed in. */
import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { dayOf, formatDay, timeOf } from '#lib/domain/calendar.ts'
import type { MilestoneView } from '#lib/queries/milestone.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { MarkdownText } from '../../_ui/markdown.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import type { Place } from '../actions.ts'
import { saveNote } from '../note-actions.ts'
import { NoteEditor } from './note-editor.tsx'

type Note = MilestoneView['own']['notes']['note']

const MARKDOWN = 'Markdown. Saved while you write.'

export function MilestoneNotes({ place, note }: { place: Place; note: Note }) {
  return (
    <Sheet id="your-notes" title="Your notes" note="Only you see them">
      <Words place={place} kind="note" note={note} label="Notes on this milestone" hint={MARKDOWN} saved="Saved" button="Save notes" />
    </Sheet>
  )
}

export function EvidenceDraft({ place, note }: { place: Place; note: Note }) {
  return (
    <Sheet id="your-evidence" title="Your evidence" note="A draft. Nothing is sent to anyone.">
      <Words
        place={place}
        kind="evidence"
        note={note}
        label="What you did, and what it shows"
        hint={`${MARKDOWN} Say what help you had.`}
        saved="Saved as a draft"
        button="Save draft"
      />
    </Sheet>
  )
}

interface Props {
  place: Place
  kind: 'note' | 'evidence'
  note: Note
  label: string
  hint: string
  saved: string
  button: string
}

async function Words({ place, kind, note, ...words }: Props) {
  const { body, links, revision, updatedAt } = note
  const it = { ...place, kind }
  return (
    <ActionForm action={saveNote.bind(null, it)} id={kind}>
      <NoteEditor
        target={{ url: '/roadmap/notes', address: it }}
        withLinks={kind === 'evidence'}
        present={{ body, links, revision }}
        savedAt={updatedAt && (await momentOf(updatedAt))}
        preview={<AsItReads body={body} links={links} />}
        {...words}
      />
    </ActionForm>
  )
}

function AsItReads({ body, links }: { body: string; links: string }) {
  if (body === '' && links === '') return <p className="hint">Nothing is saved yet.</p>
  const list = links.split('\n').filter((it) => it.trim() !== '')
  const addresses = list.map((it) => `- <${it.trim().replaceAll('>', '%3E')}>`).join('\n')
  return <MarkdownText text={addresses === '' ? body : `${addresses}\n\n${body}`} />
}

async function momentOf(at: Date): Promise<string> {
  const { timeZone, language } = dateStyleOf(await currentActor())
  return `${formatDay(dayOf(at, timeZone), { language })}, ${timeOf(at, timeZone)}${timeZone === 'UTC' ? ' UTC' : ''}`
}
