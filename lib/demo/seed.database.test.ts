import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { progressOf } from '../domain/progress.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'

onBothDatabases('The demonstration', (open) => {
  test('has a learner on the way, one just assessed, a mentor and an administrator, and says how to sign in', async () => {
    const { db, url } = await open()
    const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'development' as const }
    const { stdout } = await promisify(execFile)(process.execPath, ['lib/demo/seed.ts'], { env })
    expect(stdout).toContain('ada@example.org')
    expect(stdout).toContain('Sign in with the password')
    expect(await db.user.count({ where: { emailVerifiedAt: { not: null } } })).toBe(4)
    const roles = await db.user.findMany({ select: { role: true }, orderBy: { role: 'asc' } })
    expect(roles.map((it) => it.role)).toEqual(['administrator', 'learner', 'learner', 'mentor'])
    const { id } = await db.roadmap.findFirstOrThrow()
    const { percent, counts } = progressOf((await standing(db, id)).milestones)
    expect(counts.finished).toBe(4)
    expect(percent.done).toBeGreaterThan(0)
    expect(percent.done).toBeLessThan(100)
    // Made by commands: each of them has left its event.
    expect(await db.event.count({ where: { verb: 'milestone:finished' } })).toBe(4)
  })
})
