/** The part of a milestone's page on which work is handed in: the draft, who can be asked, and what was handed in before. */
import type { DraftFile, ReviewOfWork } from '../db/handed-in.ts'
import type { OwnWork } from '../db/own-work.ts'
import { dateStyleOf, dayFor } from '../date-style.ts'
import { timeOf } from '../domain/calendar/calendar.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { readDraft, type HandInDraft } from '../domain/review/hand-in-draft.ts'
import type { MilestoneStatus } from '../domain/roadmap/progress.ts'
import { waitedWords } from '../domain/review/waited.ts'
import type { Actor } from '../policy.ts'

export interface HandInPart {
  /** What stands in the way of handing in: null when nothing does. */
  obstacle: 'put-away' | 'not-begun' | 'approved' | 'settled' | 'no-mentor' | 'all-full' | null
  draft: HandInDraft
  files: readonly DraftFile[]
  mentors: readonly { id: string; name: string; promiseDays: number; isFull: boolean }[]
  review: HandedInView | null
}

export interface HandedInView {
  id: string
  /** In order; days and times are the reader's. */
  tries: readonly { number: number; on: string; time: string; isWithdrawn: boolean }[]
  /** The newest that stands; 0 for none. */
  number: number
  /** Who is asked, null for any of theirs, and how long they have been. */
  waits: { mentor: string | null; text: string } | null
  lastWord: { by: string | null; isMentor: boolean; text: string; on: string } | null
}

interface About {
  status: MilestoneStatus
  scope: Scope
  archived: boolean
  now: Date
}

export function handInPart(actor: Actor, { notes, handedIn }: OwnWork, { status, scope, archived, now }: About): HandInPart {
  const mentors = handedIn.reviewers.map((it) => ({ id: it.mentorId, name: it.name, promiseDays: it.promiseDays, isFull: it.room === 0 }))
  const review = handedIn.reviews[scope]
  return {
    obstacle: archived ? 'put-away' : (byStatus(status) ?? byMentors(mentors, review)),
    draft: readDraft(notes.evidence.rest),
    files: handedIn.files[scope],
    mentors,
    review: review && toView(actor, review, now),
  }
}

function byStatus(status: MilestoneStatus): HandInPart['obstacle'] {
  if (status === 'ready' || status === 'locked') return 'not-begun'
  if (status === 'approved') return 'approved'
  return status === 'yours' || status === 'credited' || status === 'skipped' ? 'settled' : null
}

/** Whose request waits already takes no further room. */
function byMentors(mentors: HandInPart['mentors'], review: ReviewOfWork | null): HandInPart['obstacle'] {
  if (mentors.length === 0) return 'no-mentor'
  return review?.request == null && mentors.every((it) => it.isFull) ? 'all-full' : null
}

function toView(actor: Actor, { id, number, tries, request, lastWord }: ReviewOfWork, now: Date): HandedInView {
  const { timeZone } = dateStyleOf(actor)
  return {
    id,
    number,
    tries: tries.map((it) => ({ number: it.number, on: dayFor(actor, it.at), time: timeOf(it.at, timeZone), isWithdrawn: it.isWithdrawn })),
    waits: request && { mentor: request.mentor, text: waitedWords(request.askedAt, now) },
    lastWord: lastWord && { by: lastWord.by, isMentor: lastWord.isMentor, text: lastWord.text, on: dayFor(actor, lastWord.at) },
  }
}
