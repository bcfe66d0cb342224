import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { addJobs, claimJobs, endJob } from '../db/jobs.ts'
import { NotFound } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { jobs } from '../queries/jobs.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { retryJob } from './retry-job.ts'

const page = (db: Db, actor: Actor, now = NOW) => jobs({ actor, db, content: content(), now }, null)

/** Three weekly plans of Ada: the first given up, the second tried again later, the third done; and one that runs. */
async function work(db: Db) {
  const root = await member(db, 'Root', 'administrator')
  const keys = ['given-up', 'later', 'done', 'running']
  await addJobs(
    db,
    keys.map((key, index) => ({ kind: 'weekly-plan', key, learnerId: 'ada', dueAt: later(index - 10) })),
    NOW,
  )
  const taken = await claimJobs(db, { kinds: ['weekly-plan'], now: NOW, until: later(5), most: 10 })
  const of = (key: string) => taken.find((it) => it.key === key) ?? { id: '', takenBy: '' }
  await endJob(db, of('given-up'), { failedAt: NOW, reason: 'no such file' })
  await endJob(db, of('later'), { retryAt: later(60), reason: 'TypeError: x' })
  await endJob(db, of('done'), { doneAt: NOW })
  const mail = { recipient: 'ada@example.org', kind: 'verify-email', createdAt: NOW, dueAt: later(30), attempts: 3 }
  await db.mail.create({ data: { ...mail, id: 'waits', sealed: 'a secret link', reason: 'ECONNECTION' } })
  await db.mail.create({ data: { ...mail, id: 'gone', sealed: '', failedAt: NOW, reason: 'EENVELOPE 550' } })
  return { root, id: (key: string) => of(key).id, retry: (what: string) => act(db, root, retryJob, { what }) }
}

onBothDatabases('Work on a clock, to an administrator,', (open) => {
  test('shows what failed and why, what runs, and how much of each kind there is; nothing of what a mail says or to whom', async () => {
    const { db } = await open()
    const { root, id } = await work(db)
    const view = await page(db, root)
    expect(view.failed.map((it) => [it.id, it.reason, it.attempts, it.againAt])).toEqual(
      expect.arrayContaining([
        [id('given-up'), 'no such file', 1, null],
        [id('later'), 'TypeError: x', 1, later(60)],
      ]),
    )
    expect(view.failed).toHaveLength(2)
    expect(view.running).toEqual([{ id: id('running'), label: expect.any(String), attempts: 1 }])
    const plans = view.kinds.find((it) => it.kind === 'weekly-plan')
    expect(plans?.counts).toEqual({ waiting: 0, running: 1, failing: 1, failed: 1, done: 1 })
    expect(view.failedMails.map((it) => [it.id, it.reason, it.mayRetry])).toEqual(
      expect.arrayContaining([
        ['waits', 'ECONNECTION', true],
        ['gone', 'EENVELOPE 550', false],
      ]),
    )
    expect(JSON.stringify(view)).not.toMatch(/@|secret/)
    expect((await page(db, root, later(25 * 60))).kinds.find((it) => it.kind === 'weekly-plan')?.counts.done).toBe(0)
  })

  test('is all there of what repeats and runs, however much has failed for longer', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    const failing = Array.from({ length: 120 }, (_, index) => `failing-${index}`)
    await addJobs(
      db,
      failing.map((key) => ({ kind: 'weekly-plan', key, dueAt: later(60) })),
      later(-600),
    )
    await db.job.updateMany({ data: { reason: 'no such file' } })
    await addJobs(db, [{ kind: 'weekly-plan', key: 'running', dueAt: NOW }], NOW)
    await claimJobs(db, { kinds: ['weekly-plan'], now: NOW, until: later(5), most: 1 })
    await addJobs(db, [{ kind: 'quiet-days', key: 'repeats:quiet-days', dueAt: later(30) }], later(-1))
    const view = await page(db, root)
    expect(view.running).toHaveLength(1)
    expect(view.kinds.find((it) => it.kind === 'quiet-days')?.repeats).toMatchObject({ last: later(-1), next: later(30) })
    expect(view.failed).toHaveLength(98)
  })

  test('is tried again at once, begins to count anew, and stands in the audit log once', async () => {
    const { db } = await open()
    const { id, retry, root } = await work(db)
    const results = await together(db, 4, () => retry(`job:${id('given-up')}`))
    expect(results.map((it) => it.count).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1])
    expect(await db.job.findUniqueOrThrow({ where: { id: id('given-up') } })).toMatchObject({ failedAt: null, dueAt: NOW, attempts: 0 })
    const entries = await db.auditEntry.findMany({ where: { verb: 'job:retried' } })
    expect(entries).toMatchObject([{ actorKey: 'account:root', subject: 'jobs:weekly-plan' }])
    expect((await page(db, root)).failed.map((it) => it.id)).toEqual([id('later')])
  })

  test('is tried again all of a kind, and never what is done or runs', async () => {
    const { db } = await open()
    const { id, retry } = await work(db)
    expect(await retry('kind:weekly-plan')).toEqual({ count: 2 })
    for (const key of ['done', 'running']) expect(await retry(`job:${id(key)}`)).toEqual({ count: 0 })
    expect(await db.job.findUniqueOrThrow({ where: { id: id('running') } })).toMatchObject({ dueAt: later(5), attempts: 1 })
    expect(await db.job.findUniqueOrThrow({ where: { id: id('done') } })).toMatchObject({ doneAt: NOW })
  })

  test('that is a mail is sent again where its text is still there', async () => {
    const { db } = await open()
    const { retry } = await work(db)
    expect(await retry('mail:gone')).toEqual({ count: 0 })
    expect(await retry('mail:waits')).toEqual({ count: 1 })
    expect(await db.mail.findUniqueOrThrow({ where: { id: 'waits' } })).toMatchObject({ dueAt: NOW, attempts: 0 })
    await db.mail.updateMany({ where: { id: 'waits' }, data: { dueAt: later(30), reason: 'ETIMEDOUT' } })
    expect(await retry('kind:mail')).toEqual({ count: 1 })
  })

  test('is nobody else’s to try again, and what is not there is not found', async () => {
    const { db } = await open()
    const { id, retry } = await work(db)
    for (const actor of [await member(db, 'Ada'), await member(db, 'Grace', 'mentor'), guest('Gus')])
      await expect(act(db, actor, retryJob, { what: `job:${id('later')}` })).rejects.toBeInstanceOf(NotFound)
    for (const what of ['job:nobodys', 'mail:nobodys', 'kind:nothing']) await expect(retry(what)).rejects.toBeInstanceOf(NotFound)
    await expect(retry('all')).rejects.toMatchObject({ name: 'ZodError' })
  })
})
