/** What a person leaves behind with others when their account goes: a ghost where others took part, and nothing where nobody did. */
import type { Tx } from './client.ts'

/** Nothing of this learner waits for anybody any more. */
export async function stopWaiting(db: Tx, learnerId: string, now: Date): Promise<void> {
  const closed = { openKey: null, closedAt: now, outcome: 'cancelled', claimedById: null, claimedUntil: null }
  await db.reviewRequest.updateMany({ where: { learnerId, closedAt: null }, data: closed })
  await db.review.updateMany({
    where: { learnerId, OR: [{ awaitingMentorSince: { not: null } }, { awaitingLearnerSince: { not: null } }] },
    data: { awaitingMentorSince: null, awaitingLearnerSince: null, version: { increment: 1 } },
  })
}

/**
 * Takes the id out of rows that no foreign key leads from. Invitations from this account are news to nobody any more; those that others
 * wrote to it from the list of mentors are over.
 */
export async function forgetPerson(db: Tx, userId: string, now: Date): Promise<void> {
  await db.review.updateMany({ where: { approvedById: userId }, data: { approvedById: null } })
  await db.reviewRequest.updateMany({ where: { answeredById: userId }, data: { answeredById: null } })
  const sent = await db.invitation.findMany({ where: { fromId: userId }, select: { id: true } })
  await db.notification.deleteMany({ where: { path: { in: sent.map((it) => `/invitations/${it.id}`) } } })
  await db.invitation.updateMany({
    where: { openKey: { endsWith: ` account:${userId}` } },
    data: { openKey: null, name: null, withdrawnAt: now },
  })
}

/** Everybody who has or had something to do with this person as mentor, mentee, mentor of the same learner, or by an invitation. */
export async function acquaintancesOf(db: Tx, userId: string): Promise<string[]> {
  const ties = await db.mentorship.findMany({
    where: { OR: [{ learnerId: userId }, { mentorId: userId }] },
    select: { learnerId: true, mentorId: true },
  })
  const sent = await db.invitation.findMany({
    where: { OR: [{ answererId: userId }, { fromId: userId }] },
    select: { fromId: true, answererId: true },
  })
  const learners = ties.flatMap((it) => (it.mentorId === userId && it.learnerId !== null ? [it.learnerId] : []))
  const others = await db.mentorship.findMany({ where: { learnerId: { in: learners } }, select: { learnerId: true, mentorId: true } })
  const all = [...[...ties, ...others].flatMap((it) => [it.learnerId, it.mentorId]), ...sent.flatMap((it) => [it.fromId, it.answererId])]
  return [...new Set(all)].filter((it): it is string => it !== null && it !== userId)
}

/** What others were told goes on without the name. */
export async function unnameIn(db: Tx, { userIds, name }: { userIds: readonly string[]; name: string }): Promise<void> {
  const inFacts = JSON.stringify(name)
  const rows = await db.notification.findMany({
    where: { userId: { in: [...userIds] }, facts: { contains: inFacts } },
    select: { id: true, facts: true },
  })
  for (const { id, facts } of rows) {
    const told = JSON.parse(facts) as Record<string, unknown>
    const without = Object.fromEntries(Object.entries(told).map(([fact, value]) => [fact, value === name ? null : value]))
    await db.notification.update({ where: { id }, data: { facts: JSON.stringify(without) } })
  }
}

/** After the account is gone: what nobody who is still here had a part in, with all that was handed in for it. */
export async function removeOrphans(db: Tx): Promise<void> {
  await db.mentorship.deleteMany({ where: { learnerId: null, mentorId: null } })
  const nobodyElse = { none: { mentorId: { not: null } } }
  await db.review.deleteMany({ where: { learnerId: null, verdicts: nobodyElse, posts: { none: { authorId: { not: null } } } } })
}
