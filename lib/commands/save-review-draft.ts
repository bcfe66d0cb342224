/**
 * Saves a mentor's unsent review, at each click while it is written. It says on which revision it is based, and an older one changes
 * nothing: two tabs never overwrite each other.
 */
import { z } from 'zod'
import { findDraft, writeDraft, type DraftRow } from '../db/review-drafts.ts'
import { ReviewWords } from '../domain/review/review-draft.ts'
import { Conflict } from '../errors.ts'
import { command } from '../operation.ts'
import { Counted, ReviewId, reviewAsMentor } from './review-in-hand.ts'

export const SaveReviewDraft = z.strictObject({
  reviewId: ReviewId,
  /** The iteration or revision that is being read. */
  number: Counted,
  /** The revision of the draft that was changed; 0 for the first. */
  revision: Counted,
  draft: ReviewWords,
})

export const saveReviewDraft = command({
  name: 'save-review-draft',
  input: SaveReviewDraft,
  /** @throws Conflict with what is saved when another tab was first */
  async run(context, { reviewId, number, revision, draft }): Promise<{ revision: number; savedAt: string }> {
    const { db, now } = context
    const { personId: mentorId } = await reviewAsMentor(context, reviewId)
    const place = { reviewId, mentorId }
    const body = JSON.stringify(draft)
    const present = await findDraft(db, place)
    const savedAt = now.toISOString()
    // The same once more: a retry.
    if (present?.body === body && present.number === number) return { revision: present.revision, savedAt }
    const basedOn = present?.revision ?? 0
    if (revision !== basedOn || !(await writeDraft(db, place, { number, body, basedOn, now }))) throw overtaken(present)
    return { revision: basedOn + 1, savedAt }
  },
})

const overtaken = (present: DraftRow | null): Conflict => new Conflict({ revision: present?.revision ?? 0, draft: present?.body ?? null })
