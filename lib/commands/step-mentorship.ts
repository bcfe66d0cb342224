/** One move of a mentorship: the guard, the change with its event, what waits, and the word to the other side, in one transaction. */
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { changeMentorship, findMentorshipById, type MentorshipRow } from '../db/mentorship-moves.ts'
import {
  judgeMentorshipMove,
  MENTORSHIP_MOVES,
  mentorshipState,
  type MentorshipActor,
  type MentorshipMove,
} from '../domain/mentorship/mentorship-move.ts'
import { NEEDED_SHARES, type Share } from '../domain/mentorship/mentorship.ts'
import { Conflict, Refused, SignInNeeded } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import type { CommandContext } from '../operation.ts'
import { authorise, type Action } from '../policy.ts'
import { handOverReviews } from './hand-over-reviews.ts'

/**
 * The mentorship as it is now, held with its learner until the transaction ends.
 * @throws SignInNeeded; NotFound for everybody to whom the action is not open
 */
export async function heldMentorship({ actor, db }: CommandContext, id: string, action: Action): Promise<MentorshipRow> {
  if (actor.kind === 'guest') throw new SignInNeeded()
  const found = await findMentorshipById(db, id)
  const row = found && { ...found, mentorship: found }
  authorise(actor, action, row)
  if (row.learnerId !== null) await holdPerson(db, row.learnerId)
  return (await findMentorshipById(db, id)) ?? row
}

/** As which of the two somebody asks. @param row one that they may steer */
export const sideOf = (actor: CommandContext['actor'], { learnerId }: MentorshipRow): 'learner' | 'mentor' =>
  actor.kind === 'account' && actor.userId === learnerId ? 'learner' : 'mentor'

export interface Step {
  row: MentorshipRow
  move: MentorshipMove
  as: MentorshipActor
  /** Of `change-shares`. */
  shares?: readonly Share[]
  /** Of `end`: both sides read it. */
  reason?: string | null
}

/** @returns whether anything changed. @throws Refused when it is not their move; Conflict when it changed meanwhile */
export async function stepMentorship(context: CommandContext, step: Step): Promise<boolean> {
  const { actor, db, now } = context
  const { row, move, as } = step
  const verdict = judgeMentorshipMove(move, mentorshipState(row), as)
  if (verdict === 'already') return false
  if (verdict === 'no') throw new Refused(whyNot(row))
  if (!(await changeMentorship(db, row, changeOf(step), now))) throw new Conflict()
  if (row.learnerId !== null) {
    const detail = { by: as, ...(step.shares && { shares: step.shares.join(' ') }) }
    const { verb } = MENTORSHIP_MOVES[move]
    await recordEvent(db, { actor, owner: { learnerId: row.learnerId }, verb, subject: `mentorship:${row.id}`, detail, at: now })
  }
  const closed = losesAccess(step) ? await handOver(context, step) : 0
  if (move !== 'change-shares') await tellTheOther(context, step, closed)
  return true
}

function whyNot(row: MentorshipRow): string {
  const state = mentorshipState(row)
  if (state === 'ended') return 'This mentorship has ended.'
  if (state === 'paused-by-administrator') return 'This mentorship rests while the account of one of you is closed.'
  const who = (state === 'paused-by-learner' ? row.learnerName : row.mentorName) ?? 'the other side'
  return `It is paused already, by ${who}. Whoever paused it takes it up again.`
}

function changeOf({ row, move, as, shares = row.shares, reason = null }: Step): Parameters<typeof changeMentorship>[2] {
  switch (move) {
    case 'change-shares':
      return { shares }
    case 'pause':
      return { pausedBy: as }
    case 'resume':
      return 'resumed'
    case 'end':
      return { endedBy: as, reason }
  }
}

const mayReview = (shares: readonly Share[]): boolean => NEEDED_SHARES.every((it) => shares.includes(it))

const losesAccess = ({ row, move, shares = row.shares }: Step): boolean =>
  move === 'end' || move === 'pause' || (move === 'change-shares' && mayReview(row.shares) && !mayReview(shares))

async function handOver(context: CommandContext, { row, move, as }: Step): Promise<number> {
  const { learnerId, mentorId, learnerName, mentorName } = row
  if (learnerId === null || mentorId === null) return 0
  const names = { learnerName: learnerName ?? '', mentorName: as === 'account' ? null : mentorName }
  return handOverReviews(context, { learnerId, mentorId, ...names, isForGood: move === 'end' })
}

const CHANGED = { pause: 'paused', resume: 'resumed', end: 'ended' } as const

/** Kindly: what it is by now and where to look, never why the other did it. An account that goes is named nowhere. */
async function tellTheOther(context: CommandContext, { row, move, as }: Step, closed: number): Promise<void> {
  if (move === 'change-shares') return
  const { actor, now } = context
  const sides = [
    { to: row.learnerId, who: row.mentorName, path: '/account/sharing' },
    { to: row.mentorId, who: row.learnerName, path: move === 'resume' ? `/mentoring/mentees/${row.id}` : '/mentoring/profile' },
  ]
  const key = `mentorship-changed:${row.id}:${CHANGED[move]}-${now.getTime()}`
  for (const { to, who, path } of sides) {
    if (to === null || (actor.kind === 'account' && actor.userId === to)) continue
    const facts = { who: as === 'account' ? null : who, title: null, change: CHANGED[move], by: as, closed }
    await tell(context, { to, kind: 'mentorship-changed', key, facts, path })
  }
}
