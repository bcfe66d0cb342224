import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { progressOf } from '../domain/roadmap/progress.ts'
import { menteesView } from '../queries/mentees.ts'
import { mentorQueue } from '../queries/mentor-queue.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'

async function seeded(url: string): Promise<string> {
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'development' as const }
  return (await promisify(execFile)(process.execPath, ['lib/demo/seed.ts'], { env })).stdout
}

/** What Grace's pages are made of. */
async function asGrace(db: Db) {
  const { id: userId, name, email } = await db.user.findUniqueOrThrow({ where: { email: 'grace@example.org' } })
  const now = new Date()
  const actor = { kind: 'account', userId, role: 'mentor', name, email, sessionIdHash: '', confirmedAt: now, guestHash: null } as const
  return { actor, db, content: content(), now }
}

onBothDatabases('The demonstration', (open) => {
  test('has a learner on the way, one just assessed, a mentor with a lively queue and an administrator, and says how to sign in', async () => {
    const { db, url } = await open()
    const stdout = await seeded(url)
    expect(stdout).toContain('ada@example.org')
    expect(stdout).toContain('Sign in with the password')
    const roles = await db.user.findMany({ where: { emailVerifiedAt: { not: null } }, select: { role: true }, orderBy: { role: 'asc' } })
    expect(roles.map((it) => it.role)).toEqual(['administrator', ...Array.from({ length: 6 }, () => 'learner'), 'mentor'])
    const { id } = await db.roadmap.findFirstOrThrow({ where: { learner: { email: 'ada@example.org' } } })
    const { percent, counts } = progressOf((await standing(db, id)).milestones)
    expect(counts.finished).toBe(4)
    expect(percent.done).toBeGreaterThan(0)
    expect(percent.done).toBeLessThan(100)
    // Made by commands: each of them has left its event.
    expect(await db.event.count({ where: { verb: 'milestone:finished', subject: { startsWith: 'milestone:' } } })).toBeGreaterThan(10)

    // Enough weeks with hours to forecast from.
    expect(await db.timeEntry.count({ where: { learner: { email: 'ada@example.org' } } })).toBeGreaterThan(15)

    const context = await asGrace(db)
    const { shown, most } = await menteesView(context, { filter: 'all' })
    expect(shown.map((it) => [it.name, it.reasons.map((reason) => reason.rule), it.waits?.days ?? null])).toEqual([
      ['Lena Fischer', ['silent'], null],
      ['Theo Lindqvist', ['asked-twice'], null],
      ['Omar Reyes', ['behind'], null],
      ['Amara Diallo', [], 6],
      ['Ada Brook', [], 3],
      ['Lin Okoro', [], null],
    ])
    expect(most).toBe(10)
    const queue = await mentorQueue(context, null)
    expect(queue.items.map((it) => [it.learner, it.daysOver])).toEqual([
      ['Amara Diallo', 1],
      ['Ada Brook', 0],
      ['Ada Brook', 0],
    ])
    expect(shown.find((it) => it.name === 'Ada Brook')?.approved?.count).toBe(2)
    expect(await db.proposal.count({ where: { answeredAt: null } })).toBe(2)
    // Old news is no news: nothing older than a few days is mailed today.
    expect(await db.notification.count({ where: { mail: 'waiting', at: { lt: new Date(Date.now() - 4 * 86_400_000) } } })).toBe(0)
  }, 120_000)
})
