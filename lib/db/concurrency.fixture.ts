/** What the concurrency tests share; run as a process it increments a counter: `node concurrency.fixture.ts <url> <times>`. */
import { connect, type Db } from './client.ts'

export const aUser = (id: string) => ({ id, email: `${id}@example.org`, name: id, createdAt: new Date('2026-01-01T00:00:00Z') })

/** A promise that the test opens by hand: order without waiting for a clock. */
export function gate(): { opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

const [, script, url, times] = process.argv
if (script === import.meta.filename && url) await incrementAll(url, Number(times))

async function incrementAll(databaseUrl: string, total: number): Promise<void> {
  const db = connect(databaseUrl)
  const lanes = 4
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let done = 0; done < total / lanes; done++) await increment(db)
    }),
  )
  await db.$disconnect()
}

/** Compare and swap: what a command does when two of them may meet. */
async function increment(db: Db): Promise<void> {
  for (;;) {
    const changed = await db.$transaction(
      async (tx) => {
        const { name } = await tx.user.findUniqueOrThrow({ where: { id: 'counter' } })
        const { count } = await tx.user.updateMany({ where: { id: 'counter', name }, data: { name: String(Number(name) + 1) } })
        return count
      },
      { maxWait: 20_000, timeout: 20_000 },
    )
    if (changed === 1) return
  }
}
