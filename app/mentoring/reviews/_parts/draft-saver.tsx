'use client'
/** The line of a review's form that says whether it is saved, with its hidden fields. Without JavaScript the button saves. */
import { useContext, useEffect, useRef, useState } from 'react'
import { Button } from '../../../_ui/button.tsx'
import { postJson } from '../../../_ui/form/background-save.ts'
import { FormContext } from '../../../_ui/form/form-context.ts'
import { Icon } from '../../../_ui/icon.tsx'
import { reviewWordsIn } from '../../_parts/review-fields.ts'
import { draftSaving, listen, type DraftLine, type DraftSaving } from './draft-saving.ts'

interface Props {
  reviewId: string
  /** The iteration or revision that is read. */
  number: number
  /** Of the draft that the page came with; 0 without one. */
  revision: number
  /** When that was saved, in words. */
  saved: string | null
  /** Address of the page. */
  page?: string
}

export function DraftSaver({ reviewId, number, revision, saved, page = `/mentoring/reviews/${reviewId}` }: Props) {
  const { state } = useContext(FormContext)
  const [present, setPresent] = useState({ revision, line: { kind: 'quiet' } as DraftLine })
  const place = useRef<HTMLDivElement>(null)
  const saving = useRef<DraftSaving>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const it = draftSaving(revision, {
      read: () => JSON.stringify(reviewWordsIn(new FormData(form))),
      post: (draft, based) => postJson('/mentoring/drafts', { reviewId, number, revision: based, draft: JSON.parse(draft) as object }),
      show: setPresent,
    })
    saving.current = it
    return listen(form, it)
  }, [reviewId, number, revision])
  const based = Math.max(revision, present.revision)
  // Refused without JavaScript: the fields hold what was entered, the page what another tab saved.
  const refused = state.status === 'failed' && 'revision' in state.values && Number(state.values['revision']) < revision
  return (
    <div ref={place} className="stack">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="revision" value={based} />
      {(present.line.kind === 'overtaken' || refused) && (
        <div className="note-bar warn" role="alert">
          <Icon name="alert" />
          <div className="stack">
            <div>
              <b>This draft was changed in another tab.</b>
              <p className="sm">Yours is in the fields. Nothing is saved until you choose.</p>
            </div>
            <div className="rowx">
              {present.line.kind === 'overtaken' && (
                <Button type="button" small onClick={() => saving.current?.keepMine()}>
                  Keep mine
                </Button>
              )}
              {refused && <span className="sm">Save again to keep yours.</span>}
              <a className="btn sm" href={page}>
                Take the saved one
              </a>
            </div>
          </div>
        </div>
      )}
      <p className={['unreachable', 'refused'].includes(present.line.kind) ? 'hint bad' : 'hint'} role="status">
        {wordsFor(present.line, saved)}
      </p>
    </div>
  )
}

function wordsFor(line: DraftLine, saved: string | null): string {
  switch (line.kind) {
    case 'quiet':
      return saved === null ? 'Saved as a draft each time you change something.' : `Saved as a draft, ${saved}.`
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved as a draft at ${new Date(line.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}.`
    case 'unreachable':
      return 'Not saved yet: no connection. It is sent again with the next change.'
    case 'refused':
      return `Not saved: ${line.why}`
    case 'overtaken':
      return ''
  }
}
