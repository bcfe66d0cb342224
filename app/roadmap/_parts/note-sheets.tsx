/** A learner's notes on a milestone, for nobody else. */
import type { MilestoneView } from '#lib/queries/milestone.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import type { Place } from '../actions.ts'
import { saveNote } from '../note-actions.ts'
import { AsItReads, momentOf } from './as-it-reads.tsx'
import { NoteEditor } from './note-editor.tsx'

export async function MilestoneNotes({ place, note }: { place: Place; note: MilestoneView['own']['notes']['note'] }) {
  const { body, links, revision, updatedAt } = note
  const it = { ...place, kind: 'note' } as const
  return (
    <Sheet id="your-notes" title="Your notes" note="Only you see them">
      <ActionForm action={saveNote.bind(null, it)} id="note">
        <NoteEditor
          target={{ url: '/roadmap/notes', address: it }}
          present={{ body, links, revision }}
          savedAt={updatedAt && (await momentOf(updatedAt))}
          label="Notes on this milestone"
          hint="Markdown. Saved while you write."
          saved="Saved"
          button="Save notes"
          preview={<AsItReads body={body} links={links} />}
        />
      </ActionForm>
    </Sheet>
  )
}
