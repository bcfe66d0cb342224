/** What anybody may do next in a life with mentors, by numbers that choose among what is there. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { z } from 'zod'
import { addMilestone } from '../commands/add-milestone.ts'
import { addOwnMilestone } from '../commands/add-own-milestone.ts'
import { answerInvitation } from '../commands/answer-invitation.ts'
import { answerProposals } from '../commands/answer-proposals.ts'
import { answerRoadmapProposal } from '../commands/answer-roadmap-proposal.ts'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { askAnotherMentor } from '../commands/ask-another-mentor.ts'
import { askRoadmapReview } from '../commands/ask-roadmap-review.ts'
import { blockPerson } from '../commands/block-person.ts'
import { changeShares } from '../commands/change-shares.ts'
import { claimReview } from '../commands/claim-review.ts'
import { creditMilestone } from '../commands/credit-milestone.ts'
import { endMentorship } from '../commands/end-mentorship.ts'
import { inviteMentee } from '../commands/invite-mentee.ts'
import { inviteMentor } from '../commands/invite-mentor.ts'
import { keepFile } from '../commands/keep-file.ts'
import { moveItem } from '../commands/move-item.ts'
import { moveMilestone, type PlainMove } from '../commands/move-milestone.ts'
import { pauseMentorship } from '../commands/pause-mentorship.ts'
import { postInReview } from '../commands/post-in-review.ts'
import { proposeChange, type ProposeChange } from '../commands/propose-change.ts'
import { proposeRoadmap } from '../commands/propose-roadmap.ts'
import { releaseReview } from '../commands/release-review.ts'
import { reopenRoadmap } from '../commands/reopen-roadmap.ts'
import { reorderMilestone } from '../commands/reorder-milestone.ts'
import { rescopeMilestone } from '../commands/rescope-milestone.ts'
import { resumeMentorship } from '../commands/resume-mentorship.ts'
import { revokeApproval } from '../commands/revoke-approval.ts'
import { saveReviewDraft } from '../commands/save-review-draft.ts'
import { sendRoadmapVerdict } from '../commands/send-roadmap-verdict.ts'
import { sendVerdict } from '../commands/send-verdict.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { submitMilestone } from '../commands/submit-milestone.ts'
import { switchRoadmap } from '../commands/switch-roadmap.ts'
import { withdrawProposal } from '../commands/withdraw-proposal.ts'
import { withdrawRoadmapReview } from '../commands/withdraw-roadmap-review.ts'
import { withdrawSubmission } from '../commands/withdraw-submission.ts'
import { sweep } from './sweep.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { draftText } from '../domain/review/hand-in-draft.ts'
import { SHARES, type Share } from '../domain/mentorship/mentorship.ts'
import { MOVES, type Move } from '../domain/roadmap/milestone-move.ts'
import { statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { nothingWritten, type ReviewWords } from '../domain/review/review-draft.ts'
import { subjectOf } from '../domain/review/review-subject.ts'
import type { Command } from '../operation.ts'
import { readCriteria } from '../queries/reviewed-criteria.ts'
import { act } from './cast.ts'
import { keyIn } from './invitations.ts'
import { newestOf, openItems, type Account, type Facts } from './mentoring-facts.ts'
import { device, post } from './sign-in.ts'

export interface Life {
  db: Db
  /** The learners first, then the mentors; any of them can become the other too. */
  people: readonly Account[]
  /** What the links of invitations hold, as they were handed over. */
  links: string[]
}

/** Something that is about to be done. */
export interface Deed {
  /** either: as whichever of the two the actor is there · newcomer: somebody who is not yet tied to the other. */
  as: 'learner' | 'mentor' | 'either' | 'newcomer' | 'clock'
  /** Nobody for the clock. */
  actor: Account | null
  name: string
  run(now: Date): Promise<unknown>
  /** Whose work it is about. */
  learnerId?: string | null
  reviewId?: string
  /** The number that a decision says it read. */
  number?: number
  /** A form without a key: sent twice it is two. */
  isNewEachTime?: boolean
}

