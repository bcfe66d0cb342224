/**
 * Hands work on a milestone in: a numbered try that never changes again, with the draft's words and files, and a request for a review.
 * What depends on the milestone opens at once. While one try waits already, a newer one takes its place in the queue.
 */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { addIteration, attachFiles, findIteration, findIterationById, lastNumber } from '../db/iterations.ts'
import { findNote, writeNote } from '../db/milestone-notes.ts'
import { findReviewers, type Reviewer } from '../db/reviewers.ts'
import { askForAnswer, findReviewOf, milestoneSubject, openReview, writeMove, type ReviewRow } from '../db/reviews.ts'
import { dropOthersClaim } from '../db/review-addressees.ts'
import { countDraftFiles } from '../db/stored-files.ts'
import { holdPerson } from '../db/hold-person.ts'
import { hoursIn, readDraft, type HandInDraft } from '../domain/review/hand-in-draft.ts'
import { statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { mayMove, REVIEW_MOVES, reviewState } from '../domain/review/review.ts'
import { mentorsPath } from '../domain/review/review-subject.ts'
import { Conflict, NotFound, Refused, SignInNeeded } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { findMilestone, MilestoneAddress, type MilestoneOnRoadmap } from './milestone-on-roadmap.ts'
import { conflict, DraftFields, isSame, kept } from './save-note.ts'

export const SubmitMilestone = z.strictObject({
  ...MilestoneAddress,
  ...DraftFields,
  /** Made with the page: pressed twice, it is one try. */
  key: z.uuid('Load the page again.'),
})

export interface HandedIn {
  reviewId: string
  number: number
  /** False for the same press once more, and for what is handed in already. */
  changed: boolean
}

type Input = z.infer<typeof SubmitMilestone>

export const submitMilestone = command({
  name: 'submit-milestone',
  input: SubmitMilestone,
  async run(context, input): Promise<HandedIn> {
    const { actor, db } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const it = await findMilestone(context, input.roadmapId, input.milestoneId)
    await holdPerson(db, actor.userId)
    const before = await handedInBefore(context, it, input.key)
    if (before) return before
    assertMayHandIn(it)
    const work = await saveDraft(context, it, input)
    const subject = milestoneSubject(it.place.milestoneId, it.place.scope)
    const present = await findReviewOf(db, actor.userId, subject)
    if (present && (await isNothingNew(context, present, work))) return { reviewId: present.id, number: present.number, changed: false }
    const asked = await whoIsAsked(context, { review: present?.id ?? '', mentor: work.draft.mentor })
    const review = await openReview(db, {
      learnerId: actor.userId,
      kind: 'submission',
      subject,
      title: it.milestone.title,
      now: context.now,
    })
    const number = await write(context, it, { key: input.key, review, work, asked })
    await tellThatItCame(context, { ...review, number }, asked)
    return { reviewId: review.id, number, changed: true }
  },
})

/** @throws NotFound for a key that is the id of somebody else's try, or of another milestone's. */
async function handedInBefore({ db }: CommandContext, { place }: MilestoneOnRoadmap, key: string): Promise<HandedIn | null> {
  const found = await findIterationById(db, key)
  if (!found) return null
  const isOwn = found.review.learnerId === place.learnerId && found.review.subject.startsWith(`milestone:${place.milestoneId}:`)
  if (!isOwn) throw new NotFound()
  return { reviewId: found.reviewId, number: found.number, changed: false }
}

const FROM: readonly MilestoneStatus[] = ['in-progress', 'finished', 'with-mentor', 'changes-asked']

function assertMayHandIn({ roadmap, all, milestone }: MilestoneOnRoadmap): void {
  if (roadmap.archivedAt) throw new Refused('This roadmap is put away. Take it up again to go on with it.')
  const status = statusOf(all, milestone)
  if (status === 'ready' || status === 'locked') throw new Refused('Start this milestone first.')
  if (status === 'approved') throw new Refused('This is approved. Take the finish back to hand in more.')
  if (!FROM.includes(status)) throw new Conflict()
}

interface Work {
  body: string
  links: string
  draft: HandInDraft
  files: number
}

/** The draft is saved with it, as the button beside would. @throws Conflict when another tab saved something else meanwhile. */
async function saveDraft({ db, now }: CommandContext, { place }: MilestoneOnRoadmap, { revision, ...sent }: Input): Promise<Work> {
  const present = await findNote(db, place, 'evidence')
  const { next, rejected } = kept('evidence', sent, present)
  const [wrong] = Object.entries(rejected)
  if (wrong) throw new Refused(wrong[1], wrong[0])
  if (!isSame(present, next)) {
    if (revision !== present.revision) throw conflict(present)
    if (!(await writeNote(db, place, { kind: 'evidence', ...next, basedOn: revision, now })))
      throw conflict(await findNote(db, place, 'evidence'))
  }
  const draft = readDraft(next.rest)
  const files = await countDraftFiles(db, { ownerId: place.learnerId, milestoneId: place.milestoneId, scope: place.scope })
  const isEmpty = next.body === '' && next.links === '' && files === 0 && Object.keys(draft.answers).length === 0
  if (isEmpty) throw new Refused('There is nothing to look at yet. Add a link, a text, a file or an answer.', 'body')
  if (draft.ask.trim() === '') throw new Refused('Say in a sentence what you want from this review.', 'ask')
  return { body: next.body, links: next.links, draft, files }
}

/** Whether exactly this waits or is approved already: nobody has to read it twice. */
async function isNothingNew({ db }: CommandContext, review: ReviewRow, { body, links, draft, files }: Work): Promise<boolean> {
  const state = reviewState(review)
  if (files > 0 || (state !== 'with-mentor' && state !== 'approved')) return false
  const newest = await findIteration(db, review.id, review.number)
  if (!newest) return false
  const hours = hoursIn(draft.hours) ?? null
  return newest.body === body && newest.links === links && newest.answers === JSON.stringify(draft.answers) && newest.hoursSpent === hours
}

interface Asked {
  /** Null: any of them. */
  mentorId: string | null
  /** Whom to tell. */
  mentors: readonly Reviewer[]
}

/** @throws Refused when nobody can be asked, or not the one who is. */
async function whoIsAsked({ actor, db }: CommandContext, { review, mentor }: { review: string; mentor: string }): Promise<Asked> {
  const learnerId = actor.kind === 'account' ? actor.userId : ''
  if (mentor !== '') await holdPerson(db, mentor)
  const all = await findReviewers(db, learnerId, review)
  if (all.length === 0) throw new Refused('No mentor of yours can see this work now. Invite one, or finish it without a review.')
  const wanted = mentor === '' ? all : all.filter((it) => it.mentorId === mentor)
  if (wanted.length === 0) throw new Refused('This mentor does not see your work any more. Choose another.', 'mentor')
  const free = wanted.filter((it) => it.room > 0)
  if (free.length > 0) return { mentorId: mentor === '' ? null : mentor, mentors: free }
  const names = wanted.map((it) => it.name).join(' and ')
  throw new Refused(`As many reviews wait for ${names} as can be taken. Your draft is saved; ask again later.`, 'mentor')
}

interface Handing {
  key: string
  review: ReviewRow
  work: Work
  asked: Asked
}

async function write(
  context: CommandContext,
  { place, milestone }: MilestoneOnRoadmap,
  { key, review, work, asked }: Handing,
): Promise<number> {
  const { actor, db, now } = context
  if (!mayMove('hand-in', reviewState(review), 'learner')) throw new Conflict()
  const number = (await lastNumber(db, review.id)) + 1
  if (!(await writeMove(db, review, 'hand-in', { now, number }))) throw new Conflict()
  const { body, links, draft } = work
  const hoursSpent = hoursIn(draft.hours) ?? null
  await addIteration(db, { id: key, reviewId: review.id, number, body, links, answers: JSON.stringify(draft.answers), hoursSpent, now })
  await attachFiles(db, { ownerId: place.learnerId, milestoneId: place.milestoneId, scope: place.scope }, key)
  const { mentorId } = asked
  await askForAnswer(db, { reviewId: review.id, number, learnerId: place.learnerId, mentorId, ask: draft.ask.trim(), now })
  await dropOthersClaim(db, review.id, mentorId)
  const detail = { number, milestone: milestone.milestone, mentor: mentorId }
  const { verb } = REVIEW_MOVES['hand-in']
  await recordEvent(db, { actor, owner: { learnerId: place.learnerId }, verb, subject: `review:${review.id}`, detail, at: now })
  return number
}

async function tellThatItCame(context: CommandContext, review: ReviewRow, { mentors }: Asked): Promise<void> {
  const { actor } = context
  const facts = { who: actor.kind === 'account' ? actor.name : null, title: review.title, number: review.number }
  const key = `review-asked:${review.id}:${review.number}`
  for (const { mentorId: to } of mentors) await tell(context, { to, kind: 'review-asked', key, facts, path: mentorsPath(review) })
}
