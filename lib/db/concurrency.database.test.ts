import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { onBothDatabases } from '../testing/database.ts'
import { aUser, gate } from './concurrency.fixture.ts'

onBothDatabases('Two requests at once', (open) => {
  it('keep what one was told is saved when the other rolls back', async () => {
    const { db } = await open()
    const [written, mayFail] = [gate(), gate()]
    const failing = db.$transaction(async (tx) => {
      await tx.user.create({ data: aUser('a') })
      written.open()
      await mayFail.opened
      throw new Error('a fails')
    })
    await written.opened
    const plain = db.user.create({ data: aUser('b') }).then(() => 'saved')
    // Time for the write to reach the database, or the queue in front of it, while the transaction is open.
    for (let turn = 0; turn < 5; turn++) await nextTurn()
    mayFail.open()
    await expect(failing).rejects.toThrow('a fails')
    expect(await plain).toBe('saved')
    expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: 'b' }])
  })

  it('do not read what the other has not committed', async () => {
    const { db } = await open()
    const [written, mayEnd] = [gate(), gate()]
    const writing = db.$transaction(async (tx) => {
      await tx.user.create({ data: aUser('a') })
      written.open()
      await mayEnd.opened
    })
    await written.opened
    const during = await db.user.count()
    mayEnd.open()
    await writing
    expect([during, await db.user.count()]).toEqual([0, 1])
  })

  it('both write when their transactions overlap', async () => {
    const { db } = await open()
    const write = (id: string) => db.$transaction((tx) => tx.user.create({ data: aUser(id) }))
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(`user-${index}`)))
    expect(await db.user.count()).toBe(20)
  })
})

onBothDatabases('Two processes at once', (open) => {
  it('lose no increment', async () => {
    const { db, url } = await open()
    await db.user.create({ data: { ...aUser('counter'), name: '0' } })
    const exits = await Promise.all([incrementing(url), incrementing(url)])
    expect(exits).toEqual([0, 0])
    expect((await db.user.findUniqueOrThrow({ where: { id: 'counter' } })).name).toBe('400')
  })
})

/** A process that counts up 200 times, four at once. Its exit code. */
async function incrementing(url: string): Promise<unknown> {
  const script = join(import.meta.dirname, 'concurrency.fixture.ts')
  const child = spawn(process.execPath, [script, url, '200'], { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit')
  return code
}