const WEIGHTS = {
  start: 5,
  finish: 3,
  'undo-finish': 1,
  'undo-start': 1,
  open: 1,
  'undo-skip': 1,
  'undo-credit': 1,
  skip: 1,
  credit: 1,
  submit: 12,
  file: 1,
  withdraw: 2,
  reply: 5,
  claim: 7,
  release: 1,
  draft: 2,
  verdict: 16,
  revoke: 2,
  item: 6,
  'ask-another': 2,
  'ask-roadmap': 4,
  'withdraw-roadmap': 1,
  edit: 3,
  propose: 4,
  'withdraw-proposal': 1,
  'answer-proposals': 3,
  'propose-roadmap': 1,
  'answer-draft': 1,
  switch: 1,
  'put-away': 1,
  'take-up': 1,
  invite: 2,
  answer: 3,
  shares: 2,
  pause: 2,
  resume: 4,
  end: 1,
  block: 1,
  sweep: 4,
} as const
type Kind = keyof typeof WEIGHTS

const kinds = (Object.keys(WEIGHTS) as Kind[]).map((it) => ({ weight: WEIGHTS[it], arbitrary: fc.constant(it) }))

export const anyStep = fc.record({
  do: fc.oneof(...kinds),
  /** Which of the rows that it can be about. */
  at: fc.nat(99),
  /** Which way of doing it. */
  way: fc.nat(11),
  who: fc.nat(3),
  /** Done by whoever happens to come along, instead of somebody whose it is. */
  stray: fc.integer({ min: 0, max: 9 }).map((it) => it === 0),
  /** Sent twice. */
  twice: fc.integer({ min: 0, max: 3 }).map((it) => it === 0),
  /** Minutes since the step before. */
  minutes: fc.constantFrom(0, 1, 1, 5, 20, 40, 60 * 20, 60 * 24 * 2),
})
export type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

/** Days that pass before the clock looks. */
const SLEEPS = [0, 0, 1, 3, 6, 8, 8, 15, 22, 26, 29, 60]
const DAY = 24 * 60

/** How long it takes until the step. */
export const minutesOf = (it: Step): number => it.minutes + (it.do === 'sweep' ? (SLEEPS[it.way] ?? 0) * DAY : 0)

interface Turn extends Life {
  facts: Facts
  it: Step
}

/** @returns null when there is nothing that it could be about */
export const deedOf = (turn: Turn): Promise<Deed | null> | Deed | null => DOING[turn.it.do](turn)

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const WORDS = ['Why so?', 'I looked at it again.', 'Thank you.', 'It runs now.']

type About = Pick<Deed, 'learnerId' | 'reviewId' | 'number'>

function deed<I extends z.ZodType, R>(
  { db }: Turn,
  [as, actor]: readonly [Deed['as'], Account],
  command: Command<I, R>,
  input: z.input<I>,
  about: About = {},
): Deed {
  return { as, actor, name: command.name, run: (now) => act(db, actor, command, input, now), ...about }
}

function personBy({ people, it }: Turn, id: string | null): Account {
  const stray = people[it.who]
  const own = people.find((person) => person.userId === id)
  const found = it.stray ? stray : (own ?? stray)
  if (!found) throw new Error('nobody is there')
  return found
}

/** Somebody who mentors the learner or did, or else anybody. */
function mentorOf(turn: Turn, learnerId: string | null): Account {
  const ties = turn.facts.mentorships.filter((row) => row.learnerId === learnerId)
  const open = ties.filter((row) => row.endedAt === null)
  return personBy(turn, pick(open.length > 0 ? open : ties, turn.it.who)?.mentorId ?? null)
}

interface OnRoadmap {
  learner: Account
  learnerId: string
  place: { roadmapId: string; milestoneId: string }
}

/** A milestone in one of these states, where there is one, on a roadmap that is followed, where there is one. */
function milestone(turn: Turn, wanted: readonly MilestoneStatus[]): OnRoadmap | null {
  const { facts, it } = turn
  const followed = facts.standings.filter((one) => !one.roadmap.archivedAt)
  const chosen = pick(followed.length > 0 && it.way !== 11 ? followed : facts.standings, it.who)
  if (!chosen) return null
  const { roadmap, milestones } = chosen
  const fitting = milestones.filter((row) => wanted.includes(statusOf(milestones, row)))
  // The first ones, so that work gets somewhere instead of beginning everywhere.
  const row = fitting.length > 0 ? pick(fitting.slice(0, 4), it.at) : pick(milestones, it.at)
  if (!row) return null
  const { learnerId } = roadmap
  return {
    learner: personBy({ ...turn, it: { ...it, who: it.at % 4 } }, learnerId),
    learnerId,
    place: { roadmapId: roadmap.id, milestoneId: row.milestone },
  }
}

const moving =
  (move: PlainMove) =>
  (turn: Turn): Deed | null => {
    const found = milestone(turn, MOVES[move].from)
    return found && deed(turn, ['learner', found.learner], moveMilestone, { ...found.place, move }, found)
  }

