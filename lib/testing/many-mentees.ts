/** Many mentees of one mentor, copied inside the database from one whose rows the product's own commands made. For both databases. */
import { moveMilestone } from '../commands/move-milestone.ts'
import { sendVerdict } from '../commands/send-verdict.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { SHARES } from '../domain/mentorship/mentorship.ts'
import type { Actor } from '../policy.ts'
import { act, later, member, mentored, onTheWay } from './cast.ts'
import { HANDED_IN, handedIn } from './handed-in.ts'

export interface Crowd {
  mentees: number
  /** What each of them handed in and a mentor approved; one more waits. */
  submissions: number
}

/** Minutes in a day. */
const DAY = 24 * 60

/**
 * @param first name of the first mentee, whose rows the others' are copies of
 * @returns the first one's mentorship
 */
export async function manyMentees(db: Db, mentor: Actor, { mentees, submissions }: Crowd, first = 'Ada'): Promise<string> {
  const ada = await member(db, first)
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, mentor, SHARES)
  await act(db, ada, moveMilestone, { roadmapId, milestoneId: HANDED_IN, move: 'start' }, later(DAY))
  await approved(db, mentor, await handedIn(db, ada, { now: later(2 * DAY) }))
  await everyDay(db, ada.userId)
  for (const [table, own] of Object.entries(OF_A_SUBMISSION)) await copy(db, table, own, { of: ada.userId, times: submissions - 1 })
  await handedIn(db, ada, { milestoneId: 'm-data-wrangling', now: later(9 * DAY) })
  for (const [table, own] of Object.entries(OF_A_MENTEE)) await copy(db, table, own, { of: ada.userId, times: mentees - 1 })
  return mentorshipId
}

async function approved(db: Db, mentor: Actor, reviewId: string): Promise<void> {
  const criteria = (content().milestones.get(HANDED_IN)?.criteria ?? []).filter((it) => it.scope === undefined)
  const checks = Object.fromEntries(criteria.map((it) => [`criterion:${it.id}`, { judgement: 'met' as const, words: '' }]))
  const draft = { ...nothingWritten, checks, decision: 'approve' as const, words: 'Well done.' }
  await act(db, mentor, sendVerdict, { reviewId, number: 1, draft }, later(3 * DAY))
}

/** A hundred events of fifty days. */
async function everyDay(db: Db, userId: string): Promise<void> {
  const key = `account:${userId}`
  const event = { ownerKey: key, actorKey: key, verb: 'note:saved', subject: 'roadmap:any' }
  await db.event.createMany({ data: Array.from({ length: 100 }, (_, index) => ({ ...event, at: later((4 + index / 2) * DAY) })) })
}

/** What differs from copy to copy, by column; "t" is the row that is copied and "n" counts. The rest is as it is. */
type Own = Record<string, string>

/** @param mark keeps the copies of one round apart from those of the other */
const marked =
  (mark: string) =>
  (...columns: string[]): Own =>
    Object.fromEntries(columns.map((it) => [it, `t."${it}" || '${mark}' || n."i"`]))
const submission = marked('~')
const all = marked('-')

const OF_A_SUBMISSION: Record<string, Own> = {
  Review: { ...submission('id'), subject: `'milestone:m-' || n."i" || ':full'` },
  Iteration: submission('id', 'reviewId'),
  ReviewRequest: submission('id', 'reviewId'),
  Verdict: submission('id', 'reviewId'),
}

const OF_A_MENTEE: Record<string, Own> = {
  User: { ...all('id', 'name'), email: `n."i" || t."email"` },
  Attempt: all('id', 'learnerId'),
  Roadmap: all('id', 'learnerId', 'attemptId', 'activeKey'),
  RoadmapMilestone: all('id', 'roadmapId'),
  MilestoneProgress: all('learnerId', 'finishId'),
  Mentorship: all('id', 'learnerId', 'pairKey'),
  Event: all('ownerKey', 'actorKey'),
  Review: all('id', 'learnerId'),
  Iteration: all('id', 'reviewId'),
  ReviewRequest: all('id', 'reviewId', 'learnerId', 'openKey'),
  Verdict: all('id', 'reviewId', 'learnerId'),
}

/** Whose rows are copied, where the row does not say it by the learner. */
const WHOSE: Record<string, (id: string) => string> = {
  User: (id) => `t."id" = '${id}'`,
  Event: (id) => `t."ownerKey" = 'account:${id}' AND t."actorKey" = 'account:${id}'`,
  RoadmapMilestone: (id) => `t."roadmapId" IN (SELECT "id" FROM "Roadmap" WHERE "learnerId" = '${id}')`,
  Iteration: (id) => `t."reviewId" IN (SELECT "id" FROM "Review" WHERE "learnerId" = '${id}')`,
}
const ofLearner = (id: string): string => `t."learnerId" = '${id}'`

async function copy(db: Db, table: string, own: Own, { of, times }: { of: string; times: number }): Promise<void> {
  if (times < 1) return
  const [row] = await db.$queryRawUnsafe<object[]>(`SELECT * FROM "${table}" LIMIT 1`)
  if (!row) throw new Error(`${table} has no row to copy`)
  // Events count themselves.
  const columns = Object.keys(row).filter((it) => table !== 'Event' || it !== 'id')
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns.map((it) => `"${it}"`).join(', ')})
     WITH RECURSIVE n("i") AS (SELECT 1 UNION ALL SELECT n."i" + 1 FROM n WHERE n."i" < ${times})
     SELECT ${columns.map((it) => own[it] ?? `t."${it}"`).join(', ')} FROM n, "${table}" t WHERE ${(WHOSE[table] ?? ofLearner)(of)}`,
  )
}
