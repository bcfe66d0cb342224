import { afterEach, expect, test, vi } from 'vitest'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { addJobs, claimJobs, endJob, forgetJobs, type TakenJob } from '../db/jobs.ts'
import { later, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { pauseAfter } from './back-off.ts'
import type { JobKind, JobKinds } from './kinds.ts'
import { putDownRepeating, runDue } from './run-due.ts'

const spoken = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => spoken.mockClear())

const once = (run: JobKind['run'], more: Partial<JobKind> = {}): JobKind => ({ label: '', repeats: 'once', leaseMinutes: 5, run, ...more })
const each = (everyMinutes: number, run: JobKind['run']): JobKind => ({ label: '', repeats: { everyMinutes }, leaseMinutes: 5, run })
const look = (db: Db, kinds: JobKinds, now = NOW) => runDue({ db, content, clock: () => now, kinds })
const put = (db: Db, count: number, kind = 'letter') =>
  addJobs(
    db,
    Array.from({ length: count }, (_, index) => ({ kind, key: `${kind}:${index}`, dueAt: NOW })),
    NOW,
  )
const take = (db: Db, now = NOW, most = 1) => claimJobs(db, { kinds: ['letter'], now, until: new Date(now.getTime() + 300_000), most })

onBothDatabases('A job', (open) => {
  test('is there once, however often and by how many it is put down', async () => {
    const { db } = await open()
    const added = await together(db, 6, () => put(db, 700))
    expect(added.reduce((sum, it) => sum + it)).toBe(700)
    expect(await db.job.count()).toBe(700)
  })

  test('of two hundred is done exactly once although two processes race for them', async () => {
    const { db, url } = await open()
    await put(db, 200)
    const other = connect(url)
    const ran: string[] = []
    const kinds = {
      letter: once(async ({ job }) => {
        ran.push(job.key)
      }),
    }
    const counts = await together(db, 4, (index) => look(index % 2 === 0 ? db : other, kinds))
    await other.$disconnect()
    expect(counts.reduce((sum, it) => sum + it)).toBe(200)
    expect(ran).toHaveLength(200)
    expect(new Set(ran).size).toBe(200)
    expect(await db.job.count({ where: { doneAt: NOW, takenBy: null, attempts: 1 } })).toBe(200)
  })

  test('is claimed by one of many who ask for the same at the same moment', async () => {
    const { db, url } = await open()
    const other = connect(url)
    await put(db, 60)
    const claims = await together(db, 12, async (index) => {
      try {
        return await take(index % 2 === 0 ? db : other, NOW, 10)
      } catch {
        return []
      }
    })
    await other.$disconnect()
    const ids = claims.flat().map((it) => it.id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
    expect(await db.job.count({ where: { attempts: 1 } })).toBe(ids.length)
    expect(await db.job.count({ where: { attempts: { gt: 1 } } })).toBe(0)
  })

  test('is left to others when its lease ran out, and the first may not say how it ended', async () => {
    const { db } = await open()
    await put(db, 1)
    const [first] = await take(db)
    if (!first) throw new Error('nothing was claimed')
    expect(await take(db, later(4.9))).toEqual([])
    const [second] = await take(db, later(5))
    expect(second).toMatchObject({ id: first.id, attempts: 2 })
    expect(await endJob(db, first, { doneAt: later(6) })).toBe(false)
    expect(await endJob(db, first, { failedAt: later(6), reason: 'late' })).toBe(false)
    expect(await db.job.findFirstOrThrow()).toMatchObject({ doneAt: null, failedAt: null, takenBy: second?.takenBy })
    expect(await endJob(db, second as TakenJob, { doneAt: later(6) })).toBe(true)
    expect(await endJob(db, second as TakenJob, { doneAt: later(7) })).toBe(false)
  })

  test('writes once what it writes together with its end, though the first process comes back after its lease', async () => {
    const { db } = await open()
    await put(db, 1)
    const [slow] = await take(db)
    const write = (job: TakenJob) =>
      db.$transaction(async (tx) => {
        if (!(await endJob(tx, job, { doneAt: NOW }))) throw new Error('lost')
        await tx.mail.create({ data: { id: job.takenBy, recipient: 'a', kind: 'b', sealed: '', createdAt: NOW, dueAt: NOW } })
      })
    await look(db, { letter: once(({ job }) => write(job)) }, later(5))
    await expect(write(slow as TakenJob)).rejects.toThrow('lost')
    expect(await db.mail.count()).toBe(1)
  })

  test('that fails is tried again, later each time, and given up after ten attempts with its reason', async () => {
    const { db } = await open()
    await put(db, 1)
    const kinds = {
      letter: once(() => Promise.reject(new Error('no such file\nat line 3'))),
    }
    let now = NOW
    const waits: number[] = []
    for (let attempt = 1; attempt <= 10; attempt++) {
      expect(await look(db, kinds, now)).toBe(0)
      const { attempts, dueAt, failedAt } = await db.job.findFirstOrThrow()
      expect([attempts, failedAt !== null]).toEqual([attempt, attempt === 10])
      if (failedAt) break
      waits.push((dueAt.getTime() - now.getTime()) / 60_000)
      expect(await look(db, kinds, new Date(dueAt.getTime() - 1))).toBe(0)
      expect((await db.job.findFirstOrThrow()).attempts).toBe(attempt)
      now = dueAt
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240])
    expect(await db.job.findFirstOrThrow()).toMatchObject({ reason: 'no such file', takenBy: null, doneAt: null })
    await look(db, kinds, later(100_000))
    expect((await db.job.findFirstOrThrow()).attempts).toBe(10)
  })

  test('that ends its process each time is given up as well', async () => {
    const { db } = await open()
    await put(db, 1)
    let ran = 0
    for (let attempt = 0; attempt < 10; attempt++) await take(db, later(5 * attempt))
    await look(db, { letter: once(async () => ran++) }, later(60))
    expect(ran).toBe(0)
    expect((await db.job.findFirstOrThrow()).reason).toBe('the process that did it ended each time')
  })

  test('of a kind that this version does not know, or does not want now, waits', async () => {
    const { db } = await open()
    await put(db, 1, 'newer')
    await put(db, 1, 'unwanted')
    await put(db, 1)
    const kinds = { letter: once(async () => {}), unwanted: once(async () => {}, { isWanted: () => false }) }
    expect(await look(db, kinds)).toBe(1)
    expect(await db.job.count({ where: { doneAt: null, attempts: 0 } })).toBe(2)
  })

  test('of another kind has its turn while thousands of one wait', async () => {
    const { db } = await open()
    await put(db, 100)
    await put(db, 1, 'other')
    const ran: string[] = []
    const note: JobKind['run'] = async ({ job }) => ran.push(job.kind)
    await look(db, { letter: once(note), other: once(note, { leaseMinutes: 10 }) })
    expect(ran.indexOf('other')).toBeLessThan(50)
    expect(ran).toHaveLength(101)
  })

  test('is forgotten days after it ended', async () => {
    const { db } = await open()
    await put(db, 2)
    await look(db, { letter: once(async ({ job }) => (job.key.endsWith('0') ? null : Promise.reject(new Error('no')))) })
    expect(await forgetJobs(db, NOW)).toBe(0)
    expect(await forgetJobs(db, later(1))).toBe(1)
    expect(await db.job.count()).toBe(1)
  })
})

