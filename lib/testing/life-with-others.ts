/** Rows of a person in every table of mentoring, reviewing and telling: as a learner with a mentor, and as somebody else's mentor. */
import type { Db } from '../db/client.ts'
import type { Actor } from '../policy.ts'
import { later, NOW } from './cast.ts'

type Account = Extract<Actor, { kind: 'account' }>

/** On the other side of everything: somebody who stays. */
export const OTHER = 'the-other'

/** What the other wrote about the person for nobody else to read. */
export const PRIVATE = 'private-note-of-the-other'

export async function beWithOthers(db: Db, actor: Account): Promise<void> {
  await makeOther(db)
  await beMentored(db, actor)
  await review(db, actor)
  await propose(db, actor)
  await beTold(db, actor)
}

async function makeOther(db: Db): Promise<void> {
  if ((await db.user.count({ where: { id: OTHER } })) > 0) return
  await db.user.create({ data: { id: OTHER, email: 'the-other@example.org', name: 'Otto', createdAt: NOW } })
  await db.review.create({
    data: { id: 'review-elsewhere', learnerId: OTHER, subject: 's', kind: 'submission', title: 'T', createdAt: NOW },
  })
}

async function beMentored(db: Db, { userId, name, email }: Account): Promise<void> {
  await db.mentor.create({ data: { userId, about: `How ${name} mentors`, since: NOW } })
  const tie = { shares: 'roadmap evidence', beganAt: NOW, endedAt: NOW, endedBy: 'mentor' }
  await db.mentorship.create({ data: { ...tie, id: `tie-${name}`, learnerId: userId, mentorId: OTHER } })
  const invitation = { fromId: userId, asksFor: 'mentor', words: `Please, says ${name}`, shares: '', createdAt: NOW, expiresAt: later(60) }
  await db.invitation.create({ data: { ...invitation, id: `invitation-${name}`, email: `friend.of.${email}`, tokenHash: `h-${name}` } })
  const note = { body: `Note of ${name} on a mentee`, revision: 1, updatedAt: NOW }
  await db.mentorNote.create({ data: { ...note, mentorId: userId, learnerId: OTHER } })
  await db.block.create({ data: { blockerId: userId, blockedId: OTHER, at: NOW } })
  const report = { subject: `mentorship:tie-${name}`, words: `Told by ${name}`, at: NOW }
  await db.report.create({ data: { ...report, id: `report-${name}`, reporterId: userId, aboutId: OTHER } })
}

/** One that both took part in, and one that waits and nobody has answered. */
async function review(db: Db, { userId, name }: Account): Promise<void> {
  const own = { kind: 'submission', title: `T ${name}`, createdAt: NOW, number: 1 }
  const [shared, alone] = [`shared-${name}`, `alone-${name}`]
  const milestone = { milestoneId: 'm-python-project', scope: 'full' }
  const subject = `milestone:${milestone.milestoneId}:${milestone.scope}`
  const approved = { approvedAt: NOW, approvedNumber: 1, approvedById: OTHER }
  await db.review.create({ data: { ...own, ...approved, id: shared, learnerId: userId, subject } })
  await db.review.create({ data: { ...own, id: alone, learnerId: userId, subject: 'milestone:m-other:full', awaitingMentorSince: NOW } })
  const work = { number: 1, body: `Work of ${name}`, links: '', answers: '{}', at: NOW }
  for (const reviewId of [shared, alone]) await db.iteration.create({ data: { ...work, id: `i-${reviewId}`, reviewId } })
  const file = { ...milestone, name: `${name}.pdf`, type: 'application/pdf', bytes: 1, sha256: 's', at: NOW }
  await db.storedFile.create({ data: { ...file, id: `file-${name}`, ownerId: userId, iterationId: `i-${shared}` } })
  const ask = { number: 1, learnerId: userId, ask: `${name} asks`, askedAt: NOW }
  await db.reviewRequest.create({ data: { ...ask, id: `ask-${name}`, reviewId: shared, closedAt: NOW, outcome: 'answered' } })
  await db.reviewRequest.create({ data: { ...ask, id: `waits-${name}`, reviewId: alone, mentorId: OTHER, openKey: alone } })
  await talk(db, { userId, name, reviewId: shared })
  const draft = { number: 1, body: `Unsent, by ${name}`, revision: 1, updatedAt: NOW }
  await db.reviewDraft.create({ data: { ...draft, reviewId: 'review-elsewhere', mentorId: userId } })
}

async function talk(db: Db, { userId, name, reviewId }: { userId: string; name: string; reviewId: string }): Promise<void> {
  const verdict = { reviewId, number: 1, kind: 'approve', checks: '{}', words: 'Well done', at: NOW }
  await db.verdict.create({ data: { ...verdict, id: `verdict-${name}`, mentorId: OTHER, learnerId: userId } })
  const item = { reviewId, verdictId: `verdict-${name}`, about: '', blocking: false, words: 'Look again', raisedAt: NOW }
  await db.changeItem.create({ data: { ...item, id: `item-${name}`, mentorId: OTHER } })
  const post = { reviewId, number: 1, at: NOW }
  await db.reviewPost.create({ data: { ...post, id: `said-${name}`, authorId: userId, authorRole: 'learner', body: `Said by ${name}` } })
  await db.reviewPost.create({ data: { ...post, id: `heard-${name}`, authorId: OTHER, authorRole: 'mentor', body: 'Said by the other' } })
  await db.postVersion.create({ data: { postId: `said-${name}`, body: `First said by ${name}`, at: NOW } })
}

async function propose(db: Db, { userId, name }: Account): Promise<void> {
  const roadmapId = `roadmap-${name}`
  const revision = { roadmapId, lineId: roadmapId, number: 1, body: '{}', reason: `As ${name} wants`, at: NOW }
  await db.roadmapRevision.create({ data: { ...revision, id: `revision-${name}`, authorId: userId } })
  const proposal = { learnerId: userId, mentorId: OTHER, roadmapId, kind: 'add', body: '{}', words: 'Try this', at: NOW }
  await db.proposal.create({ data: { ...proposal, id: `proposal-${name}` } })
  const milestone = { title: `Own of ${name}`, why: 'w', criteria: '[]', links: '', at: NOW }
  await db.ownMilestone.create({ data: { ...milestone, id: `own-${name}`, learnerId: userId, authorId: OTHER } })
}

async function beTold(db: Db, { userId, name }: Account): Promise<void> {
  const news = { kind: 'approved', facts: JSON.stringify({ who: 'Otto', title: `T ${name}` }), path: '/reviews', at: NOW, shown: true }
  await db.notification.create({ data: { ...news, id: `news-${name}`, userId, dedupeKey: `k-${name}`, mail: 'none' } })
  await db.notificationChoice.create({ data: { userId, kind: 'approved', shown: true, mailed: false } })
}
