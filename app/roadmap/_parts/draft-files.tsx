/** Files of a draft: a form of its own, which works without JavaScript. */
import { bytesText, MOST_FILES } from '#lib/domain/review/file-type.ts'
import type { HandInPart } from '#lib/queries/hand-in-part.ts'
import type { UploadOutcome } from '#lib/web/take-upload.ts'
import { Button } from '../../_ui/button.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Notice } from '../../_ui/notice.tsx'
import type { Place } from '../actions.ts'
import { removeFile } from '../hand-in-actions.ts'

interface Props {
  place: Place
  files: HandInPart['files']
  upload: string | undefined
}

export function DraftFiles({ place, files, upload }: Props) {
  return (
    <section className="stack" id="files" aria-labelledby="files-title">
      <h3 id="files-title" className="lbl">
        Files
      </h3>
      <Outcome upload={upload} />
      {files.length > 0 && (
        <ActionForm action={removeFile.bind(null, place)}>
          <ul className="draft-files">
            {files.map((it) => (
              <li key={it.id}>
                <a href={`/files/${it.id}`}>{it.name}</a>
                <span className="sm muted num">{bytesText(it.bytes)}</span>
                <SubmitButton kind="quiet" small name="file" value={it.id} busy="Removing…">
                  Remove <span className="vh">{it.name}</span>
                </SubmitButton>
              </li>
            ))}
          </ul>
        </ActionForm>
      )}
      {files.length < MOST_FILES && (
        <form
          className="rowx upload"
          action={`/roadmap/${place.roadmapId}/milestones/${place.milestoneId}/files`}
          method="post"
          encType="multipart/form-data"
        >
          <label className="vh" htmlFor="file">
            Attach a file
          </label>
          <input
            className="input"
            id="file"
            name="file"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.txt,.md,.csv,.log"
            aria-describedby="file-hint"
          />
          <Button small>Attach</Button>
          <span className="hint" id="file-hint">
            PDF, PNG, JPEG or plain text, up to 10 MB each. Save your draft first: attaching loads the page again.
          </span>
        </form>
      )}
    </section>
  )
}

function Outcome({ upload }: { upload: string | undefined }) {
  if (upload === undefined || !Object.hasOwn(WORDS, upload)) return null
  const [kind, title, more] = WORDS[upload as UploadOutcome]
  return (
    <Notice kind={kind} title={title}>
      {more}
    </Notice>
  )
}

const WORDS: Record<UploadOutcome, readonly ['good' | 'plain' | 'bad', string, string?]> = {
  added: ['good', 'Attached'],
  there: ['plain', 'This file is attached already'],
  'too-many': ['bad', 'Not attached: ten files are the most', 'Remove one, or put several into one document.'],
  'no-room': [
    'bad',
    'Not attached: your files have no room left',
    'All of your files together may have 100 MB. Link to larger work instead.',
  ],
  none: ['bad', 'Choose a file first'],
  empty: ['bad', 'Not attached: the file is empty'],
  'too-large': ['bad', 'Not attached: the file is larger than 10 MB', 'Link to larger work instead.'],
  'unknown-type': [
    'bad',
    'Not attached: it is no PDF, PNG, JPEG or plain text',
    'What counts is what is in the file, not what it is called.',
  ],
  'false-name': [
    'bad',
    'Not attached: its name says another type than what is in it',
    'Give it the ending that it should have, then attach it again.',
  ],
  broken: ['bad', 'Not attached: the file did not arrive whole', 'Try again.'],
  busy: ['bad', 'Not attached: Cairn is busy', 'Try again in a moment.'],
}