const onMilestone =
  <I extends z.ZodType, R>(command: Command<I, R>, move: Move | readonly MilestoneStatus[], more: Partial<z.input<I>>) =>
  (turn: Turn): Deed | null => {
    const found = milestone(turn, typeof move === 'string' ? MOVES[move].from : move)
    return found && deed(turn, ['learner', found.learner], command, { ...found.place, ...more } as z.input<I>, found)
  }

const IN_HAND: readonly MilestoneStatus[] = ['in-progress', 'changes-asked', 'with-mentor', 'finished']

function submit(turn: Turn): Deed | null {
  const { facts, it } = turn
  const found = milestone(turn, it.way < 8 ? ['in-progress', 'changes-asked'] : IN_HAND)
  if (!found) return null
  const { place, learner, learnerId } = found
  const note = facts.notes.find((row) => row.learnerId === learnerId && row.milestoneId === place.milestoneId && row.kind === 'evidence')
  const mentors = facts.mentorships.filter((row) => row.learnerId === learnerId && row.endedAt === null)
  const mentor = it.way % 3 === 0 ? '' : (pick(mentors, it.at)?.mentorId ?? '')
  const rest = draftText({ answers: { c1: `Answer ${it.at % 3}` }, hours: '7.5', ask: 'Is it enough?', mentor })
  const draft = { body: `Try ${it.at}`, links: '', rest, revision: note?.revision ?? 0 }
  return deed(turn, ['learner', learner], submitMilestone, { ...place, ...draft, key: randomUUID() }, found)
}

function file(turn: Turn): Deed | null {
  const found = milestone(turn, IN_HAND)
  const kept = { id: randomUUID(), name: 'run.txt', type: 'text/plain', bytes: 3, sha256: 'a'.repeat(64) } as const
  if (!found) return null
  // Whoever takes the upload makes the id.
  return { ...deed(turn, ['learner', found.learner], keepFile, { ...found.place, ...kept }, found), isNewEachTime: true }
}

type Review = Facts['reviews'][number]

function review({ facts, it }: Turn, isLikely: (it: Review) => boolean): Review | null {
  const likely = facts.reviews.filter(isLikely)
  return pick(likely.length > 0 && it.way !== 11 ? likely : facts.reviews, it.at) ?? null
}

const waits = (it: Review) => it.awaitingMentorSince !== null
const aboutReview = ({ id, learnerId }: Review): About => ({ reviewId: id, learnerId })

function reply(turn: Turn): Deed | null {
  const { facts, it } = turn
  const found = review(turn, (one) => one.awaitingLearnerSince !== null)
  if (!found) return null
  const isLearner = it.way % 3 !== 0
  const actor = isLearner ? personBy(turn, found.learnerId) : mentorOf(turn, found.learnerId)
  const item = it.way % 4 === 0 ? pick(facts.items, it.at) : undefined
  const asks = it.way % 2 === 0 ? 'on' : undefined
  const input = { reviewId: found.id, body: WORDS[it.at % 4] ?? '', itemId: item?.id ?? '', asks } as const
  return deed(turn, ['either', actor], postInReview, input, aboutReview(found))
}

const inReview =
  <I extends z.ZodType, R>(
    command: Command<I, R>,
    isLikely: (it: Review) => boolean,
    more: (turn: Turn, it: Review) => Partial<z.input<I>>,
  ) =>
  (turn: Turn): Deed | null => {
    const found = review(turn, isLikely)
    if (!found) return null
    const input = { reviewId: found.id, ...more(turn, found) } as z.input<I>
    return deed(turn, ['mentor', mentorOf(turn, found.learnerId)], command, input, aboutReview(found))
  }

async function verdict(turn: Turn): Promise<Deed | null> {
  const { facts, it } = turn
  const isTaken = (one: Review) => facts.requests.some((row) => row.openKey === one.id && (row.claimedById ?? row.mentorId) !== null)
  const found = review(turn, facts.reviews.some(isTaken) ? isTaken : waits)
  if (!found) return null
  const isOld = it.way === 5 || it.way === 10
  const number = Math.max(0, newestOf(facts, found) - (isOld ? 1 : 0))
  const actor = decider(turn, found)
  const draft = await written(turn, found)
  const about = { ...aboutReview(found), number }
  const input = { reviewId: found.id, number, draft }
  return found.kind === 'roadmap'
    ? deed(turn, ['mentor', actor], sendRoadmapVerdict, input, about)
    : deed(turn, ['mentor', actor], sendVerdict, input, about)
}