onBothDatabases('Work that repeats', (open) => {
  test('is one row, due again after each run, and once for all hours that nobody looked', async () => {
    const { db, url } = await open()
    const other = connect(url)
    let ran = 0
    const kinds = { sweep: each(60, async () => ran++), letter: once(async () => {}) }
    const surroundings = (to: Db, now: Date) => ({ db: to, content, clock: () => now, kinds })
    await together(db, 4, (index) => putDownRepeating(surroundings(index % 2 ? other : db, NOW)))
    expect(await db.job.count()).toBe(1)
    const seen: number[] = []
    for (const minutes of [0, 1, 59, 60, 61, 1000]) {
      await Promise.all([look(db, kinds, later(minutes)), look(other, kinds, later(minutes))])
      seen.push(ran)
    }
    await putDownRepeating(surroundings(db, later(1001)))
    await other.$disconnect()
    expect(seen).toEqual([1, 1, 1, 2, 2, 3])
    expect(await db.job.findMany()).toMatchObject([
      { dueAt: later(1060), createdAt: later(1000), attempts: 0, doneAt: null, takenBy: null },
    ])
  })

  test('is never given up, says why it failed, and says nothing any more once it went well', async () => {
    const { db } = await open()
    let broken = true
    const kinds = { sweep: each(5, async () => (broken ? Promise.reject(new TypeError('x is not a function')) : null)) }
    await putDownRepeating({ db, content, clock: () => NOW, kinds })
    let now = NOW
    for (let attempt = 1; attempt <= 15; attempt++) {
      await look(db, kinds, now)
      const { dueAt } = await db.job.findFirstOrThrow()
      expect(dueAt.getTime() - now.getTime()).toBe(Math.min(pauseAfter(attempt), 5 * 60_000))
      now = dueAt
    }
    expect(await db.job.findFirstOrThrow()).toMatchObject({ failedAt: null, attempts: 15, reason: 'TypeError: x is not a function' })
    broken = false
    await look(db, kinds, now)
    expect(await db.job.findFirstOrThrow()).toMatchObject({ attempts: 0, reason: null })
  })
})
