/** Writes what changes a mentorship. Every change is a compare and set on what was read. */
import { randomUUID } from 'node:crypto'
import type { MentorshipActor } from '../domain/mentorship/mentorship-move.ts'
import { sharesColumn, type MentorshipFacts, type Share } from '../domain/mentorship/mentorship.ts'
import type { Db, Tx } from './client.ts'
import { holdPerson } from './hold-person.ts'
import { findMentorship, pairKeyOf, toMentorship } from './mentorships.ts'

export interface MentorshipRow extends MentorshipFacts {
  /** learner | mentor | administrator */
  pausedBy: string | null
  /** Null once that account is gone. */
  learnerName: string | null
  mentorName: string | null
}

const include = { learner: { select: { name: true } }, mentor: { select: { name: true } } } as const

type Found = Parameters<typeof toMentorship>[0] & { learner: { name: string } | null; mentor: { name: string } | null }

const toRow = (row: Found): MentorshipRow => ({
  ...toMentorship(row),
  pausedBy: row.pausedBy,
  learnerName: row.learner?.name ?? null,
  mentorName: row.mentor?.name ?? null,
})

export async function findMentorshipById(db: Db | Tx, id: string): Promise<MentorshipRow | null> {
  const row = await db.mentorship.findUnique({ where: { id }, include })
  return row && toRow(row)
}

/** Those of one person that have not ended, on either side. */
export async function listMentorshipsOf(db: Db | Tx, userId: string): Promise<MentorshipRow[]> {
  const rows = await db.mentorship.findMany({
    where: { endedAt: null, OR: [{ learnerId: userId }, { mentorId: userId }] },
    orderBy: [{ beganAt: 'asc' }, { id: 'asc' }],
    include,
  })
  return rows.map(toRow)
}

export interface NewMentorship {
  learnerId: string
  mentorId: string
  shares: readonly Share[]
  now: Date
}

/** One for each pair: while another lives, its unique key refuses. @returns the new one's id */
export async function beginMentorship(db: Tx, { learnerId, mentorId, shares, now }: NewMentorship): Promise<string> {
  const id = randomUUID()
  const pairKey = pairKeyOf(learnerId, mentorId)
  await db.mentorship.create({ data: { id, learnerId, mentorId, pairKey, shares: sharesColumn(shares), beganAt: now } })
  return id
}

type Change = { shares: readonly Share[] } | { pausedBy: MentorshipActor } | 'resumed' | { endedBy: MentorshipActor; reason: string | null }

/** @returns false when it changed since it was read. */
export async function changeMentorship(db: Tx, row: MentorshipRow, change: Change, now: Date): Promise<boolean> {
  const where = { id: row.id, endedAt: null, pausedAt: row.pausedAt, shares: sharesColumn(row.shares) }
  return (await db.mentorship.updateMany({ where, data: columnsOf(change, now) })).count === 1
}

function columnsOf(change: Change, now: Date) {
  if (change === 'resumed') return { pausedAt: null, pausedBy: null }
  if ('shares' in change) return { shares: sharesColumn(change.shares) }
  if ('pausedBy' in change) return { pausedAt: now, pausedBy: change.pausedBy }
  return { endedAt: now, endedBy: change.endedBy, endReason: change.reason, pairKey: null }
}

/**
 * Holds a mentorship until the transaction ends: whoever pauses or ends it, or shares less, comes before and is seen here, or waits.
 * @returns false when it is not live any more
 */
export async function holdLive(db: Tx, id: string): Promise<boolean> {
  return (await db.mentorship.updateMany({ where: { id, endedAt: null, pausedAt: null }, data: { endedAt: null } })).count === 1
}

/**
 * The mentorship of these two that has not ended, held: what its mentor is allowed stays so until the transaction ends. Its learner is held
 * before it, as by whoever pauses it or hands in: in another order two could wait for each other.
 */
export async function holdMentorship(db: Tx, learnerId: string, mentorId: string): Promise<MentorshipFacts | null> {
  const seen = await findMentorship(db, learnerId, mentorId)
  if (!seen) return null
  await holdPerson(db, learnerId)
  if (!(await holdLive(db, seen.id))) return null
  return findMentorship(db, learnerId, mentorId)
}
