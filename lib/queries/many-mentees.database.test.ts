import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { createSession, findSignedIn } from '../db/sessions.ts'
import type { Actor } from '../policy.ts'
import { later, member } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { manyMentees, type Crowd } from '../testing/many-mentees.ts'
import { menteeBrief } from './mentee-brief.ts'
import { menteeResult } from './mentee-result.ts'
import { menteeRoadmap } from './mentee-roadmap.ts'
import { menteesView } from './mentees.ts'
import { mentorQueue } from './mentor-queue.ts'

/** Session and user included. */
const MOST = 4
const MANY: Crowd = { mentees: 300, submissions: 67 }
const NOW = later(60 * 24 * 60)

/** Milliseconds. The pages take one or two seconds of it; a plan that works sums out anew for each mentee takes minutes. */
const PATIENCE = 60_000

type Context = Parameters<typeof menteesView>[0]

async function counted(db: Db, url: string, crowd: Crowd) {
  const grace = await member(db, 'Grace', 'mentor')
  const mentorshipId = await manyMentees(db, grace, crowd)
  const idHash = grace.sessionIdHash
  await db.$transaction((tx) =>
    createSession(tx, { idHash, userId: grace.userId, userAgent: '', now: NOW, expiresAt: new Date(NOW.getTime() + 60_000) }),
  )
  const pages: Record<string, (context: Context) => Promise<unknown>> = {
    queue: (context) => mentorQueue(context, null),
    mentees: (context) => menteesView(context, { filter: 'all' }),
    brief: (context) => menteeBrief(context, { mentorshipId }),
    roadmap: (context) => menteeRoadmap(context, { mentorshipId }),
    result: (context) => menteeResult(context, { mentorshipId }),
  }
  const counts: Record<string, number> = {}
  for (const [name, load] of Object.entries(pages)) counts[name] = await statements(url, grace, load)
  return { grace, counts }
}

async function statements(url: string, actor: Extract<Actor, { kind: 'account' }>, load: (context: Context) => Promise<unknown>) {
  const seen: string[] = []
  const db = connect(url, { onStatement: (sql) => seen.push(sql) })
  expect((await findSignedIn(db, actor.sessionIdHash, NOW))?.userId).toBe(actor.userId)
  await load({ actor, db, content: content(), now: NOW })
  await db.$disconnect()
  return seen.filter((sql) => !/^(BEGIN|COMMIT|PRAGMA)/i.test(sql)).length
}

onBothDatabases('A mentor’s pages', (open) => {
  test(
    `need at most ${MOST} statements, as many for 300 mentees with 20,000 submissions as for one`,
    async () => {
      const alone = await open()
      const one = await counted(alone.db, alone.url, { mentees: 1, submissions: 1 })
      const crowd = await open()
      const many = await counted(crowd.db, crowd.url, MANY)
      expect(many.counts).toEqual(one.counts)
      for (const [name, count] of Object.entries(one.counts)) expect(count, name).toBeLessThanOrEqual(MOST)
      expect(Math.min(...Object.values(one.counts))).toBeGreaterThan(1)
      expect(await crowd.db.iteration.count()).toBeGreaterThan(20_000)
      const context = { actor: many.grace, db: crowd.db, content: content(), now: NOW }
      const { shown, counts } = await menteesView(context, { filter: 'all' })
      expect([shown.length, counts.waiting]).toEqual([300, 300])
      // Each has their own figures: none is counted for another.
      expect(new Set(shown.map((it) => JSON.stringify([it.approved, it.weeks, it.reasons, it.waits?.others]))).size).toBe(1)
    },
    PATIENCE,
  )
})