/** Who took it, or is asked, or might take it. */
function decider(turn: Turn, { id, learnerId }: Review): Account {
  const request = turn.facts.requests.find((row) => row.openKey === id)
  const asked = request?.claimedById ?? request?.mentorId ?? null
  return asked === null ? mentorOf(turn, learnerId) : personBy(turn, asked)
}

async function written({ db, facts, it }: Turn, { id, learnerId, subject }: Review): Promise<ReviewWords> {
  const of = subjectOf(subject)
  const criteria = of?.kind === 'submission' ? await readCriteria(db, content(), { learnerId: learnerId ?? '', ...of }) : []
  const about = [...criteria.map((one) => `criterion:${one.id}`), ...openItems(facts, id).flatMap((one) => one.about || [])]
  const met = Object.fromEntries(about.map((one) => [one, { judgement: 'met' as const, words: '' }]))
  if (it.way < 5) return { ...nothingWritten, checks: met, decision: 'approve', words: 'Well done.' }
  if (it.way > 8) return { ...nothingWritten, decision: 'comment', words: 'I read half of it.' }
  const [first] = about
  const point = { about: '', blocking: true, words: 'Say what you measured.' }
  const checks = first === undefined ? {} : { ...met, [first]: { judgement: 'not-yet' as const, words: 'Pin the versions.' } }
  return { ...nothingWritten, checks, points: first === undefined || it.way === 8 ? [point] : [], decision: 'changes' }
}

function item(turn: Turn): Deed | null {
  const { facts, it } = turn
  const open = facts.items.filter((row) => row.resolvedAt === null && row.withdrawnAt === null)
  const row = pick(open.length > 0 && it.way < 9 ? open : facts.items, it.at)
  const found = facts.reviews.find((one) => one.id === row?.reviewId)
  if (!row || !found) return null
  const move = it.way < 6 ? 'resolve' : it.way < 9 ? 'withdraw' : 'reopen'
  const input = { reviewId: found.id, itemId: row.id, move } as const
  return deed(turn, ['mentor', mentorOf(turn, found.learnerId)], moveItem, input, aboutReview(found))
}

function askAnother(turn: Turn): Deed | null {
  const found = review(turn, waits)
  if (!found) return null
  const mentor = turn.it.way % 3 === 0 ? '' : (pick(turn.people, turn.it.way)?.userId ?? '')
  return deed(turn, ['learner', personBy(turn, found.learnerId)], askAnotherMentor, { reviewId: found.id, mentor }, aboutReview(found))
}

const ROADMAPS: readonly MilestoneStatus[] = ['locked', 'ready']
const drill = { title: 'Incident drill', why: 'It teaches more.', criteria: 'I found the cause', links: '', hours: '8' }
const library = () => [...content().milestones.keys()]

const onRoadmap =
  <I extends z.ZodType, R>(command: Command<I, R>, more: (turn: Turn) => Partial<z.input<I>>) =>
  (turn: Turn): Deed | null => {
    const found = milestone(turn, ROADMAPS)
    if (!found) return null
    const input = { roadmapId: found.place.roadmapId, ...more(turn) } as z.input<I>
    return deed(turn, ['learner', found.learner], command, input, found)
  }

const askRoadmap = onRoadmap(askRoadmapReview, ({ facts, people, it }) => {
  const learnerId = pick(facts.roadmaps, it.at)?.learnerId
  const mentor = it.way % 2 === 0 ? '' : (facts.mentorships.find((row) => row.learnerId === learnerId)?.mentorId ?? people[3]?.userId ?? '')
  return { ask: `Is it realistic? ${it.at % 2}`, mentor }
})

function edit(turn: Turn): Deed | null {
  const { it } = turn
  const found = milestone(turn, ROADMAPS)
  if (!found) return null
  const by = ['learner', found.learner] as const
  const before = milestone({ ...turn, it: { ...it, at: it.at + it.way } }, ROADMAPS)?.place.milestoneId ?? ''
  const { roadmapId } = found.place
  if (it.way < 3) return deed(turn, by, reorderMilestone, { ...found.place, before }, found)
  if (it.way < 6) return deed(turn, by, addMilestone, { roadmapId, milestoneId: pick(library(), it.at) ?? '' }, found)
  if (it.way < 9) return deed(turn, by, rescopeMilestone, { ...found.place, scope: it.at % 2 === 0 ? 'full' : 'first-role' }, found)
  return deed(turn, by, addOwnMilestone, { roadmapId, key: randomUUID(), ...drill, before: '' }, found)
}

