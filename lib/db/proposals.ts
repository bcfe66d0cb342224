/** What mentors propose to learners. A proposal is answered once; withdrawn or answered it stays as it was. */
import type { ProposalBody, ProposalKind, Proposed, RoadmapDraft } from '../domain/review/proposal.ts'
import type { Db, Tx } from './client.ts'

export interface NewProposal extends Proposed {
  /** Made with the form, so that one that is sent twice is one. */
  id: string
  learnerId: string
  mentorId: string
  roadmapId: string
  reviewId: string | null
  now: Date
}

/** @returns false when it was made before. */
export async function addProposal(db: Tx, { body, now, ...it }: NewProposal): Promise<boolean> {
  return insert(db, { ...it, kind: body.kind, body: JSON.stringify(body), at: now })
}

export interface NewRoadmapProposal {
  id: string
  learnerId: string
  mentorId: string
  draft: RoadmapDraft
  words: string
  now: Date
}

/** A whole roadmap. @returns false when it was made before. */
export async function addRoadmapProposal(db: Tx, { draft, now, ...it }: NewRoadmapProposal): Promise<boolean> {
  const nowhere = { roadmapId: null, reviewId: null, milestoneId: null }
  return insert(db, { ...it, ...nowhere, kind: 'roadmap', body: JSON.stringify(draft), at: now })
}

async function insert(db: Tx, data: Parameters<Tx['proposal']['create']>[0]['data'] & { id: string }): Promise<boolean> {
  if ((await db.proposal.count({ where: { id: data.id } })) > 0) return false
  await db.proposal.create({ data })
  return true
}

export interface ProposalRow extends Proposed {
  id: string
  learnerId: string
  mentorId: string | null
  /** Null once the account is gone. */
  mentorName: string | null
  roadmapId: string
  reviewId: string | null
  at: Date
  /** Newest revision of its roadmap when it was read. */
  newest: number | null
}

const WITH_MENTOR = { mentor: { select: { name: true } } } as const

/** Open proposals for one roadmap, the oldest first. One statement. */
export async function findOpenProposals(db: Db | Tx, roadmapId: string): Promise<ProposalRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."learnerId", p."mentorId", u."name" AS "mentorName", p."roadmapId", p."reviewId", p."milestoneId", p."body", p."words", p."at",
      (SELECT MAX("number") FROM "RoadmapRevision" WHERE "roadmapId" = ${roadmapId}) AS "newest"
    FROM "Proposal" p LEFT JOIN "User" u ON u."id" = p."mentorId"
    WHERE p."roadmapId" = ${roadmapId} AND p."kind" <> 'roadmap' AND p."answeredAt" IS NULL AND p."withdrawnAt" IS NULL
    ORDER BY p."at", p."id"`
  return rows.map(({ body, milestoneId, newest, ...it }) => ({
    ...it,
    milestoneId: milestoneId ?? '',
    body: bodyOf(body),
    newest: newest === null ? null : Number(newest),
  }))
}

type Row = Omit<ProposalRow, 'body' | 'milestoneId' | 'newest'> & {
  body: string
  milestoneId: string | null
  newest: number | bigint | null
}

export const countOpenOf = (db: Tx, { roadmapId, mentorId }: { roadmapId: string | null; mentorId: string }): Promise<number> =>
  db.proposal.count({ where: { roadmapId, mentorId, answeredAt: null, withdrawnAt: null } })

/** Written by `addProposal` and by nobody else. */
export const bodyOf = (column: string): ProposalBody & { kind: ProposalKind } => JSON.parse(column) as ProposalBody

/** Whose it is, of any kind and state. */
export const findProposal = (
  db: Tx,
  id: string,
): Promise<{ learnerId: string; mentorId: string | null; roadmapId: string | null } | null> =>
  db.proposal.findUnique({ where: { id }, select: { learnerId: true, mentorId: true, roadmapId: true } })

/** @returns false when it was answered or withdrawn before. */
export async function answerProposal(
  db: Tx,
  id: string,
  { answer, words, now }: { answer: 'accepted' | 'declined'; words: string | null; now: Date },
): Promise<boolean> {
  const data = { answer, answerWords: words, answeredAt: now }
  return (await db.proposal.updateMany({ where: { id, answeredAt: null, withdrawnAt: null }, data })).count === 1
}

/** @returns false when it was answered or withdrawn before. */
export async function withdrawProposal(db: Tx, id: string, now: Date): Promise<boolean> {
  return (await db.proposal.updateMany({ where: { id, answeredAt: null, withdrawnAt: null }, data: { withdrawnAt: now } })).count === 1
}

/** What waits for an answer goes with the roadmap that takes the place of another. */
export async function carryProposals(db: Tx, from: string, to: string): Promise<void> {
  await db.proposal.updateMany({ where: { roadmapId: from, answeredAt: null, withdrawnAt: null }, data: { roadmapId: to } })
}

export interface OpenRoadmapProposal {
  id: string
  learnerId: string
  mentorId: string | null
  mentorName: string | null
  draft: RoadmapDraft
  words: string
  at: Date
}

/** Whole roadmaps that wait for a learner's answer, the newest first. */
export const findRoadmapProposals = (db: Db | Tx, learnerId: string): Promise<OpenRoadmapProposal[]> =>
  readRoadmapProposals(db, { learnerId, answeredAt: null, withdrawnAt: null })

/** One of them, answered or not. */
export const findRoadmapProposal = async (db: Tx, id: string): Promise<OpenRoadmapProposal | null> =>
  (await readRoadmapProposals(db, { id }))[0] ?? null

async function readRoadmapProposals(
  db: Db | Tx,
  where: NonNullable<Parameters<Tx['proposal']['findMany']>[0]>['where'],
): Promise<OpenRoadmapProposal[]> {
  const select = { id: true, learnerId: true, mentorId: true, body: true, words: true, at: true, ...WITH_MENTOR } as const
  const rows = await db.proposal.findMany({ where: { ...where, kind: 'roadmap' }, select, orderBy: [{ at: 'desc' }, { id: 'asc' }] })
  // Written by `addRoadmapProposal` and by nobody else.
  return rows.map(({ body, mentor, ...it }) => ({ ...it, mentorName: mentor?.name ?? null, draft: JSON.parse(body) as RoadmapDraft }))
}
