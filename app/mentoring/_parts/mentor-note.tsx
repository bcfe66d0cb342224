/** What a mentor keeps in mind of a mentee, saved while it is written. Nobody else ever sees it. */
import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { dayOf, formatDay, timeOf } from '#lib/domain/calendar/calendar.ts'
import type { MenteeBrief } from '#lib/queries/mentee-brief.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { MarkdownText } from '../../_ui/markdown.tsx'
import { NoteEditor } from '../../roadmap/_parts/note-editor.tsx'
import { saveNoteOnMentee } from '../mentees/[mentorshipId]/actions.ts'

interface Props {
  mentorshipId: string
  note: MenteeBrief['note']
}

export async function MentorNote({ mentorshipId, note: { body, revision, updatedAt } }: Props) {
  return (
    <ActionForm action={saveNoteOnMentee.bind(null, mentorshipId)} id="private-note">
      <NoteEditor
        target={{ url: '/mentoring/mentees/notes', address: { mentorshipId } }}
        present={{ body, links: '', revision }}
        savedAt={updatedAt && (await momentOf(updatedAt))}
        preview={body === '' ? <p className="hint">Nothing is saved yet.</p> : <MarkdownText text={body} />}
        label="Private note"
        hint="Only you see it, ever. Markdown. Saved while you write."
        saved="Saved"
        button="Save note"
      />
    </ActionForm>
  )
}

async function momentOf(at: Date): Promise<string> {
  const { timeZone, language } = dateStyleOf(await currentActor())
  return `${formatDay(dayOf(at, timeZone), { language })}, ${timeOf(at, timeZone)}${timeZone === 'UTC' ? ' UTC' : ''}`
}