function propose(turn: Turn): Deed | null {
  const { it } = turn
  const found = milestone(turn, ROADMAPS)
  if (!found) return null
  const { roadmapId, milestoneId } = found.place
  const before = milestone({ ...turn, it: { ...it, at: it.at + 1 } }, ROADMAPS)?.place.milestoneId ?? ''
  const bodies = [
    { kind: 'add', milestoneId: pick(library(), it.at) ?? '', before: '' },
    { kind: 'custom', ...drill, before: '' },
    { kind: 'remove', milestoneId },
    { kind: 'restore', milestoneId },
    { kind: 'move', milestoneId, before },
    { kind: 'rescope', milestoneId, scope: it.at % 2 === 0 ? 'full' : 'first-role' },
  ] as const
  const body = pick(bodies, it.way) ?? bodies[0]
  const input = { ...body, roadmapId, key: randomUUID(), words: 'I have run it with four people' } as z.input<typeof ProposeChange>
  return deed(turn, ['mentor', mentorOf(turn, found.learnerId)], proposeChange, input, { learnerId: found.learnerId })
}

function takeProposalBack(turn: Turn): Deed | null {
  const row = pick(turn.facts.proposals, turn.it.at)
  const about = { learnerId: row?.learnerId ?? null }
  return row ? deed(turn, ['mentor', personBy(turn, row.mentorId)], withdrawProposal, { proposalId: row.id }, about) : null
}

function answerAll(turn: Turn): Deed | null {
  const { facts, it } = turn
  const open = facts.proposals.filter((row) => row.answeredAt === null && row.roadmapId !== null)
  const row = pick(open.length > 0 ? open : facts.proposals.filter((one) => one.roadmapId !== null), it.at)
  if (!row?.roadmapId) return null
  const answer = it.way < 9 ? ('accept' as const) : ('decline' as const)
  const answers = open.flatMap(({ id, roadmapId }) => (roadmapId === row.roadmapId || it.way === 8 ? [{ id, answer }] : []))
  const input = { roadmapId: row.roadmapId, answers: answers.length > 0 ? answers : [{ id: row.id, answer }] }
  return deed(turn, ['learner', personBy(turn, row.learnerId)], answerProposals, input, { learnerId: row.learnerId })
}

function proposeDraft(turn: Turn): Deed | null {
  const tie = pick(turn.facts.mentorships, turn.it.at)
  const choice = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '6', words: 'Begin here.' } as const
  const input = { mentorshipId: tie?.id ?? '', key: randomUUID(), ...choice }
  return tie ? deed(turn, ['mentor', personBy(turn, tie.mentorId)], proposeRoadmap, input, { learnerId: tie.learnerId }) : null
}

function answerDraft(turn: Turn): Deed | null {
  const row = pick(
    turn.facts.proposals.filter((one) => one.roadmapId === null),
    turn.it.at,
  )
  const input = { proposalId: row?.id ?? '', answer: turn.it.way < 8 ? 'accept' : 'decline' } as const
  return row ? deed(turn, ['learner', personBy(turn, row.learnerId)], answerRoadmapProposal, input, { learnerId: row.learnerId }) : null
}

const TRACKS = () => [...content().tracks.keys()]

const sharesBy = (at: number): Share[] => (at % 3 === 0 ? SHARES.filter((_, place) => (at >> place) % 2 === 1) : [...SHARES])

function invite(turn: Turn): Deed {
  const { db, people, links, it } = turn
  const isLearner = it.way % 2 === 0
  const actor = people[it.stray ? it.who : (isLearner ? 0 : 2) + (it.who % 2)]
  if (!actor) throw new Error('nobody is there')
  const form = { by: 'link', words: 'You told me how you roll back.', device } as const
  const sent = (now: Date) =>
    isLearner ? post(inviteMentor, { ...form, shares: sharesBy(it.at) }, { db, actor, now }) : post(inviteMentee, form, { db, actor, now })
  const run = async (now: Date) => links.push(keyIn((await sent(now)).link))
  return { as: 'newcomer', actor, name: isLearner ? 'invite-mentor' : 'invite-mentee', run, isNewEachTime: true }
}

