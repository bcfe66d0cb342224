/** All that is stored of a life with mentors, read at once: what properties over any order of commands are judged on. */
import type { Db } from '../db/client.ts'
import { isLive, sharesOf, type Share } from '../domain/mentorship/mentorship.ts'
import type { Actor } from '../policy.ts'
import { standing, type Standings } from './standing.ts'

export type Facts = Awaited<ReturnType<typeof readFacts>>
export type Account = Extract<Actor, { kind: 'account' }>

/** Of a database that holds nothing else. Rows stand in an order that does not follow from their ids. */
export async function readFacts(db: Db) {
  const [talk, plans, work] = await Promise.all([readTalk(db), readPlans(db), readWork(db)])
  const standings: Standings[] = []
  for (const { id } of plans.roadmaps) standings.push(await standing(db, id))
  return { rows: { ...talk, ...plans, ...work }, ...talk, ...plans, ...work, standings }
}

async function readTalk(db: Db) {
  const [reviews, requests, verdicts, items, posts, drafts, mentorships, invitations, blocks] = await Promise.all([
    db.review.findMany({ orderBy: [{ createdAt: 'asc' }, { learnerId: 'asc' }, { kind: 'asc' }, { subject: 'asc' }] }),
    db.reviewRequest.findMany({ orderBy: [{ askedAt: 'asc' }, { closedAt: 'asc' }, { id: 'asc' }] }),
    db.verdict.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    db.changeItem.findMany({ orderBy: [{ raisedAt: 'asc' }, { about: 'asc' }, { words: 'asc' }] }),
    db.reviewPost.findMany({ orderBy: [{ at: 'asc' }, { body: 'asc' }] }),
    db.reviewDraft.findMany({ orderBy: [{ updatedAt: 'asc' }, { body: 'asc' }] }),
    db.mentorship.findMany({ orderBy: [{ beganAt: 'asc' }, { learnerId: 'asc' }, { mentorId: 'asc' }] }),
    db.invitation.findMany({ orderBy: [{ createdAt: 'asc' }, { fromId: 'asc' }, { id: 'asc' }] }),
    db.block.findMany({ orderBy: [{ at: 'asc' }, { blockerId: 'asc' }] }),
  ])
  return { reviews, requests, verdicts, items, posts, drafts, mentorships, invitations, blocks }
}

async function readPlans(db: Db) {
  const [roadmaps, planned, revisions, written, proposals] = await Promise.all([
    db.roadmap.findMany({ orderBy: [{ createdAt: 'asc' }, { learnerId: 'asc' }, { id: 'asc' }] }),
    db.roadmapMilestone.findMany({ orderBy: [{ roadmapId: 'asc' }, { position: 'asc' }] }),
    db.roadmapRevision.findMany({ orderBy: [{ lineId: 'asc' }, { number: 'asc' }] }),
    db.ownMilestone.findMany({ orderBy: [{ at: 'asc' }, { title: 'asc' }] }),
    db.proposal.findMany({ orderBy: [{ at: 'asc' }, { kind: 'asc' }, { milestoneId: 'asc' }] }),
  ])
  return { roadmaps, planned, revisions, written, proposals }
}

async function readWork(db: Db) {
  const [iterations, files, progress, evidence, credits, notes, events, told] = await Promise.all([
    db.iteration.findMany({ orderBy: [{ at: 'asc' }, { number: 'asc' }, { id: 'asc' }] }),
    db.storedFile.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    db.milestoneProgress.findMany({ orderBy: [{ learnerId: 'asc' }, { milestoneId: 'asc' }, { scope: 'asc' }] }),
    db.evidence.findMany({ include: { skills: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    db.skillCredit.findMany({ orderBy: [{ learnerId: 'asc' }, { skill: 'asc' }] }),
    db.milestoneNote.findMany({ orderBy: [{ learnerId: 'asc' }, { milestoneId: 'asc' }, { kind: 'asc' }] }),
    db.event.findMany({ orderBy: { id: 'asc' } }),
    db.notification.findMany({ orderBy: [{ at: 'asc' }, { userId: 'asc' }, { dedupeKey: 'asc' }] }),
  ])
  return { iterations, files, progress, evidence, credits, notes, events, told }
}

/** The roadmaps as they are planned, and as they were: what nobody but their learner changes. */
export const plansIn = ({ roadmaps, planned, revisions, written }: Facts): string =>
  JSON.stringify({ roadmaps, planned, revisions, written })

/** What says that a mentor approved something: nobody else adds to it. */
export const approvalsIn = ({ reviews, verdicts, evidence }: Facts): string[] => {
  const back = new Set(evidence.map((it) => it.retractsId))
  return [
    ...verdicts.filter((it) => it.kind === 'approve').map((it) => `verdict ${it.id}`),
    ...reviews.flatMap((it) => (it.approvedAt ? [`review ${it.id} ${it.approvedNumber} ${it.approvedAt.toISOString()}`] : [])),
    ...evidence.filter((it) => it.kind === 'review' && !back.has(it.id)).map((it) => `evidence ${it.id}`),
  ]
}

/** Whether somebody mentors somebody at this moment, with all of this shared. */
export function mentorsNow(facts: Facts, mentorId: string, learnerId: string | null, ...shared: Share[]): boolean {
  const row = facts.mentorships.find((it) => it.learnerId === learnerId && it.mentorId === mentorId && it.endedAt === null)
  return !!row && isLive(row) && shared.every((it) => sharesOf(row.shares).includes(it))
}

/** The newest try of a submission that stands, or the newest revision of a roadmap: what there is to read; 0 when there is nothing. */
export function newestOf(facts: Facts, { id, kind, subject }: Facts['reviews'][number]): number {
  const numbers =
    kind === 'roadmap'
      ? facts.revisions.filter((it) => `roadmap:${it.lineId}` === subject)
      : facts.iterations.filter((it) => it.reviewId === id && it.withdrawnAt === null)
  return Math.max(0, ...numbers.map((it) => it.number))
}

/** Points that are neither settled nor withdrawn. */
export const openItems = ({ items }: Facts, reviewId: string) =>
  items.filter((it) => it.reviewId === reviewId && it.resolvedAt === null && it.withdrawnAt === null)