function answer(turn: Turn): Deed | null {
  const { links, people, it } = turn
  const key = it.way < 8 ? links.at(-1) : pick(links, it.at)
  const actor = people[it.who]
  if (!key || !actor) return null
  const input = { key, answer: it.way === 3 ? 'decline' : 'accept', shares: sharesBy(it.at) } as const
  return deed(turn, ['newcomer', actor], answerInvitation, input)
}

const onMentorship =
  <I extends z.ZodType, R>(command: Command<I, R>, as: 'learner' | 'either', more: (it: Step) => Partial<z.input<I>>) =>
  (turn: Turn): Deed | null => {
    const { facts, it } = turn
    const open = facts.mentorships.filter((row) => row.endedAt === null)
    const row = pick(open.length > 0 && it.way !== 11 ? open : facts.mentorships, it.at)
    if (!row) return null
    const actor = personBy(turn, as === 'learner' || it.way % 2 === 0 ? row.learnerId : row.mentorId)
    const input = { mentorshipId: row.id, ...more(it) } as z.input<I>
    return deed(turn, [as, actor], command, input, { learnerId: row.learnerId })
  }

/** Rarely: hardly anything goes on between two people after it. */
function block(turn: Turn): Deed | null {
  const { facts, it } = turn
  const row = it.way < 3 ? pick(facts.mentorships, it.at) : undefined
  if (!row) return null
  const actor = personBy(turn, it.way % 2 === 0 ? row.learnerId : row.mentorId)
  return deed(turn, ['either', actor], blockPerson, { met: `mentorship:${row.id}` }, { learnerId: row.learnerId })
}

const DOING: Record<Kind, (turn: Turn) => Promise<Deed | null> | Deed | null> = {
  start: moving('start'),
  finish: moving('finish'),
  'undo-finish': moving('undo-finish'),
  'undo-start': moving('undo-start'),
  open: moving('open'),
  'undo-skip': moving('undo-skip'),
  'undo-credit': moving('undo-credit'),
  skip: onMilestone(skipMilestone, 'skip', { reason: 'Not for me.' }),
  credit: onMilestone(creditMilestone, 'credit', { kind: 'claim' }),
  submit,
  file,
  withdraw: onMilestone(withdrawSubmission, ['with-mentor'], {}),
  reply,
  claim: inReview(claimReview, waits, () => ({})),
  release: inReview(releaseReview, waits, () => ({})),
  draft: inReview(saveReviewDraft, waits, ({ facts, it }, { id, number }) => {
    const revision = it.way < 3 ? 0 : (facts.drafts.find((row) => row.reviewId === id)?.revision ?? 0)
    return { number, revision, draft: { ...nothingWritten, words: WORDS[it.at % 4] ?? '' } }
  }),
  verdict,
  revoke: inReview(
    revokeApproval,
    (one) => one.approvedAt !== null,
    () => ({ reason: 'It does not run elsewhere.' }),
  ),
  item,
  'ask-another': askAnother,
  'ask-roadmap': askRoadmap,
  'withdraw-roadmap': onRoadmap(withdrawRoadmapReview, () => ({})),
  edit,
  propose,
  'withdraw-proposal': takeProposalBack,
  'answer-proposals': answerAll,
  'propose-roadmap': proposeDraft,
  'answer-draft': answerDraft,
  switch: onRoadmap(switchRoadmap, ({ it }) => {
    const scope = it.way % 2 === 0 ? ('full' as const) : ('first-role' as const)
    return { trackId: pick(TRACKS(), it.at) ?? '', scope, hoursPerWeek: '8', startOn: '2026-12-01' }
  }),
  'put-away': onRoadmap(archiveRoadmap, () => ({})),
  'take-up': (turn) => {
    const row = pick(
      turn.facts.roadmaps.filter((one) => one.archivedAt),
      turn.it.at,
    )
    const about = { learnerId: row?.learnerId ?? null }
    return row ? deed(turn, ['learner', personBy(turn, row.learnerId)], reopenRoadmap, { roadmapId: row.id }, about) : null
  },
  invite,
  answer,
  shares: onMentorship(changeShares, 'learner', ({ at }) => ({ shares: sharesBy(at) })),
  pause: onMentorship(pauseMentorship, 'either', () => ({})),
  resume: onMentorship(resumeMentorship, 'either', () => ({})),
  end: onMentorship(endMentorship, 'either', ({ way }) => ({ reason: way % 2 === 0 ? 'We are done.' : '' })),
  block,
  sweep: ({ db }) => ({ as: 'clock', actor: null, name: 'sweep', run: (now) => sweep({ db, now }) }),
}
